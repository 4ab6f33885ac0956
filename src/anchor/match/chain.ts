/**
 * Finds places for the pieces of a quotation: in the order of the source, without overlap, as close together as can be.
 * Dynamic programming over all places where a piece fits, so that a phrase that the source repeats cannot fake another
 * order. Linear in the places.
 */
import { jointBefore, shownBetween, sourceJointBefore } from '../letters/between.ts';
import { withoutQuotationMarks } from '../letters/marks.ts';
import { isWordEdge } from '../letters/word-edges.ts';
import { wordsOf } from '../letters/words.ts';
import type { PreparedSource, SourceStrand } from '../source-strands.ts';
import { fitEnd, fitsStart, hasSameSign } from './edges.ts';
import { MOST_REPLACED } from './links.ts';
import { type Fit, fitPiece } from './piece-fit.ts';
import type { Operator, ParsedQuotation, Piece } from './quotation.ts';

interface Place {
  readonly index: number;
  readonly end: number;
  /** Letters left out up to here, all pieces before it placed as well as can be. */
  readonly cost: number;
  readonly before?: Place;
}

/** Places of all pieces together: a piece that stands in more than its share is a small word, and the first will do. */
const ALL_PLACES = 2_000_000;
const FEWEST_PLACES = 200;
const BARE = /^[\s.,;:()*_]*$/u;
/** Letters that the words a bracket stands for may have together, at most. */
const LONGEST_REPLACED = 160;

/** Index in the strand of the first letter of each piece; undefined if there is no such chain. */
export function chainPieces(
  quotation: ParsedQuotation,
  strand: SourceStrand,
  prepared: PreparedSource,
): number[] | undefined {
  let places: Place[] = [];
  const known = new Map<string, Place[]>();
  for (const piece of quotation.pieces) {
    const key = asWritten(quotation, piece);
    const found = known.get(key) ?? placesOf(quotation, piece, strand, prepared);
    known.set(key, found);
    const isFirst = piece === quotation.pieces[0];
    places = isFirst
      ? found
      : isOmission(piece.before)
        ? afterOmission(places, found)
        : afterBracket(places, found, strand);
    if (places.length === 0) return undefined;
  }
  let best: Place | undefined;
  for (const place of places) if (!best || place.cost < best.cost) best = place;
  const chain: number[] = [];
  for (let place = best; place; place = place.before) chain.push(place.index);
  return chain.reverse();
}

export function isOmission(operators: readonly Operator[]): boolean {
  return operators.some(({ kind }) => kind === 'ellipsis');
}

/** Pieces that are written alike, with the same operators at both sides, fit the same places. */
function asWritten({ strand, pieces }: ParsedQuotation, piece: Piece): string {
  const from = piece.before[0]?.start ?? 0;
  const to = piece.after.at(-1)?.end ?? strand.text.length;
  return `${piece === pieces[0]} ${strand.text.slice(from, to)}`;
}

/** Where the piece fits by itself. For a whole quotation the first place that needs no edit is enough. */
function placesOf(quotation: ParsedQuotation, piece: Piece, strand: SourceStrand, prepared: PreparedSource): Place[] {
  const letters = quotation.strand.find.slice(piece.from, piece.to);
  const isWhole = quotation.pieces.length === 1;
  const caseIsFree = piece === quotation.pieces[0] ? piece.before.every(isEllipsis) : isOmission(piece.before);
  const most = Math.max(FEWEST_PLACES, ALL_PLACES / quotation.pieces.length);
  const places: Place[] = [];
  for (let index = strand.find.indexOf(letters); index >= 0; index = strand.find.indexOf(letters, index + 1)) {
    const fit: Fit = { quotation, piece, prepared, strand, index, caseIsFree };
    if (!fitsEdges(fit) || !fitPiece(fit)) continue;
    const cost = isWhole ? editsAtEnds(fit) : 0;
    places.push({ index, end: index + letters.length, cost });
    if ((isWhole && cost === 0) || places.length >= most) break;
  }
  return places;
}

function isEllipsis({ kind }: Operator): boolean {
  return kind === 'ellipsis';
}

function fitsEdges({ quotation, piece, strand, index, prepared }: Fit): boolean {
  const { lang } = prepared;
  const start = sourceJointBefore(strand, index);
  const end = sourceJointBefore(strand, index + piece.to - piece.from);
  const bracketBefore = piece.before.at(-1)?.kind === 'bracket' && piece.lead.start === piece.lead.end;
  const bracketAfter = piece.after[0]?.kind === 'bracket' && piece.trail.start === piece.trail.end;
  if (!bracketBefore && !isWordEdge(start, lang)) return false;
  if (!bracketAfter && !isWordEdge(end, lang)) return false;
  const lead = shownBetween(quotation.strand, piece.lead.start, piece.lead.end);
  const trail = shownBetween(quotation.strand, piece.trail.start, piece.trail.end);
  if (!hasSameSign(lead, start) || !fitsStart(lead, start) || !isBareAround(quotation, piece)) return false;
  return !fitEnd(trail, end, { isCut: isOmission(piece.after), isSentence: false }).changed;
}

/** Whether nothing but marks stands between the operators beside a piece, and outside them at the ends. */
function isBareAround({ strand: { text }, pieces }: ParsedQuotation, piece: Piece): boolean {
  const isFirst = piece === pieces[0];
  const isLast = piece === pieces.at(-1);
  return (
    isBare(text, piece.before, isFirst ? 0 : undefined, undefined) &&
    isBare(text, piece.after, undefined, isLast ? text.length : undefined)
  );
}

function isBare(
  text: string,
  operators: readonly Operator[],
  start: number | undefined,
  end: number | undefined,
): boolean {
  const [first] = operators;
  const last = operators.at(-1);
  if (!first || !last) return true;
  const gaps = operators.slice(1).map(({ start: to }, index) => text.slice(operators[index]?.end, to));
  if (start !== undefined) gaps.push(text.slice(start, first.start));
  if (end !== undefined) gaps.push(text.slice(last.end, end));
  return gaps.every((gap) => BARE.test(withoutQuotationMarks(gap)));
}

/** How far a place is from being quoted as it stands: the case of its first letter, the mark behind its last. */
function editsAtEnds({ quotation, piece, strand, index }: Fit): number {
  const ours = quotation.strand;
  const isCased = ours.text[ours.at[piece.from] ?? 0] !== strand.text[strand.at[index] ?? 0];
  const behind = sourceJointBefore(strand, index + piece.to - piece.from).shown;
  return (isCased ? 2 : 0) + (behind.startsWith(jointBefore(ours, piece.to).shown) ? 0 : 1);
}

/** Any distance: of all earlier places the one that leaves out least. Both lists are in the order of the source. */
function afterOmission(earlier: readonly Place[], found: readonly Place[]): Place[] {
  const placed: Place[] = [];
  let next = 0;
  let best: Place | undefined;
  for (const place of found) {
    for (; next < earlier.length; next++) {
      const candidate = earlier[next];
      if (!candidate || candidate.end > place.index) break;
      if (!best || candidate.cost - candidate.end < best.cost - best.end) best = candidate;
    }
    if (best) placed.push({ ...place, cost: best.cost + place.index - best.end, before: best });
  }
  return placed;
}

/** No more words than a bracket may stand for: only the places right before come into question. */
function afterBracket(earlier: readonly Place[], found: readonly Place[], strand: SourceStrand): Place[] {
  const placed: Place[] = [];
  let next = 0;
  for (const place of found) {
    while ((earlier[next]?.end ?? Number.POSITIVE_INFINITY) <= place.index) next += 1;
    let best: Place | undefined;
    for (let back = next - 1; back >= 0; back--) {
      const before = earlier[back];
      if (!before || place.index - before.end > LONGEST_REPLACED) break;
      const cost = before.cost + place.index - before.end;
      if ((!best || cost < best.cost) && isReplaceable(strand, before.end, place.index))
        best = { ...place, cost, before };
    }
    if (best) placed.push(best);
  }
  return placed;
}

function isReplaceable(strand: SourceStrand, from: number, to: number): boolean {
  if (from === to) return true;
  const words = wordsOf(shownBetween(strand, strand.at[from] ?? 0, strand.at[to] ?? 0), undefined);
  return words.length <= MOST_REPLACED;
}
