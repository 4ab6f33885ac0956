/** The context file has one fixed grammar: how an entry is read depends on that entry alone. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Entry, Page } from '../src/model/page.ts';
import { readPage } from '../src/read/read.ts';
import { writePage } from '../src/write/write.ts';
import { arbitraryPage, RUNS } from './arbitrary-page.ts';
import { withoutPlaces } from './round-trips/write-and-read.ts';

/** The text of a context file, cut into what stands before the entries and each entry with all that belongs to it. */
interface Cut {
  readonly before: string;
  readonly entries: readonly string[];
  readonly read: readonly Entry[];
}

test('removing an entry of a context file changes no other', async () => {
  await forCuts(async (cut, pick) => {
    const gone = pick(cut.entries.length);
    const read = await entriesOf(cut.before, cut.entries.toSpliced(gone, 1));
    assert.deepEqual(read, cut.read.toSpliced(gone, 1));
  });
});

test('moving an entry of a context file changes neither it nor another', async () => {
  await forCuts(async (cut, pick) => {
    const [from, to] = [pick(cut.entries.length), pick(cut.entries.length)];
    assert.deepEqual(await entriesOf(cut.before, moved(cut.entries, from, to)), moved(cut.read, from, to));
  });
});

test('adding an entry to a context file changes no other', async () => {
  await forCuts(async (cut, pick) => {
    const at = pick(cut.entries.length + 1);
    const read = await entriesOf(cut.before, cut.entries.toSpliced(at, 0, STRANGER));
    assert.equal(read[at]?.reference.title, 'A newcomer');
    assert.deepEqual(read.toSpliced(at, 1), cut.read);
  });
});

const STRANGER =
  'Ilse Moor, [‘A newcomer’](https://new.example/), *The Lune Post*, 4 May 2020 {.new}\n\n> It came late.\n\nA note.';

async function forCuts(check: (cut: Cut, pick: (below: number) => number) => Promise<void>): Promise<void> {
  const pages = arbitraryPage().filter((page) => page.entries.length > 1);
  await fc.assert(
    fc.asyncProperty(pages, fc.infiniteStream(fc.nat()), async (page, numbers) => {
      const pick = (below: number): number => (numbers.next().value ?? 0) % below;
      await check(await cutOf(page), pick);
    }),
    { numRuns: Math.min(RUNS.numRuns, 500) },
  );
}

/** Without sections, whose headings would stand between the entries. */
async function cutOf(page: Page): Promise<Cut> {
  const entries = page.entries.map(({ section: _section, ...entry }) => entry);
  const [file] = await writePage({ ...page, sections: [], entries }, 'md');
  const source = String(file?.content);
  const { page: read } = await readPage(source, { name: 'page.md' });
  const starts = read.entries.map(({ place }) => (place && 'offset' in place ? place.offset : 0));
  return {
    before: source.slice(0, starts[0]),
    entries: starts.map((start, i) => source.slice(start, starts[i + 1]).trimEnd()),
    read: withoutPlaces(read).entries,
  };
}

function moved<T>(list: readonly T[], from: number, to: number): T[] {
  return list.toSpliced(from, 1).toSpliced(to, 0, ...list.slice(from, from + 1));
}

async function entriesOf(before: string, entries: readonly string[]): Promise<readonly Entry[]> {
  const source = before + entries.map((entry) => `${entry}\n\n`).join('');
  return withoutPlaces((await readPage(source, { name: 'page.md' })).page).entries;
}
