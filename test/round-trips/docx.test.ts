/** None of the words and links of a Word document may get lost, whichever way it is read. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Page, Text } from '../../src/model/page.ts';
import { readPage } from '../../src/read/read.ts';
import { safeAddress } from '../../src/text/safe-address.ts';
import { arbitraryPage, RUNS } from '../arbitrary-page.ts';
import { checkedPage } from '../checked-page.ts';
import { writtenAndRead } from './write-and-read.ts';

const EXAMPLE = new URL('../../examples/halder-barrier.md', import.meta.url);

test('every word of a title, a quotation and a public note, and every link of a word, comes back from .docx', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryPage(), async (page) => {
      const back = (await writtenAndRead(page, 'docx')).page;
      const found = strings(back);
      // An address may come back as the page has it, or as links have it: with its host in ASCII.
      const kept = folded([...found, ...found.map((text) => safeAddress(text) ?? '')].join(' '));
      for (const { reference, quotations, notes } of page.entries) {
        const texts = [...quotations, ...notes.filter((note) => !note.private)].map(({ text }) => text);
        for (const word of wordsOf([reference.title ?? '', ...texts.map(({ plain }) => plain)])) {
          assert.ok(kept.includes(folded(word)), word);
        }
        for (const address of [reference.URL, ...texts.flatMap(linksOf)]) {
          const href = safeAddress(address);
          if (href !== undefined) assert.ok(kept.includes(folded(href)), href);
        }
      }
    }),
    { numRuns: Math.ceil(RUNS.numRuns / 4) },
  );
});

test('our own page comes back from .docx with every source, its title, date, link and quotations', async () => {
  const { page } = await readPage(readFileSync(EXAMPLE), { name: 'page.md' });
  await assertCore(page);
});

test('what a check says below a quotation comes back neither as words of the source nor as a note', async () => {
  const page = checkedPage();
  await assertCore(page);
  const { entries } = (await writtenAndRead(page, 'docx')).page;
  assert.deepEqual(
    entries.flatMap(({ notes }) => notes),
    [],
  );
});

async function assertCore(page: Page): Promise<void> {
  const back = (await writtenAndRead(page, 'docx')).page;
  const core = (one: Page): unknown =>
    one.entries
      .map(({ reference, quotations }) => ({
        title: reference.title,
        issued: reference.issued,
        link: reference.URL,
        quotations: quotations.map(({ text }) => text.plain),
      }))
      .toSorted((a, b) => `${a.link} ${a.title}`.localeCompare(`${b.link} ${b.title}`, 'en'));
  assert.deepEqual(core(back), core(page));
}

/** Words of letters: what a reader of prose may take for a mark or a number is not asked for, nor an accent on a sign. */
function wordsOf(texts: readonly string[]): string[] {
  return texts.flatMap((text) => text.match(/\p{L}[\p{L}\p{M}]+/gu) ?? []);
}

/** Links that stand on a word. */
function linksOf({ plain, marks = [] }: Text): (string | undefined)[] {
  return marks.filter(({ start, end }) => /\p{L}{2}/u.test(plain.slice(start, end))).map(({ href }) => href);
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

/** Without spaces: a name in a script that has none is kept in two parts. */
function folded(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u00ad\u200b-\u200f\u202a-\u202e]/gu, '')
    .toLowerCase();
}
