/** The words of a field, with their marks and where they stood. */
import type { Cell, Paragraph, Row } from '../../../../model/manuscript.ts';
import type { Mark, Text } from '../../../../model/page.ts';
import type { Origin, Piece } from '../../../../model/reading.ts';
import { markedText } from '../../../../model/text.ts';
import { meetUnspaced } from '../../../../text/meet-unspaced.ts';

/** A stretch of one paragraph. */
export interface Slice {
  readonly paragraph: Paragraph;
  /** The row of a table, and its cell, that the paragraph stands in. */
  readonly within?: { readonly row: Row; readonly cell: Cell };
  /** The text of its runs, and where in the source that begins. */
  readonly text: string;
  readonly at: number;
  /** Offsets in `text`. */
  readonly start: number;
  readonly end: number;
}

export interface Field {
  readonly text: Text;
  readonly origin: Origin;
}

/** The slice without white space at its ends. */
export function trimmed(slice: Slice): Slice {
  const words = slice.text.slice(slice.start, slice.end);
  const start = slice.start + words.length - words.trimStart().length;
  return { ...slice, start, end: Math.max(start, slice.start + words.trimEnd().length) };
}

export function wordsOf({ text, start, end }: Slice): string {
  return text.slice(start, end);
}

/** One paragraph after the other; empty ones are left out. What was run together into one paragraph is one. */
export function fieldOf(slices: readonly Slice[]): Field {
  const marks: Mark[] = [];
  let length = 0;
  const kept = slices.map(trimmed).filter(({ start, end }) => end > start);
  const joints = kept.map((slice, i) => joint(kept[i - 1], slice));
  const origin = kept.map((slice, i): Piece => {
    length += joints[i]?.length ?? 0;
    marks.push(...marksOf(slice, length - slice.start));
    const piece = { at: length, start: slice.at + slice.start, length: slice.end - slice.start };
    length += piece.length;
    return piece;
  });
  const plain = kept.map((slice, i) => `${joints[i] ?? ''}${wordsOf(slice)}`).join('');
  return { text: markedText(plain, inOrder(marks)), origin };
}

/** A row of a table is one line, as in documents that are none of ours. */
function joint(before: Slice | undefined, after: Slice): string {
  if (!before) return '';
  if (after.within && before.within?.row === after.within.row)
    return before.within.cell === after.within.cell ? ' ' : '\t';
  if (before.paragraph !== after.paragraph) return '\n';
  return meetUnspaced(wordsOf(before), wordsOf(after)) ? '' : ' ';
}

/** @param shift from offsets in the paragraph to offsets in the field */
function marksOf({ paragraph, text, start, end }: Slice, shift: number): Mark[] {
  const marks: Mark[] = [];
  const open = new Map<'em' | 'strong' | 'link', { start: number; href?: string }>();
  const turn = (kind: 'em' | 'strong' | 'link', at: number, isOn: boolean, href?: string): void => {
    const from = open.get(kind);
    if (from && isOn && from.href === href) return;
    if (from && at > from.start) marks.push({ ...from, start: from.start + shift, end: at + shift, kind });
    open.delete(kind);
    if (isOn) open.set(kind, href === undefined ? { start: at } : { start: at, href });
  };
  let at = 0;
  for (const run of paragraph.runs) {
    const from = Math.max(at, start);
    at += run.text.length;
    if (from >= Math.min(at, end)) continue;
    turn('link', from, run.href !== undefined, run.href);
    turn('em', from, run.em);
    turn('strong', from, run.strong);
  }
  for (const kind of ['link', 'em', 'strong'] as const) turn(kind, end, false);
  for (let i = text.indexOf('\n', start); i >= 0 && i < end; i = text.indexOf('\n', i + 1)) {
    marks.push({ start: i + shift, end: i + 1 + shift, kind: 'break' });
  }
  return marks;
}

/** A list of its own, which is no longer than it need be. */
function inOrder(marks: readonly Mark[]): Mark[] {
  return marks.toSorted((a, b) => a.start - b.start || b.end - a.end);
}

/** The BCP 47 tag that all runs with letters in it have; undefined where they have none, or several. */
export function languageOf({ paragraph, start, end }: Slice): string | undefined {
  const tags = new Set<string | undefined>();
  let at = 0;
  for (const run of paragraph.runs) {
    const words = run.text.slice(Math.max(start - at, 0), Math.max(end - at, 0));
    at += run.text.length;
    if (/\p{L}/u.test(words)) tags.add(run.lang);
  }
  return tags.size === 1 ? [...tags][0] : undefined;
}
