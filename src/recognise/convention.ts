/**
 * What a page's own lines have shown so far: how its titles are set off, and which field stands in which slot. Learnt
 * from a first reading of all lines, each weighed by how sure that reading was, and applied in a second one, so that
 * the clear lines teach how to read the unclear.
 */
import type { FieldName } from '../model/reading.ts';
import type { Piece } from './pieces.ts';
import type { TitleStyle } from './titles.ts';

export interface Convention {
  /** What this page's habit adds to the score of a title set off in this way. */
  titleBonus(style: TitleStyle): number;
  /** What this page's habit adds to the score of a field for this piece. */
  fieldBonus(field: FieldName, piece: Piece): number;
}

/** Before anything has been read. */
export const NO_CONVENTION: Convention = { titleBonus: () => 0, fieldBonus: () => 0 };

export interface Observation {
  readonly titleStyle: TitleStyle | undefined;
  readonly fields: readonly { readonly field: FieldName; readonly piece: Piece; readonly confidence: number }[];
}

/** Lines below this number teach nothing: a page of two entries has no habits. */
const ENOUGH = 3;
/** The most that a habit can add or take away, in the units of the fields' own scores. */
const WEIGHT = 2.6;

export function learnConvention(observations: readonly Observation[]): Convention {
  const styles = new Map<TitleStyle, number>();
  const slots = new Map<string, Map<FieldName, number>>();
  for (const { titleStyle, fields } of observations) {
    if (titleStyle) styles.set(titleStyle, (styles.get(titleStyle) ?? 0) + 1);
    for (const { field, piece, confidence } of fields) {
      const slot = slots.get(slotOf(piece)) ?? new Map<FieldName, number>();
      slot.set(field, (slot.get(field) ?? 0) + confidence);
      slots.set(slotOf(piece), slot);
    }
  }
  if (observations.length < ENOUGH) return NO_CONVENTION;
  return {
    titleBonus: (style) => WEIGHT * ((styles.get(style) ?? 0) / observations.length - 0.5),
    fieldBonus: (field, piece) => {
      const slot = slots.get(slotOf(piece));
      if (!slot) return 0;
      let total = 0;
      for (const weight of slot.values()) total += weight;
      return total < ENOUGH ? 0 : WEIGHT * ((slot.get(field) ?? 0) / total - 0.4);
    },
  };
}

/** A slot is a side of the title, a position there and whether it is set in italics. All authors share one slot. */
function slotOf(piece: Piece): string {
  const position = piece.side === 'before' ? 0 : Math.min(piece.index, 2);
  return `${piece.side}/${position}/${piece.italic ? 'italic' : 'plain'}`;
}
