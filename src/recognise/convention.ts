/**
 * What a page's own lines have shown so far: how its titles are set off, and which field stands in which slot. Learnt
 * from a first reading of all lines, each weighed by how sure that reading was, and applied in a second one, so that
 * the clear lines teach how to read the unclear.
 */
import type { FieldName } from '../model/reading.ts';
import { latinFirst } from '../text/latin-first.ts';
import type { Piece } from './pieces.ts';
import type { TitleStyle } from './titles.ts';

export interface Convention {
  /** What this page's habit adds to the score of a title set off in this way. */
  titleBonus(style: TitleStyle, edges: string): number;
  /** What this page's habit adds to the score of a field for this piece. */
  fieldBonus(field: FieldName, piece: Piece): number;
}

/** Before anything has been read. */
export const NO_CONVENTION: Convention = { titleBonus: () => 0, fieldBonus: () => 0 };

export interface Observation {
  readonly titleStyle: TitleStyle | undefined;
  /** What stands before and after the title; see `edgesOf`. */
  readonly titleEdges?: string;
  readonly fields: readonly { readonly field: FieldName; readonly piece: Piece; readonly confidence: number }[];
}

/** Lines below this number teach nothing: a page of two entries has no habits. */
const ENOUGH = 3;
/** The most that a habit can add or take away, in the units of the fields' own scores. */
const WEIGHT = 2.6;

const EDGE_WEIGHT = 1.5;

export function learnConvention(observations: readonly Observation[]): Convention {
  const styles = new Map<TitleStyle, number>();
  const edges = new Map<string, number>();
  const slots = new Map<string, Map<FieldName, number>>();
  for (const { titleStyle, titleEdges, fields } of observations) {
    if (titleEdges) edges.set(titleEdges, (edges.get(titleEdges) ?? 0) + 1);
    if (titleStyle) styles.set(titleStyle, (styles.get(titleStyle) ?? 0) + 1);
    for (const { field, piece, confidence } of fields) {
      const slot = slots.get(slotOf(piece)) ?? new Map<FieldName, number>();
      slot.set(field, (slot.get(field) ?? 0) + confidence);
      slots.set(slotOf(piece), slot);
    }
  }
  if (observations.length < ENOUGH) return NO_CONVENTION;
  return {
    titleBonus: (style, at) =>
      WEIGHT * ((styles.get(style) ?? 0) / observations.length - 0.5) +
      EDGE_WEIGHT * ((edges.get(at) ?? 0) / observations.length),
    fieldBonus: (field, piece) => {
      const slot = slots.get(slotOf(piece));
      if (!slot) return 0;
      let total = 0;
      for (const weight of slot.values()) total += weight;
      return total < ENOUGH ? 0 : WEIGHT * ((slot.get(field) ?? 0) / total - 0.4);
    },
  };
}

const WORD = latinFirst(String.raw`[\p{L}\p{N}]`);

/** The character classes just before and after a title: `start|,`, `:|(`. Marks around it do not count. */
export function edgesOf(text: string, start: number, end: number): string {
  const before = /[^\s]\s*$/u.exec(
    text.slice(Math.max(0, start - 12), start).replace(/["\u2018-\u201f\u00ab\u00bb']+\s*$/u, ''),
  )?.[0][0];
  const after = /^\s*([^\s])/u.exec(
    text.slice(end, end + 12).replace(/^[,.]?["\u2018-\u201f\u00ab\u00bb']+/u, ''),
  )?.[1];
  const kind = (char: string | undefined, edge: string): string =>
    char === undefined ? edge : WORD(char).test(char) ? 'word' : char;
  return `${kind(before, 'start')}|${kind(after, 'end')}`;
}

/** A slot is a side of the title, a position there and whether it is set in italics. All authors share one slot. */
function slotOf(piece: Piece): string {
  const position = piece.side === 'before' ? 0 : Math.min(piece.index, 2);
  return `${piece.side}/${position}/${piece.italic ? 'italic' : 'plain'}`;
}
