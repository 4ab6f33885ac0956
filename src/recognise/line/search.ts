/**
 * Finds the best way to part a reference line into fields: a beam search over segmentations, scored segment by segment
 * (a semi-Markov model; Sarawagi and Cohen 2004), by each segment's own look and by the page's convention. Time grows
 * with the atoms of the line; the beam has a fixed width.
 */
import type { Convention } from './convention.ts';
import type { Segment, SegmentField, Sight } from './segment.ts';

/** One way to read a line. */
export interface Parse {
  readonly segments: readonly Segment[];
  readonly score: number;
}

interface Hypothesis {
  readonly score: number;
  readonly segment?: Segment;
  readonly before?: Hypothesis;
  readonly used: number;
}

/** Ways that are kept at each atom, and of those how many that end in the same field with the same fields used. */
const BEAM = 12;
const ALIKE = 2;
/** Lines of more atoms than this are hardly references; fewer ways are kept. */
const MANY_ATOMS = 30;
const NARROW = 5;

/** A field that is there already: what a second one costs. */
const AGAIN: Readonly<Partial<Record<SegmentField, number>>> = {
  title: 6,
  date: 3,
  author: 2.6,
  outlet: 1.6,
  note: 1.5,
  quotation: 1,
  accessed: 1,
  link: 0.2,
};
const BITS: Readonly<Partial<Record<SegmentField, number>>> = {
  title: 1,
  date: 2,
  author: 4,
  outlet: 8,
  note: 16,
  quotation: 32,
  accessed: 64,
  link: 128,
};
/** A line without a title is hardly a reference; other fields may be missing. */
const WITHOUT_TITLE = 2.6;
/** Each segment costs a little, so that fewer win where all else is equal. */
const SEGMENT = 0.25;

/** The best ways to read the line, the best first; of a line without atoms just one, without segments. */
export function search(sight: Sight, candidates: readonly (readonly Segment[])[], convention: Convention): Parse[] {
  const count = sight.atoms.length;
  const isRow = sight.line.text.includes('\t');
  const width = count > MANY_ATOMS ? NARROW : BEAM;
  const beams: Hypothesis[][] = Array.from({ length: count + 1 }, () => []);
  beams[0] = [{ score: 0, used: 0 }];
  for (let i = 0; i < count; i++) {
    const { gap = '', cell } = sight.atoms[i] ?? {};
    const habit = convention.habitAt(gap, isRow ? cell : undefined);
    const parted = partingOf(gap);
    for (const before of pruned(beams[i] ?? [], width)) {
      for (const segment of candidates[i] ?? []) {
        const bit = BITS[segment.field] ?? 0;
        const again = before.used & bit ? (AGAIN[segment.field] ?? 0) : 0;
        const follows = habit(before.segment, segment) + usual(before.segment, segment, parted);
        const score = before.score + segment.score + follows - again - SEGMENT;
        beams[segment.next]?.push({ score, segment, before, used: before.used | bit });
      }
    }
  }
  return (beams[count] ?? [])
    .map((last) => ({ last, score: last.score - missing(last) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, BEAM)
    .map(({ last, score }) => ({ segments: chain(last), score }))
    .map((parse) => ({ ...parse, score: parse.score + convention.orderBonus(parse.segments) }))
    .sort((a, b) => b.score - a.score);
}

/** What a gap means on any page. */
interface Parting {
  /** A colon, or the mark of a question. */
  readonly colon: boolean;
  /** Quotation marks that nothing parts from the words around them. */
  readonly glued: boolean;
  /** A bracket, a bar, a tab or the end of a line. */
  readonly apart: boolean;
}

function partingOf(gap: string): Parting {
  return { colon: /^["\s)\]]*[:?!]/u.test(gap), glued: /^\s*"\s*$|^\s+"/u.test(gap), apart: /[\])|\t\n"]/u.test(gap) };
}

/** What separators mean on any page: a colon leads from an outlet or an author to the title, and hardly back. */
function usual(before: Segment | undefined, { field, score }: Segment, { colon, glued, apart }: Parting): number {
  if (!before) return 0;
  // Between marks that nothing parts from the words around them, no name ends.
  if (glued && before.style !== 'marks' && before.field !== 'date' && field !== 'title' && field !== 'quotation') {
    return -2;
  }
  // A body after the title has printed the text rather than written it.
  if (before.field === 'title' && field === 'author' && score < 1) return -0.6;
  // “Report: what the tide brought” is a title, unless brackets or a line set the first word apart.
  if (before.field === 'medium' && field === 'title' && !apart) return -1.5;
  if (!colon) return 0;
  if (before.field === 'title') return field === 'outlet' || field === 'author' ? -1 : 0;
  if (field !== 'title') return 0;
  return before.field === 'outlet' ? 0.6 : before.field === 'author' ? -0.2 : 0.3;
}

function missing({ used }: Hypothesis): number {
  if (used & 1) return 0;
  // Posts have no title: their words are the quotation.
  return used & 32 ? 0.4 : WITHOUT_TITLE;
}

function chain(last: Hypothesis): Segment[] {
  const segments: Segment[] = [];
  for (let at: Hypothesis | undefined = last; at?.segment; at = at.before) segments.push(at.segment);
  return segments.reverse();
}

function pruned(beam: readonly Hypothesis[], width: number): readonly Hypothesis[] {
  if (beam.length <= 1) return beam;
  const kept: Hypothesis[] = [];
  const alike = new Map<string, number>();
  for (const hypothesis of [...beam].sort((a, b) => b.score - a.score)) {
    const key = `${hypothesis.segment?.field}${hypothesis.used}`;
    const seen = alike.get(key) ?? 0;
    if (seen >= ALIKE) continue;
    alike.set(key, seen + 1);
    if (kept.push(hypothesis) === width) break;
  }
  return kept;
}
