/**
 * A stretch of a reference line taken as one field, with how well it would do there by its own words. Scores are in the
 * units of a log-likelihood, chosen by hand; 1 is a clear sign.
 */
import type { Mark } from '../../model/page.ts';
import type { LabelledField } from '../knowledge/field-words.ts';
import type { Atom, LineParts, Range } from './atoms.ts';
import type { LooksFinder } from './looks.ts';
import type { TitleCandidate, TitleStyle } from './titles.ts';

/** What a label can announce, and the volume, which is told by its look alone. */
export type SegmentField = LabelledField | 'volume';

export interface Segment extends Range {
  readonly field: SegmentField;
  /** Index of the first atom, and of the first one after. */
  readonly first: number;
  readonly next: number;
  readonly style: TitleStyle;
  readonly score: number;
}

/** What the whole page says about a stretch: how many of its lines hold the very same words. */
export type Repeats = (text: string) => number;

export interface Sight {
  readonly line: LineParts;
  readonly atoms: readonly Atom[];
  readonly looksOf: LooksFinder;
  readonly repeats: Repeats;
  /** Host names of the line's links, folded to letters: `estuaryreview`. */
  readonly hosts: readonly string[];
  /** BCP 47 language of the page. */
  readonly lang: string;
}

/** The words from one atom up to another. */
export function joined({ line, atoms }: Sight, first: number, next: number): string {
  return line.text.slice(atoms[first]?.start ?? 0, atoms[next - 1]?.end ?? 0);
}

/** `range`: where the words stand, if not just where the atoms do. */
export function segment(
  sight: Sight,
  field: SegmentField,
  first: number,
  next: number,
  score: number,
  range?: Range & { readonly style?: TitleStyle },
): Segment {
  const start = range?.start ?? sight.atoms[first]?.start ?? 0;
  const end = range?.end ?? sight.atoms[next - 1]?.end ?? start;
  const marked = sight.line.titles.find(
    (title) => title.style === 'marks' && title.start === start && Math.abs(title.end - end) <= 1,
  );
  const misplaced = INSIDE_NO_MARKS.has(field) && isInMarks(sight, start, end) && !(marked && hasRival(sight, marked));
  const told = labelled(sight.atoms[first], field) - (misplaced ? 1.5 : 0);
  const style = range?.style ?? (marked ? 'marks' : styleOf(sight.line.marks, start, end));
  return { field, first, next, start, end, style, score: score + told };
}

/** Something beside the marks is set off as well, by a link or in italics: then either may be the title. */
export function hasRival({ line }: Sight, marked: TitleCandidate): boolean {
  return line.titles.some(
    ({ style, start, end }) => style !== 'marks' && (start >= marked.outerEnd || end <= marked.outerStart),
  );
}

const INSIDE_NO_MARKS: ReadonlySet<SegmentField> = new Set(['author', 'outlet', 'detail', 'medium', 'volume']);
/** The score of marks that surely hold the title. */
const SURE_MARKS = 3.3;

/** Whether a stretch lies within what surely is the title in marks. */
function isInMarks({ line }: Sight, start: number, end: number): boolean {
  const [best] = line.titles;
  if (best?.style !== 'marks' || best.score < SURE_MARKS) return false;
  return start >= best.outerStart && end <= best.outerEnd;
}

/** What a label before it, or the head of its column, says. */
function labelled(atom: Atom | undefined, field: SegmentField): number {
  if (atom?.label) return atom.label.field === field ? 5 : -3;
  return atom?.within && atom.within.field !== field ? -2.5 : 0;
}

/** How a stretch is set off: by a link, in italics, in bold; marks are told by the candidates for titles. */
function styleOf(marks: readonly Mark[], start: number, end: number): TitleStyle {
  let style: TitleStyle = 'bare';
  for (const mark of marks) {
    if (mark.kind === 'break' || mark.start > start + 1 || mark.end < end - 1) continue;
    if (mark.kind === 'link') return 'link';
    style = mark.kind;
  }
  return style;
}

/** At the beginning of the line, or after nothing but a date: where authors stand. */
export function isOpening({ atoms }: Sight, i: number): boolean {
  return i === 0 || (i === 1 && atoms[0]?.date !== undefined);
}

/** The name of the outlet in its own address: “Estuary Review” and www.estuaryreview.example. */
export function isHost({ hosts, looksOf }: Sight, words: string): boolean {
  if (hosts.length === 0 || words.length > 60) return false;
  const folded = looksOf(words).letters;
  return (
    folded.length >= 3 && hosts.some((host) => host.includes(folded) || (host.length >= 6 && folded.includes(host)))
  );
}
