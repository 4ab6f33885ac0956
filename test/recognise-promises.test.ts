/** What reading promises for any page, whatever its convention: on made-up pages, on the fixtures, on arbitrary text. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { varietyPages } from '../bench/variety/pages.ts';
import { InputError } from '../src/model/input-error.ts';
import type { Reading } from '../src/model/reading.ts';
import { readPage } from '../src/read/read.ts';
import { arbitraryWords } from './arbitrary-text.ts';
import { joiningWords } from './joining-words.ts';
import { keptWords, shownText, wordsOf } from './shown-text.ts';

const SOAK = Boolean(Number(process.env.CONTEXTPAGE_SOAK));
/** Of each split. */
const PAGES = SOAK ? 5000 : 20;
const numRuns = SOAK ? 3000 : 60;
const FIXTURES = join(import.meta.dirname, 'fixtures');

for (const split of ['tune', 'held-out'] as const) {
  test(`made-up pages are accounted for to the last character, and lose no word and no link (${split})`, async () => {
    const joining = joiningWords();
    for (const { name, format, source } of varietyPages(13, PAGES, split)) {
      const reading = await readPage(source, { name: `page.${format}` });
      assertTiled(reading, name);
      assertConfidences(reading, name);
      assertWordsKept(reading, shownText(reading.source, format), joining, name);
      assertLinksKept(reading, name);
    }
  });
}

test('the same page is read the same way each time', async () => {
  for (const { name, source, format } of varietyPages(9, 12, 'tune')) {
    const read = (): Promise<Reading> => readPage(source, { name: `page.${format}` });
    assert.deepEqual(await read(), await read(), name);
  }
});

for (const folder of readdirSync(FIXTURES)) {
  const files = readdirSync(join(FIXTURES, folder)).filter((file) => file.startsWith('input.'));
  for (const file of files) {
    test(`${folder}: confidences are shares, and a second reading is the same`, async () => {
      const bytes = readFileSync(join(FIXTURES, folder, file));
      const [first, second] = [
        await readPage(bytes, { name: basename(file) }),
        await readPage(bytes, { name: basename(file) }),
      ];
      assertConfidences(first, folder);
      assert.deepEqual(second, first);
    });
  }
}

const line = fc.oneof(
  arbitraryWords(12),
  fc
    .tuple(fc.constantFrom('- ', '1. ', '> ', '## ', '— ', '“', '[1] '), arbitraryWords(9))
    .map((parts) => parts.join('')),
  fc.constantFrom(
    '',
    'Ada Brook, ‘Mud and memory’, Tidewater Gazette, 4 May 2021',
    'Tidewater Gazette',
    'https://a.example/b',
  ),
);
const lines = fc.array(line, { minLength: 1, maxLength: 14 }).map((list) => list.join('\n'));

for (const extension of ['txt', 'md', 'html'] as const) {
  test(`whatever stands in a file, it is read or refused with a reason, and tiled (.${extension})`, async () => {
    await fc.assert(
      fc.asyncProperty(lines, async (source) => {
        const reading = await readOrRefuse(source, `page.${extension}`);
        if (!reading) return;
        assertTiled(reading, source);
        assertConfidences(reading, source);
      }),
      { numRuns },
    );
  });
}

test('every word of plain text is in the page that was read', async () => {
  const joining = joiningWords();
  await fc.assert(
    fc.asyncProperty(lines, async (source) => {
      const reading = await readOrRefuse(source, 'page.txt');
      if (!reading) return;
      assertWordsKept(reading, source, joining, source);
    }),
    { numRuns },
  );
});

async function readOrRefuse(source: string, name: string): Promise<Reading | undefined> {
  try {
    return await readPage(source, { name });
  } catch (error) {
    assert.ok(error instanceof InputError, `${error}`);
    return undefined;
  }
}

function assertTiled({ spans, source }: Reading, what: string): void {
  let at = 0;
  for (const { start, end } of spans) {
    assert.equal(start, at, what);
    assert.ok(end > start, what);
    at = end;
  }
  assert.equal(at, source.length, what);
}

/** `shown` is the source without its markup. */
function assertWordsKept({ page, spans }: Reading, shown: string, joining: ReadonlySet<string>, what: string): void {
  const kept = keptWords(page);
  for (const { start, end, kind } of spans) {
    // Dates are kept as numbers, and a year that is printed twice is kept once.
    if (kind === 'date') continue;
    for (const word of wordsOf(shown.slice(start, end))) {
      if (joining.has(word) || (kind === 'layout' && isNumber(word)) || (kind === 'detail' && saysNothing(word)))
        continue;
      assert.ok(kind !== 'layout' && kept.includes(word), `“${word}” (${kind}) is lost: ${what}`);
    }
  }
}

function assertLinksKept({ page, source }: Reading, what: string): void {
  const kept = JSON.stringify(page);
  for (const [found] of source.replaceAll('&gt;', '>').matchAll(/https:\/\/[^\s<>"\])]+/gu)) {
    const address = found.replace(/[.,;:]+$/u, '');
    assert.ok(kept.includes(address), `${address} is lost: ${what}`);
  }
}

function assertConfidences({ lines: read }: Reading, what: string): void {
  for (const { fields, text } of read) {
    for (const { confidence, start, end } of fields) {
      assert.ok(confidence >= 0 && confidence <= 1, `${confidence} in ${what}`);
      assert.ok(start >= 0 && start <= end && end <= text.length, what);
    }
  }
}

/** The number of an entry or a note. */
function isNumber(word: string): boolean {
  return /^\p{N}{1,3}$/u.test(word);
}

/** A year once more, also with the letter that tells apart two texts of it, or a catalogue’s code for the kind: “[M]”. */
function saysNothing(word: string): boolean {
  return /^(?:\d{4}\p{L}?|[a-z]|ol|eb)$/u.test(word);
}
