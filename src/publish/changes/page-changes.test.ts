import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { arbitraryPage, RUNS } from '../../../test/arbitrary-page.ts';
import type { Entry, Page, Quotation } from '../../model/page.ts';
import { published } from '../../write/published.ts';
import { pageChanges } from './page-changes.ts';

const HARBOUR =
  'The harbour was closed for nine days, and nobody in the ministry could say on whose order it had been.';

function quotation(plain: string, id = plain.slice(0, 8)): Quotation {
  return { id, text: { plain } };
}

function entry(id: string, title: string, more: Partial<Entry> = {}): Entry {
  const reference = { type: 'article' as const, title, author: [{ family: 'Berg', given: 'Ida' }] };
  return { id, reference, quotations: [quotation(HARBOUR)], notes: [], tags: [], ...more };
}

function page(entries: readonly Entry[], more: Partial<Page> = {}): Page {
  return { title: 'Ports', lang: 'en', intro: [], sections: [], entries, other: [], ...more };
}

test('sources that were added, taken off and withdrawn are told by their first words', () => {
  const before = page([entry('a', 'Tides'), entry('b', 'Gates'), entry('c', 'Locks')]);
  const after = page([entry('d', 'Piers'), entry('a', 'Tides')], { withdrawn: [{ id: 'c', on: '2026-05-01' }] });
  assert.deepEqual(pageChanges(before, after), {
    entries: [
      { kind: 'added', name: 'Ida Berg, ‘Piers’', details: [] },
      { kind: 'removed', name: 'Ida Berg, ‘Gates’', details: [] },
      { kind: 'withdrawn', name: 'Ida Berg, ‘Locks’', details: [] },
    ],
    page: ['withdrawn sources'],
  });
});

test('a changed quotation is told with the words around its first difference', () => {
  const changed = HARBOUR.replace('on whose order', 'on whose behalf');
  const { entries } = pageChanges(
    page([entry('a', 'Tides')]),
    page([
      entry('a', 'Tides', { quotations: [quotation(changed, 'another'), quotation('A second one.')], tags: ['law'] }),
    ]),
  );
  assert.deepEqual(entries, [
    {
      kind: 'changed',
      name: 'Ida Berg, ‘Tides’',
      details: [
        'quotation: “… could say on whose order it had been.”',
        'now: “… could say on whose behalf it had been.”',
        'quotation added: “A second one.”',
        'tags: law',
      ],
    },
  ]);
});

test('a source whose title and so its id has changed is known by its address', () => {
  const at = (id: string, title: string): Entry => {
    const one = entry(id, title);
    return { ...one, reference: { ...one.reference, URL: 'https://www.post.example/tides/' } };
  };
  const { entries } = pageChanges(page([at('berg-tides', 'Tides')]), page([at('berg-high', 'High tides')]));
  assert.deepEqual(
    entries.map(({ kind, details }) => [kind, details]),
    [
      [
        'changed',
        [
          'reference: Ida Berg, ‘Tides’',
          'now: Ida Berg, ‘High tides’',
          'permalink: now #berg-high, before #berg-tides',
        ],
      ],
    ],
  );
});

test('the order of sources counts where a page has sections, and of what is of the page itself each is named', () => {
  const [one, other] = [entry('a', 'Tides'), entry('b', 'Gates')];
  const sections = [{ id: 's', title: 'All', level: 2 }];
  assert.deepEqual(pageChanges(page([one, other], { sections }), page([other, one], { sections, title: 'Docks' })), {
    entries: [],
    page: ['title', 'order of the sources'],
  });
  assert.deepEqual(pageChanges(page([one, other]), page([other, one])).page, []);
});

test('a page has no changes against itself, and whatever differs is told', () => {
  const one = arbitraryPage().map(published);
  fc.assert(
    fc.property(one, (a) => assert.deepEqual(pageChanges(a, structuredClone(a)), { entries: [], page: [] })),
    RUNS,
  );
  fc.assert(
    fc.property(one, one, (a, b) => {
      const { entries, page: parts } = pageChanges(a, b);
      assert.ok(entries.length + parts.length > 0 || JSON.stringify(a) === JSON.stringify(b));
      const added = entries.filter(({ kind }) => kind === 'added').length;
      const gone = entries.filter(({ kind }) => kind === 'removed' || kind === 'withdrawn').length;
      assert.equal(b.entries.length - a.entries.length, added - gone, 'no source is told twice, or not at all');
    }),
    RUNS,
  );
});

test('a change of one word anywhere in a source is told', () => {
  const withEntry = arbitraryPage()
    .map(published)
    .filter(({ entries }) => entries.length > 0);
  fc.assert(
    fc.property(withEntry, fc.nat(), (before, which) => {
      const at = which % before.entries.length;
      const entries = before.entries.map((one, i) =>
        i === at ? { ...one, notes: [...one.notes, { text: { plain: 'A new word.' } }] } : one,
      );
      const changes = pageChanges(before, { ...before, entries });
      assert.equal(changes.entries.length, 1);
      assert.ok(changes.entries[0]?.details.includes('note added: “A new word.”'));
    }),
    RUNS,
  );
});
