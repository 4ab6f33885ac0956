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
  /** What it adds to the score of a field for this piece; `inList`: it is a name right after another. */
  fieldBonus(field: FieldName, piece: Piece, inList: boolean): number;
}

/** Before anything has been read. */
export const NO_CONVENTION: Convention = { titleBonus: () => 0, fieldBonus: () => 0 };

export interface Observation {
  readonly titleStyle: TitleStyle | undefined;
  /** What stands before and after the title; see `edgesOf`. */
  readonly titleEdges?: string;
  readonly fields: readonly {
    readonly field: FieldName;
    readonly piece: Piece;
    readonly people: number;
    readonly confidence: number;
  }[];
}

/** Lines below this number teach nothing: a page of two entries has no habits. */
const ENOUGH = 3;
/** The most that a habit can add or take away, in the units of the fields' own scores. */
const WEIGHT = 2.6;

const EDGE_WEIGHT = 1.5;
/** How much a piece must look like people to count as a name without doubt. */
export const CLEAR_PERSON = 0.8;
/** What the place where a page puts its authors adds there, and takes away elsewhere. */
const AUTHOR_PLACE = 1.8;

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
  const authors = authorPlace(observations);
  return {
    titleBonus: (style, at) =>
      WEIGHT * ((styles.get(style) ?? 0) / observations.length - 0.5) +
      EDGE_WEIGHT * ((edges.get(at) ?? 0) / observations.length),
    fieldBonus: (field, piece, inList) =>
      habitBonus(slots.get(slotOf(piece)), field) + placeBonus(authors, field, piece, inList),
  };
}

function habitBonus(slot: ReadonlyMap<FieldName, number> | undefined, field: FieldName): number {
  if (!slot) return 0;
  let total = 0;
  for (const weight of slot.values()) total += weight;
  return total < ENOUGH ? 0 : WEIGHT * ((slot.get(field) ?? 0) / total - 0.4);
}

/** Where the authors stand, counts for bodies too, which by their own looks could be outlets as well. */
function placeBonus(authors: string | undefined, field: FieldName, piece: Piece, inList: boolean): number {
  if (authors === undefined) return 0;
  if (inList) return field === 'author' ? AUTHOR_PLACE / 2 : 0;
  const here = placeOf(piece) === authors;
  if (field === 'author') return here ? AUTHOR_PLACE : -AUTHOR_PLACE;
  if (field === 'outlet') return here ? -AUTHOR_PLACE / 2 : 0;
  return 0;
}

/** The place that clear names stand in far more often than in any other; undefined where there is none. */
function authorPlace(observations: readonly Observation[]): string | undefined {
  const seen = new Map<string, { lines: number; names: number }>();
  for (const { fields } of observations) {
    const done = new Set<string>();
    for (const { piece, people } of fields) {
      const place = placeOf(piece);
      if (done.has(place)) continue;
      done.add(place);
      const count = seen.get(place) ?? { lines: 0, names: 0 };
      count.lines++;
      if (people >= CLEAR_PERSON) count.names++;
      seen.set(place, count);
    }
  }
  const ranked = [...seen]
    .filter(([, { lines }]) => lines >= ENOUGH)
    .map(([place, { lines, names }]) => ({ place, share: names / lines }))
    .sort((a, b) => b.share - a.share);
  const [first, second] = ranked;
  return first && first.share >= 0.4 && first.share - (second?.share ?? 0) >= 0.25 ? first.place : undefined;
}

/** A side of the title and a position there; all that stands before the title shares one place, as authors do. */
function placeOf({ side, index }: Piece): string {
  return side === 'before' ? side : `${side}/${Math.min(index, 2)}`;
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

/** A slot is a place and whether the piece there is set in italics. */
function slotOf(piece: Piece): string {
  return `${placeOf(piece)}/${piece.italic ? 'italic' : 'plain'}`;
}
