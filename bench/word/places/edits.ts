/** What people and programs do to a document: its paragraphs changed, each with the entry it belongs to kept beside it. */
import type { Paragraph, Run } from '../../../src/model/manuscript.ts';
import type { Random } from '../../variety/random.ts';
import { OUTLETS, phrase, sentence } from './invented.ts';

export interface Labelled {
  readonly paragraph: Paragraph;
  readonly kind: 'reference' | 'quotation' | 'other';
  /** Offsets of the entries whose words it holds: none in a new one, two where two were joined. */
  readonly of: readonly number[];
}

/** A reference with all that stands below it, or a paragraph of its own. */
export type Stretch = readonly Labelled[];
export type Edit = (stretches: readonly Stretch[], random: Random) => readonly Stretch[];

export function isEntry([first]: Stretch): boolean {
  return first?.kind === 'reference';
}

/** Its bookmarks, which begin and end where runs do, go with the words. */
export function withRuns(one: Labelled, change: (run: Run) => Run): Labelled {
  const runs = one.paragraph.runs.map(change);
  const ends = new Map<number, number>([[0, 0]]);
  let [before, after] = [0, 0];
  for (const [i, run] of one.paragraph.runs.entries()) {
    before += run.text.length;
    after += runs[i]?.text.length ?? 0;
    ends.set(before, after);
  }
  const bookmarks = (one.paragraph.bookmarks ?? []).map((mark) => {
    return { ...mark, start: ends.get(mark.start) ?? 0, end: ends.get(mark.end) ?? after };
  });
  return { ...one, paragraph: { ...one.paragraph, runs, bookmarks } };
}

/** Another entry: nothing of ours is at its words. */
export function newOne(one: Labelled): Labelled {
  return { ...unmarked(one), of: [] };
}

function unmarked({ paragraph: { bookmarks: _, ...paragraph }, ...one }: Labelled): Labelled {
  return { ...one, paragraph };
}

export function withWords(one: Labelled, change: (text: string) => string): Labelled {
  return withRuns(one, (run) => ({ ...run, text: change(run.text) }));
}

/** A change to some of the paragraphs of one kind. */
export function each(kind: Labelled['kind'], share: number, change: (one: Labelled, random: Random) => Labelled): Edit {
  return (stretches, random) =>
    stretches.map((stretch) =>
      stretch.map((one) => (one.kind === kind && random.chance(share) ? change(one, random) : one)),
    );
}

/** A change to some of the entries as a whole. */
export function eachEntry(share: number, change: (one: Stretch, random: Random) => readonly Stretch[]): Edit {
  return (stretches, random) =>
    stretches.flatMap((stretch) => (isEntry(stretch) && random.chance(share) ? change(stretch, random) : [stretch]));
}

export function retyped(share: number): (one: Labelled, random: Random) => Labelled {
  return (one, random) =>
    withWords(one, (text) =>
      text.replace(/[\p{L}\p{M}\p{N}]+/gu, (word) => {
        if (!random.chance(share)) return word;
        return random.pick([phrase(random, 1), phrase(random, 2), word, `${word}s`]);
      }),
    );
}

export function unlinked(one: Labelled): Labelled {
  return withRuns(one, ({ href: _, ...run }) => run);
}

function moved(share: number): Edit {
  return (stretches, random) => {
    const left: Stretch[] = [];
    const taken: Stretch[] = [];
    for (const one of stretches) (isEntry(one) && random.chance(share) ? taken : left).push(one);
    for (const one of taken) left.splice(1 + random.below(left.length), 0, one);
    return left;
  };
}

function copied(stretch: Stretch): readonly Stretch[] {
  return [stretch, stretch.map(unmarked)];
}

/** Another source that looks like this one, as the next of a series does: other numbers, another link, other words quoted. */
export function sibling(stretch: Stretch, random: Random): Stretch {
  const more = 1 + random.below(97);
  const tag = random.below(1e9);
  const [line] = stretch;
  const linked = line?.paragraph.runs.some(({ href }) => href) ?? false;
  const isNumbered = /\d/u.test(line?.paragraph.runs.map(({ text }) => text).join('') ?? '');
  return stretch.map((one): Labelled => {
    const fresh = newOne(one);
    if (one.kind !== 'reference') {
      let isFirst = true;
      return withWords(fresh, (text) => {
        if (!/\p{L}.*\p{L}/u.test(text)) return text;
        const words = isFirst ? sentence(random) : '';
        isFirst = false;
        return words;
      });
    }
    const next = withRuns(fresh, (run) => ({
      ...run,
      text: run.text.replace(/\d+/gu, (number) => String(Number(number) + more)),
      ...(run.href ? { href: `https://new.example/${tag}` } : {}),
    }));
    return linked || isNumbered ? next : retyped(0.8)(next, random);
  });
}

/** The same report in another outlet, with the same words quoted; none of a source without an outlet. */
function elsewhere(stretch: Stretch, random: Random): readonly Stretch[] {
  const [line] = stretch;
  if (!line?.paragraph.runs.some(({ text }) => OUTLETS.includes(text))) return [stretch];
  const tag = random.below(1e9);
  const other = stretch.map((one): Labelled => {
    const fresh = newOne(one);
    if (one.kind !== 'reference') return fresh;
    return withRuns(fresh, (run) => ({
      ...run,
      text: OUTLETS.includes(run.text) ? 'The Weir Examiner' : run.text.replace(/\b(?:19|20)\d\d\b/gu, '1987'),
      ...(run.href ? { href: `https://new.example/${tag}` } : {}),
    }));
  });
  return [other, stretch];
}

/** Somebody took away the ends of the paragraphs between two references. */
function joined(share: number): Edit {
  return (stretches, random) => {
    const result: Stretch[] = [];
    for (const stretch of stretches) {
      const before = result.at(-1);
      const [line, ...rest] = stretch;
      const [first, ...more] = before ?? [];
      if (
        !(line && first && before && isEntry(stretch) && isEntry(before) && more.length === 0 && random.chance(share))
      ) {
        result.push(stretch);
        continue;
      }
      const blank: Run = { text: ' ', em: false, strong: false };
      const runs = [...first.paragraph.runs, blank, ...line.paragraph.runs];
      const of = [...first.of, ...line.of];
      result[result.length - 1] = [{ ...first, paragraph: { ...first.paragraph, runs }, of }, ...rest];
    }
    return result;
  };
}

/** Enter was hit inside a reference. */
function split(stretch: Stretch, random: Random): readonly Stretch[] {
  const [line, ...rest] = stretch;
  if (!line || line.paragraph.runs.length < 2) return [stretch];
  const at = 1 + random.below(line.paragraph.runs.length - 1);
  const half = (runs: readonly Run[]): Labelled => ({ ...line, paragraph: { ...line.paragraph, runs } });
  const [first, second] = [half(line.paragraph.runs.slice(0, at)), half(line.paragraph.runs.slice(at))];
  return [[first, unmarked(second), ...rest]];
}

/** Each edit by its name, with the share of the entries that it befalls. */
export const EDITS: Readonly<Record<string, Edit>> = {
  'words of references': each('reference', 0.4, retyped(0.15)),
  'many words of references': each('reference', 0.3, retyped(0.4)),
  'words of quotations': each('quotation', 0.5, retyped(0.15)),
  unlinked: each('reference', 0.6, unlinked),
  moved: moved(0.2),
  deleted: eachEntry(0.15, () => []),
  copied: eachEntry(0.1, copied),
  'siblings added': eachEntry(0.15, (one, random) => [one, sibling(one, random)]),
  'replaced by siblings': eachEntry(0.15, (one, random) => [sibling(one, random)]),
  'added from another outlet': eachEntry(0.1, elsewhere),
  joined: joined(0.1),
  split: eachEntry(0.08, split),
};
