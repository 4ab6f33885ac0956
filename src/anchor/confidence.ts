/** How sure a place is: it never decides a verdict. */
import type { Passage } from '../model/verification.ts';
import { findForm } from './letters/letters.ts';
import type { QuotationReadings } from './match/quotation.ts';
import type { PreparedSource } from './source-strands.ts';

/** So many letters say that the words are no common phrase. */
const TELLING_LETTERS = 40;

/** Characters of a passage that are looked for again. */
const LONGEST_SEARCHED = 100;

/** The length of the words times how alone they stand in the source. */
export function confidenceOf(
  { literal }: QuotationReadings,
  passages: readonly Passage[],
  { full }: PreparedSource,
): number {
  const letters = literal.strand.find.length;
  const length = letters / (letters + TELLING_LETTERS / 4);
  const [first] = passages;
  if (!first) return 0;
  const form = findForm(first.exact.slice(0, LONGEST_SEARCHED));
  const at = full.find.indexOf(form);
  const isAlone = at < 0 || full.find.indexOf(form, at + 1) < 0;
  return Math.round(length * (isAlone ? 1 : 0.8) * 1000) / 1000;
}
