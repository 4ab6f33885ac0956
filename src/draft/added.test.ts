import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { arbitraryPage, arbitraryReference, RUNS } from '../../test/arbitrary-page.ts';
import { arbitraryText } from '../../test/arbitrary-text.ts';
import type { CslItem } from '../model/csl.ts';
import type { Entry, Page } from '../model/page.ts';
import type { Reading } from '../model/reading.ts';
import { readPage } from '../read/read.ts';
import { contextFile } from '../write/context-file/context-file.ts';
import { type Added, withEntry, withMoreQuotations } from './added.ts';
import { draftEntry, withQuotations } from './entry.ts';
import { type Home, homeOf } from './section.ts';

const read = (text: string): Promise<Reading> => readPage(text, { name: 'page.md' });

async function written(page: Page): Promise<string> {
  const [file] = await contextFile.write(page, { baseName: 'page', stamp: '00000000' });
  return String(file?.content);
}

function drafted(page: Page, reference: CslItem, notes: readonly string[] = []): Entry {
  const given = { url: reference.URL ?? 'https://new.example/a' };
  return { ...draftEntry(page, {}, given, { notes, today: '2026-01-01' }), reference, id: 'new-entry' };
}

function homeIn(page: Page, reference: CslItem): Exclude<Home, { kind: 'open' }> {
  const home = homeOf(page, reference, undefined);
  return home.kind === 'open' ? { kind: 'section', section: home.usual } : home;
}

/** The text as it was before. */
function without({ text, start, end }: Added): string {
  return text.slice(0, start) + text.slice(end);
}

test('any entry can be added to any context file, and all other characters and entries stay as they are', async () => {
  const words = fc.array(
    arbitraryText().map(({ plain }) => plain),
    { maxLength: 2 },
  );
  await fc.assert(
    fc.asyncProperty(
      arbitraryPage(),
      arbitraryReference(),
      words,
      words,
      fc.boolean(),
      async (page, reference, quotations, notes, crlf) => {
        const plain = await written(page);
        const source = crlf ? plain.replaceAll('\n', '\r\n') : plain;
        const reading = await read(source);
        const entry = withQuotations(drafted(page, reference, notes), quotations, undefined);
        const added = await withEntry(reading, entry, homeIn(reading.page, reference), read);
        assert.ok(added, 'it was refused');
        assert.equal(without(added), source);
        assert.equal(added.entry.id, 'new-entry');
        assert.equal(/(?<!\r)\n/u.test(added.text), !crlf);
        const others = added.reading.page.entries.filter(({ id }) => id !== 'new-entry');
        assert.deepEqual(bare(others), bare(reading.page.entries));
      },
    ),
    RUNS,
  );
});

test('any words can be added to an entry of a context file, below those that it has', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryPage(), arbitraryText(), fc.nat(), async (page, { plain }, pick) => {
      const reading = await read(await written(page));
      const present = reading.page.entries[pick % Math.max(1, reading.page.entries.length)];
      if (!present) return;
      const entry = withQuotations(present, [plain], 'ja');
      const added = await withMoreQuotations(reading, entry, present, read);
      assert.ok(added, 'it was refused');
      assert.equal(without(added), reading.source);
      assert.deepEqual(bare(added.entry.quotations), bare(entry.quotations));
      assert.deepEqual(bare({ ...added.entry, quotations: [] }), bare({ ...present, quotations: [] }));
    }),
    RUNS,
  );
});

const FIXTURES = join(import.meta.dirname, '../../test/fixtures');
const PROSE = readdirSync(FIXTURES)
  .filter((name) => /^(?:text|markdown)--/u.test(name))
  .flatMap((name) => readdirSync(join(FIXTURES, name)).map((file) => join(name, file)))
  .filter((path) => /input\.(?:txt|md)$/u.test(path));
const NEW: CslItem = {
  type: 'article-newspaper',
  author: [{ family: 'Brook', given: 'Ada' }],
  title: 'Ferry pier rebuilt without its plans',
  'container-title': 'Lune Herald',
  issued: { 'date-parts': [[2021, 3, 2]] },
  URL: 'https://lune-herald.example/ferry',
};
const SAID = 'The keeper wrote it all down, and asked the council for a second lamp that would burn until the morning.';

for (const path of PROSE) {
  test(`an entry added to prose is read as it was meant, and nothing else in another way: ${path}`, async () => {
    const again = (text: string): Promise<Reading> => readPage(text, { name: path });
    const reading = await again(readFileSync(join(FIXTURES, path), 'utf8'));
    const entry = withQuotations(drafted(reading.page, NEW), [SAID], undefined);
    const added = await withEntry(reading, entry, homeIn(reading.page, NEW), again);
    assert.ok(added, 'it was refused');
    assert.equal(without(added), reading.source);
    assert.equal(added.entry.reference.title, NEW.title);
    assert.equal(added.entry.quotations[0]?.text.plain, SAID);
  });
}

test('an id that is taken on the page is not taken twice, and no other entry gets another one', async () => {
  const line = 'Ada Brook, [‘Ferry and tide’](https://port.example/one), *Port News*, 2 May 2021\n';
  const reading = await read(`---\ncontextpage: 1\nlang: en\n---\n\n${line}`);
  const description = {
    title: { value: 'Ferry, again', from: 'the page', others: [] },
    author: { value: NEW.author ?? [], from: 'the page', others: [] },
    issued: { value: { 'date-parts': [[2021, 6]] }, from: 'the page', others: [] },
  };
  const given = { url: 'https://port.example/two' };
  const entry = draftEntry(reading.page, description, given, { notes: [], today: '2026-01-01' });
  const added = await withEntry(reading, entry, { kind: 'page' }, read);
  const ids = added?.reading.page.entries.map(({ id }) => id) ?? [];
  assert.match(ids.join(' '), /^brook-2021-ferry-[a-z2-7]{4} brook-2021-ferry$/u);
});

test('prose whose entries are numbered is refused with the way out', async () => {
  const source = [3, 2, 1]
    .map((day, i) => `${i + 1}. Ana Ruiz, “Tide ${day}”, Port News, ${day} May 2023\n`)
    .join('\n');
  const reading = await readPage(source, { name: 'page.txt' });
  const adding = withEntry(reading, drafted(reading.page, NEW), { kind: 'page' }, read);
  await assert.rejects(adding, /numbered.*convert the page to a context file first/u);
});

function bare(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, part) => (key === 'place' ? undefined : part)));
}
