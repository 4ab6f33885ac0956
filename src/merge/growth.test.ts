/** Time that grows with the page, and no faster. */
import { test } from 'node:test';
import { assertLinear } from '../../test/growth.ts';
import type { Entry, Page } from '../model/page.ts';
import { apply } from './apply.ts';
import { propose } from './propose.ts';

function source(i: number): Entry {
  return {
    id: `source-${i}`,
    section: `part-${Math.floor(i / 40)}`,
    reference: {
      type: 'report',
      title: `Report ${i} on the harbour`,
      issued: { 'date-parts': [[2020, 1, 1 + (i % 28)]] },
    },
    quotations: [{ id: `source-${i}-q`, text: { plain: `The board of basin ${i} said that the lock will open.` } }],
    notes: [{ text: { plain: `Read with the paper on basin ${i}.` } }],
    tags: [],
  };
}

function pageOf(entries: readonly Entry[]): Page {
  const sections = [...new Set(entries.flatMap(({ section }) => section ?? []))];
  return {
    title: 'Harbours',
    lang: 'en',
    intro: [],
    sections: sections.map((id) => ({ id, title: `Part ${id}`, level: 2 })),
    entries,
    other: [],
  };
}

/** A page where each third source was edited, each seventh is gone, each eleventh moved and each thirteenth new. */
function editedPage(size: number): { base: Page; theirs: Page } {
  const entries = Array.from({ length: size }, (_, i) => source(i));
  const edited = entries.flatMap((entry, i): Entry[] => {
    if (i % 7 === 0) return [];
    const quotations = entry.quotations.map((one) => ({
      ...one,
      text: { plain: `${one.text.plain} In May, number ${i}.` },
    }));
    const here = i % 3 === 0 ? { ...entry, quotations, notes: [{ text: { plain: `Other words of ${i}.` } }] } : entry;
    const fresh = { ...source(size + i), section: entry.section ?? '' };
    return i % 13 === 0 ? [here, fresh] : [here];
  });
  const moved = edited.filter((_, i) => i % 11 === 0);
  return { base: pageOf(entries), theirs: pageOf([...moved, ...edited.filter((_, i) => i % 11 !== 0)]) };
}

test('time grows with the number of entries', async () => {
  await assertLinear('a page merged', 2000, (size) => {
    const { base, theirs } = editedPage(size);
    const { edits } = propose(base, base, { accepted: theirs, rejected: base });
    apply(base, edits, new Map(edits.map(({ id }) => [id, { answer: 'accept' }])));
  });
});

test('time grows with the length of a quotation, however it was edited', async () => {
  const words = (size: number, change: (word: string, i: number) => string): Page => {
    const plain = Array.from({ length: size }, (_, i) => change(`word${(i * 7919) % 997}`, i)).join(' ');
    return pageOf([{ ...source(0), quotations: [{ id: 'q', text: { plain } }] }]);
  };
  const changes = {
    'a word here and there': (word: string, i: number) => (i % 40 === 0 ? `new${i}` : word),
    'every word': (_: string, i: number) => `other${(i * 31) % 1009}`,
    'every second word': (word: string, i: number) => (i % 2 === 0 ? `x${i % 5}` : word),
  };
  for (const [name, change] of Object.entries(changes)) {
    await assertLinear(name, 10_000, (size) => {
      const base = words(size, (word) => word);
      const ours = words(size, (word, i) => (i % 50 === 7 ? 'ours' : word));
      const theirs = words(size, change);
      propose(base, ours, { accepted: theirs, rejected: base });
    });
  }
});
