/** A published web page is read back from itself: what is published of the result is that page again. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Page } from '../../src/model/page.ts';
import type { Reading } from '../../src/model/reading.ts';
import { readPage } from '../../src/read/read.ts';
import { published } from '../../src/write/published.ts';
import { writePage } from '../../src/write/write.ts';
import type { WriteOptions } from '../../src/write/writer.ts';
import { arbitraryPage, RUNS } from '../arbitrary-page.ts';
import { checkedPage } from '../checked-page.ts';
import { withoutPlaces } from './write-and-read.ts';

const EXAMPLE = readFileSync(new URL('../../examples/halder-barrier.md', import.meta.url));
const BASE = /<script type="application\/json" data-contextpage="1">(.*?)<\/script>/su;

async function html(page: Page, options: Partial<WriteOptions> = {}): Promise<string> {
  const [index] = await writePage(page, 'html', { baseName: 'page', stamp: '00000000', ...options });
  assert.ok(typeof index?.content === 'string');
  return index.content;
}

function read(text: string): Promise<Reading> {
  return readPage(text, { name: 'index.html' });
}

/** What a page of the site prints: without receipts, which are made anew from the archive. */
function printed(page: Page): Page {
  const entries = published(page).entries.map((entry) => ({
    ...entry,
    quotations: entry.quotations.map(({ receipt: _evidence, ...rest }) => rest),
  }));
  return { ...published(page), entries };
}

function assertTiled({ spans, source }: Reading): void {
  let at = 0;
  for (const span of spans) {
    assert.equal(span.start, at);
    at = span.end;
  }
  assert.equal(at, source.length);
}

/** Tag by tag, so that a failure shows where. */
function split(document: string): { markup: readonly string[]; base: unknown } {
  const markup = document.replace(BASE, '').replace(/<style>.*?<\/style>/su, '');
  return { markup: markup.split('<'), base: JSON.parse(BASE.exec(document)?.[1] ?? 'null') };
}

async function assertSame(page: Page, options: Partial<WriteOptions> = {}): Promise<Reading> {
  const first = await html(printed(page), options);
  const reading = await read(first);
  assert.equal(reading.format, 'our own web page');
  const second = split(await html(reading.page, options));
  const { markup, base } = split(first);
  assert.deepEqual(second.markup, markup);
  assert.deepEqual(second.base, base);
  assertTiled(reading);
  return reading;
}

test('any page is published alike again when its web page is all that there is', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryPage(), (page) => assertSame(page).then(() => undefined)),
    RUNS,
  );
});

test('the example comes back from its web page as it is, in any citation style and in one file', async () => {
  const { page } = await readPage(EXAMPLE, { name: 'page.md' });
  const style = readFileSync(new URL('../../src/cite/styles/apa.csl', import.meta.url), 'utf8');
  for (const options of [{}, { singleFile: true }, { style }]) {
    const reading = await assertSame(page, options);
    assert.deepEqual(withoutPlaces(reading.page), withoutPlaces(printed(page)));
    assert.deepEqual(reading.messages, []);
    assert.deepEqual(reading.page.other, []);
  }
});

test('what a check says below a quotation comes back neither as its words nor as a note', async () => {
  const page = checkedPage();
  const back = (await read(await html(page))).page;
  const words = ({ entries }: Page): unknown =>
    entries.map(({ quotations, notes }) => [quotations.map(({ text }) => text.plain), notes.map(({ text }) => text)]);
  assert.deepEqual(words(back), words(page));
  assert.deepEqual(back.other, []);
});

test('what somebody has changed in the file of a page counts, and a changed reference line is told', async () => {
  const page = (await readPage(EXAMPLE, { name: 'page.md' })).page;
  const edited = (await html(page))
    .replace('Tobias Wenlock, ‘', 'Tobias Wenlock and Ada Brook, ‘')
    .replaceAll('9 May 2023', '8 May 2023')
    .replace('birds walk on them in their thousands', 'birds walk on them')
    .replace('The recording is ninety minutes long', 'The recording is an hour long')
    .replace('<h1>The Halder Barrier', '<h1>The Halder Barriers')
    .replace('</main>', '<p>Seen by <a href="https://desk.example/">the desk</a>.</p></main>');
  const reading = await read(edited);
  assertTiled(reading);
  const entry = reading.page.entries.find(({ id }) => id === 'wenlock-2023-youll');
  assert.deepEqual(entry?.reference.author?.length, 2);
  assert.deepEqual(entry?.reference.issued, { 'date-parts': [[2023, 5, 8]] });
  assert.match(entry?.quotations[0]?.text.plain ?? '', /birds walk on them; on the/u);
  assert.equal(entry?.quotations[0]?.id, 'wenlock-2023-youll-ymbs');
  assert.match(reading.page.entries[0]?.notes[0]?.text.plain ?? '', /^The recording is an hour long/u);
  assert.equal(reading.page.title, 'The Halder Barriers');
  assert.deepEqual(
    reading.page.other.map(({ kind, text }) => [kind, text]),
    [['unread', 'Seen by the desk. https://desk.example/']],
  );
  assert.deepEqual(
    reading.messages.map(({ rule, reason }) => [rule, reason]),
    [['read', 'This reference line is not the one that was published; it was read as it stands here.']],
  );
});

test('a page that has lost its data is read from its markup, and says so; none of its words are lost', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryPage(), async (full) => {
      const page = printed(full);
      fc.pre(page.entries.length > 0);
      const reading = await read((await html(page)).replace(BASE, ''));
      assertTiled(reading);
      assert.match(reading.messages[0]?.reason ?? '', /without the data/u);
      const kept = lettersOf(reading.page).join(' ');
      for (const { reference, quotations, notes } of page.entries) {
        const texts = [...quotations, ...notes].map(({ text }) => text.plain);
        for (const word of lettersOf([reference.title, reference['container-title'], ...texts])) {
          assert.ok(kept.includes(word), word);
        }
      }
    }),
    { numRuns: Math.ceil(RUNS.numRuns / 2) },
  );
});

test('sections, ids, tags, languages and copies are in the markup too', async () => {
  const page = (await readPage(EXAMPLE, { name: 'page.md' })).page;
  const sections = [{ id: 'gates', title: 'Gates & locks', level: 2 }];
  const sectioned = { ...page, sections, entries: page.entries.map((entry) => ({ ...entry, section: 'gates' })) };
  const back = (await read((await html(sectioned)).replace(BASE, ''))).page;
  assert.deepEqual(back.sections, sections);
  const facts = ({ entries }: Page): unknown =>
    entries.map(({ id, section, tags, archived, quotations }) => ({
      ...{ id, section, tags, archived: archived?.[0]?.url },
      quotations: quotations.map(({ receipt: _r, corrected: _c, place: _p, ...rest }) => rest),
    }));
  assert.deepEqual(facts(back), facts(sectioned));
});

test('a page of a long list says that it is a part of one', async () => {
  const { page } = await readPage(EXAMPLE, { name: 'page.md' });
  const entries = Array.from({ length: 40 }, (_, i) => page.entries.map((one) => copyOf(one, i))).flat();
  const downloads = [{ path: 'lune.md', format: 'md', bytes: 1 }];
  const files = await writePage({ ...page, entries }, 'html', { baseName: 'page', downloads });
  const [part] = files.filter(({ path }) => path === '2019.html');
  assert.ok(typeof part?.content === 'string');
  const { page: back, messages } = await read(part.content);
  assert.equal(back.entries.length, 40);
  assert.equal(back.title, page.title);
  assert.match(messages[0]?.reason ?? '', /has 40 of the 640 sources of its list/u);
  assert.match(
    messages[0]?.expected ?? '',
    /^“https:\/\/library\.example\/context\/halder-barrier\/lune\.md” that stands beside/u,
  );
});

function copyOf(entry: Page['entries'][number], number: number): Page['entries'][number] {
  const quotations = entry.quotations.map((one) => ({ ...one, id: `${one.id}-${number}` }));
  return { ...entry, id: `${entry.id}-${number}`, quotations };
}

function lettersOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.normalize('NFC').match(/\p{L}[\p{L}\p{M}]+/gu) ?? [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(lettersOf) : [];
}
