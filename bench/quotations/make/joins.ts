/** Quotations over the edge of a paragraph, a cell, a list item or a verse line. */
import type { Random } from '../../variety/random.ts';
import type { Run } from '../truth.ts';
import { type Draft, type Maker, makers } from './draft.ts';
import type { Material } from './material.ts';
import { written } from './text.ts';

export const JOINS: readonly Maker[] = makers({
  'paragraph-join': [1, (material, random) => join(material, random, false)],
  'paragraph-join-across-inset': [1.6, (material, random) => join(material, random, true)],
  'run-joined-by-space': [1.5, (material, random) => joinedRun(material, random, ' ')],
  'run-joined-by-slash': [1, (material, random) => joinedRun(material, random, ' / ')],
  'run-item-left-out': [1, itemLeftOut],
  'cells-of-two-rows': [1, cellsOfTwoRows],
});

/** The last sentence of a paragraph and the first of the next one. */
function join({ truth, sentences, space }: Material, random: Random, overInset: boolean): Draft | undefined {
  const inset = new Set(truth.inset ?? []);
  const places = sentences.filter(({ paragraph, place }) => {
    const next = sentences[place + 1];
    return next?.paragraph === paragraph + 1 && inset.has(paragraph) === overInset;
  });
  if (places.length === 0) return undefined;
  const last = random.pick(places);
  const first = sentences[last.place + 1];
  if (!first) return undefined;
  const passages = [last.text, first.text];
  const quote = passages.map(written).join(space);
  return { quote, expected: { verdict: 'verbatim', passages, changes: [{ kind: 'paragraph-join' }] } };
}

/** Two or three neighbours of a list, a poem or a row. */
function joinedRun(material: Material, random: Random, by: string): Draft | undefined {
  const run = oneRun(material, random, 2);
  if (!run) return undefined;
  const count = Math.min(2 + random.below(2), run.to - run.from + 1);
  const from = run.from + random.below(run.to - run.from + 2 - count);
  const passages = material.truth.body.slice(from, from + count);
  const slashed = by.includes('/') && passages.some((text) => text.includes('/'));
  if (slashed) return undefined;
  return {
    quote: passages.map(written).join(by),
    expected: { verdict: 'verbatim', passages, changes: [{ kind: 'paragraph-join' }] },
  };
}

/** The item between two others is left out without a mark. */
function itemLeftOut(material: Material, random: Random): Draft | undefined {
  const run = oneRun(material, random, 3);
  if (!run || run.kind === 'row') return undefined;
  const from = run.from + random.below(run.to - run.from - 1);
  const [first, dropped, last] = material.truth.body.slice(from, from + 3);
  if (!first || !dropped || !last) return undefined;
  return {
    quote: [first, last].map(written).join(' '),
    expected: {
      verdict: 'altered',
      passages: [first, last],
      changes: [{ kind: 'words-dropped', source: written(dropped) }],
    },
  };
}

/** A row up to its last cell, and the last cell of another row below it. */
function cellsOfTwoRows({ truth }: Material, random: Random): Draft | undefined {
  const rows = (truth.runs ?? []).filter(({ kind, from, to }) => kind === 'row' && to > from);
  const [one, other] = random.some(rows, 2).sort((a, b) => a.from - b.from);
  const last = truth.body[other?.to ?? -1];
  if (!last || !one) return undefined;
  const passages = [...truth.body.slice(one.from, one.to), last];
  return {
    quote: passages.map(written).join(' '),
    expected: { verdict: 'altered', passages, changes: [{ kind: 'spliced' }] },
  };
}

function oneRun({ truth }: Material, random: Random, least: number): Run | undefined {
  const runs = (truth.runs ?? []).filter(({ from, to }) => to - from + 1 >= least);
  return runs.length === 0 ? undefined : random.pick(runs);
}
