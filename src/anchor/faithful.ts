/** A quotation in the words of its source: the place that needs the least change. */
import { chainPieces } from './match/chain.ts';
import { type Match, Matching } from './match/matching.ts';
import type { ParsedQuotation, QuotationReadings } from './match/quotation.ts';
import type { PreparedSource } from './source-strands.ts';

/** The best match in any strand of the source: one that turns no sense comes before one that does. */
export function findMatch(readings: QuotationReadings, prepared: PreparedSource): Match | undefined {
  const literal = matchIn(readings.literal, prepared);
  if ((literal && literal.alterations.length === 0) || readings.marked === readings.literal) return literal;
  return matchIn(readings.marked, prepared) ?? literal;
}

/** In the first strand that needs no change by a person; else in the first that turns no sense. */
function matchIn(quotation: ParsedQuotation, prepared: PreparedSource): Match | undefined {
  if (quotation.pieces.length === 0) return undefined;
  let best: Match | undefined;
  for (const strand of prepared.strands) {
    const chain = chainPieces(quotation, strand, prepared);
    if (!chain) continue;
    const match = new Matching(quotation, strand, prepared).along(chain);
    if (isVerbatim(match)) return match;
    if (!best || (best.alterations.length > 0 && match.alterations.length === 0)) best = match;
  }
  return best;
}

/** What a person changes, rather than typesetting. */
const PERSONAL: ReadonlySet<string> = new Set([
  'ellipsis',
  'bracket',
  'case',
  'end-punctuation',
  'footnote',
  'emphasis',
]);

export function isVerbatim({ changes, alterations }: Match): boolean {
  return alterations.length === 0 && !changes.some(({ kind }) => PERSONAL.has(kind));
}
