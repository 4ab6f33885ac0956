import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { assertLinear } from '../../../test/growth.ts';
import { InputError } from '../../model/input-error.ts';
import type { Reading } from '../../model/reading.ts';
import { writePage } from '../../write/write.ts';
import { readPage } from '../read.ts';

const EXAMPLE = readFileSync(new URL('../../../examples/halder-barrier.md', import.meta.url));
const runs = Number(process.env.CONTEXTPAGE_SOAK) ? 2000 : 40;

async function example(): Promise<string> {
  const { page } = await readPage(EXAMPLE, { name: 'page.md' });
  const [index] = await writePage(page, 'html', { baseName: 'page', singleFile: true });
  assert.ok(typeof index?.content === 'string');
  return index.content;
}

function assertTiled({ spans, source }: Reading): void {
  let at = 0;
  for (const span of spans) {
    assert.equal(span.start, at);
    assert.ok(span.end > at);
    at = span.end;
  }
  assert.equal(at, source.length);
}

test('a page that was cut, or written into, anywhere is still read, and each of its characters is accounted for', async () => {
  const whole = await example();
  const from = whole.indexOf('<body');
  const place = fc.integer({ min: from, max: whole.length });
  const put = fc.constantFrom(
    '',
    '<p>More',
    '</div></div>',
    '<table><tr>text',
    '<!--',
    '"',
    '<script>',
    '<h2 class="group">',
  );
  await fc.assert(
    fc.asyncProperty(place, fc.nat(4000), put, async (at, length, text) => {
      try {
        assertTiled(await readPage(whole.slice(0, at) + text + whole.slice(at + length), { name: 'page.html' }));
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
      }
    }),
    { numRuns: runs },
  );
});

test('data that somebody has spoilt is not believed', async () => {
  const whole = await example();
  const spoilt: readonly (readonly [string, string])[] = [
    ['"entries":[', '"entries":[{},'],
    ['"type":"book"', '"type":"pamphlet"'],
    ['"issued":{"date-parts":[[2019]]}', '"issued":{"date-parts":[[2019,13,45]]}'],
    ['"page":{"title":', '"page":{"title":7,"was":'],
    ['data-contextpage="1">{', 'data-contextpage="1">{{'],
  ];
  for (const [before, after] of spoilt) {
    assert.ok(whole.includes(before), before);
    const { page, messages } = await readPage(whole.replace(before, after), { name: 'page.html' });
    assert.equal(page.entries.length, 16, before);
    assert.match(messages[0]?.reason ?? '', /without the data/u);
  }
});

test('two sources with one id, as after copying in the file, are two sources with two ids', async () => {
  const whole = await example();
  const article = /<article id="wenlock.*?<\/article>/su.exec(whole)?.[0] ?? '';
  const { page } = await readPage(whole.replace(article, article + article), { name: 'page.html' });
  const ids = page.entries.flatMap(({ id, quotations }) => [id, ...quotations.map((one) => one.id)]);
  assert.equal(page.entries.length, 17);
  assert.equal(new Set(ids).size, ids.length);
});

test('the other pages of a site, which have no list, are not taken for one', async () => {
  const { page } = await readPage(EXAMPLE, { name: 'page.md' });
  const options = { baseName: 'page', downloads: [{ path: 'page.docx', format: 'docx', bytes: 1 }] };
  const files = await writePage(page, 'html', options);
  const explore = files.find(({ path }) => path === 'explore.html')?.content;
  assert.ok(typeof explore === 'string');
  const refused = /^“explore\.html” belongs to a site, but has no list of sources of its own/u;
  await assert.rejects(readPage(explore, { name: 'explore.html' }), { name: 'InputError', message: refused });
});

test('time grows with the size of the page, whatever it holds', async () => {
  const whole = await example();
  const article = /<article id="wenlock.*?<\/article>/su.exec(whole)?.[0] ?? '';
  const pieces = [
    article,
    '<p>left over <a href="https://port.example/a">link</a>',
    '<b>x</b><i>y</i>',
    '<h2 class="group" id="s">S</h2>',
  ];
  for (const piece of pieces) {
    const name = piece.slice(0, 20);
    await assertLinear(name, Math.ceil(60_000 / piece.length), (size) =>
      readPage(
        whole.replace('</main>', () => `${piece.repeat(size)}</main>`),
        { name: 'page.html' },
      ),
    );
  }
});
