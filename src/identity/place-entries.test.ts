import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { arbitraryPage, RUNS } from '../../test/arbitrary-page.ts';
import { harbourPage } from '../../test/docx-pages.ts';
import { assertLinear } from '../../test/growth.ts';
import { referenceText } from '../cite/line.ts';
import type { Entry } from '../model/page.ts';
import { bookmarkName, innerNames, readBookmarkName } from './bookmark-names.ts';
import { type FoundEntry, type KnownEntry, knownEntry, Traits } from './entry-traits.ts';
import { placeEntries } from './place-entries.ts';

function known(entries: readonly Entry[]): KnownEntry[] {
  return entries.map((entry) => knownEntry(entry, referenceText(entry.reference, 'en')));
}

function names(list: readonly string[]): FoundEntry['bookmarks'] {
  return list.flatMap((name) => readBookmarkName(name) ?? []);
}

/** As it would be found; without bookmarks. */
function found(entry: Entry, more: Partial<FoundEntry> = {}): FoundEntry {
  const quoted = entry.quotations.map(({ text }) => text.plain);
  const traits = new Traits(referenceText(entry.reference, 'en'), quoted, [entry.reference]);
  return { traits, bookmarks: [], inner: [], ...more };
}

function marked(entry: Entry, suffix = ''): Partial<FoundEntry> {
  return { bookmarks: names([bookmarkName('e', entry.id) + suffix]), inner: names(innerNames(entry)) };
}

function withTitle(entry: Entry, title: string, URL = ''): Entry {
  return { ...entry, reference: { ...entry.reference, title, URL } };
}

const [FIRST, SECOND, THIRD, FOURTH] = harbourPage(8).entries as [Entry, Entry, Entry, Entry];

test('an entry is known by its bookmark, however its words and its address were edited', () => {
  const edited = withTitle(SECOND, 'What the treaty of lakes says of the lower harbour now', 'https://other.example/');
  assert.deepEqual(placeEntries(known([FIRST, SECOND]), [found(edited, marked(SECOND)), found(FIRST, marked(FIRST))]), [
    { known: 1, rung: 'bookmark' },
    { known: 0, rung: 'bookmark' },
  ]);
});

test('a bookmark that stands on the words of another entry does not make it that entry', () => {
  const dragged = found(SECOND, marked(FIRST));
  assert.deepEqual(placeEntries(known([FIRST, SECOND]), [dragged, found(FIRST)]), [
    { known: 1, rung: 'address', bookmarkOf: 0 },
    { known: 0, rung: 'address' },
  ]);
});

test('of an entry and its copy the original keeps its place, and the copy says of what it is one', () => {
  const copy = found(SECOND, marked(SECOND, '_Copy_1'));
  const original = found(SECOND, marked(SECOND));
  assert.deepEqual(placeEntries(known([FIRST, SECOND]), [copy, original]), [
    { copyOf: 1 },
    { known: 1, rung: 'bookmark' },
  ]);
  assert.deepEqual(placeEntries(known([SECOND]), [copy]), [{ known: 0, rung: 'bookmark' }], 'moved under tracking');
});

test('an entry whose reference was typed anew is known by the bookmarks of its quotations', () => {
  const entry = { ...FOURTH, reference: { type: 'book' as const, title: 'Another book altogether' } };
  const [placement] = placeEntries(known([FIRST, FOURTH]), [found(entry, { inner: names(innerNames(FOURTH)) })]);
  assert.deepEqual(placement, { known: 1, rung: 'bookmark' });
});

test('an address and a quotation that two sources share place neither; what is their own does', () => {
  const shared = { id: 'shared', text: { plain: 'The gate was shut for nine days, and nobody was told of it.' } };
  const twin = (title: string, own: string): Entry => ({
    ...withTitle(FIRST, title, 'https://shared.example/page'),
    ...{ id: title, quotations: [shared, { id: own, text: { plain: own } }] },
  });
  const one = twin('The eels that nobody counted', 'Whoever counts the eels has to stand in the water at night.');
  const other = twin(
    'A toll for boats under nine metres',
    'The toll would be lowered for all boats under nine metres.',
  );
  const edited = twin(
    'A toll for boats under ten metres',
    'The toll would be lowered for most boats under nine metres.',
  );
  assert.deepEqual(placeEntries(known([one, other, SECOND]), [found(edited), found(one)]), [
    { known: 1, rung: 'likeness' },
    { known: 0, rung: 'words' },
  ]);
});

test('of two sources that nothing tells apart, one that comes back is given no place by guess', () => {
  const bare = (id: string): Entry => ({
    ...THIRD,
    id,
    quotations: [],
    reference: { type: 'book', title: 'The same' },
  });
  assert.deepEqual(placeEntries(known([bare('a'), bare('b')]), [found(bare('a'))]), [{}]);
});

test('where as many stand between two neighbours as before, order decides between equals', () => {
  const same = (id: string): Entry => ({ ...THIRD, id });
  const all = [FIRST, same('a'), same('b'), SECOND];
  const placements = placeEntries(
    known(all),
    all.map((entry) => found(entry)),
  );
  assert.deepEqual(
    placements.map((one) => one.known),
    [0, 1, 2, 3],
  );
});

test('the next part of a series is not taken for the part that was deleted', () => {
  const next = withTitle(
    SECOND,
    'What the treaty of lakes tells of the lower harbour, part 77',
    'https://new.example/77',
  );
  const entry = {
    ...next,
    quotations: [{ id: 'new', text: { plain: 'Nobody had asked the ferry to wait.' } }],
    reference: { ...next.reference, issued: { 'date-parts': [[2027, 8, 9]] } },
  };
  assert.deepEqual(placeEntries(known([FIRST, SECOND]), [found(FIRST), found(entry)])[1], {});
});

test('the same report in another outlet is not taken for the one that was deleted', () => {
  const { issued: _, ...reference } = SECOND.reference;
  const entry = { ...SECOND, reference: { ...reference, 'container-title': 'The Weir Examiner', URL: '' } };
  const words = placeEntries(known([FIRST, { ...SECOND, reference }]), [found(FIRST), found(entry)]);
  assert.deepEqual(words[1], {});
});

test('another source that has taken over a quotation is new', () => {
  const reference = { type: 'book' as const, title: 'A history of eels in nine rivers' };
  assert.deepEqual(placeEntries(known([FIRST, SECOND]), [found({ ...SECOND, reference })]), [{}]);
});

test('of two copies without bookmarks the first keeps the place', () => {
  assert.deepEqual(placeEntries(known([FIRST, SECOND]), [found(SECOND), found(FIRST), found(SECOND)]), [
    { known: 1, rung: 'address' },
    { known: 0, rung: 'address' },
    {},
  ]);
});

test('one quotation below the line of another entry does not bring its own entry there', () => {
  const inner = [undefined, ...names(innerNames(FOURTH).slice(0, 1))];
  const entry = { ...FOURTH, quotations: [], reference: { type: 'book' as const, title: 'A history of eels' } };
  assert.deepEqual(placeEntries(known([FIRST, FOURTH]), [found(entry, { inner })]), [{}]);
});

test('the time to place entries without bookmarks grows with their number', async () => {
  await assertLinear('entries', 400, (size) => {
    const { entries } = harbourPage(size);
    const edited = entries.map((entry) => withTitle(entry, `${entry.reference.title}, corrected`));
    placeEntries(
      known(entries),
      edited.map((entry) => found(entry)),
    );
  });
});

test('without any bookmark no entry is ever taken for one of other words, whatever the page', () => {
  fc.assert(
    fc.property(arbitraryPage(), fc.infiniteStream(fc.nat()), ({ entries, lang }, draws) => {
      const line = (entry: Entry): string => referenceText(entry.reference, lang);
      const list = entries.map((entry) => knownEntry(entry, line(entry)));
      const order = entries.map((entry) => ({ entry, key: draws.next().value })).sort((a, b) => a.key - b.key);
      const placements = placeEntries(
        list,
        order.map(({ entry }) => {
          const quoted = entry.quotations.map(({ text }) => text.plain);
          return { traits: new Traits(line(entry), quoted, [entry.reference]), bookmarks: [], inner: [] };
        }),
      );
      const taken = placements.flatMap((one) => one.known ?? []);
      assert.equal(new Set(taken).size, taken.length);
      for (const [i, one] of placements.entries()) {
        const entry = order[i]?.entry;
        if (one.known === undefined || !entry) continue;
        assert.equal(list[one.known]?.traits.text, knownEntry(entry, line(entry)).traits.text);
      }
    }),
    RUNS,
  );
});
