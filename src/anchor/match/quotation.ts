/**
 * Reads what a person marked in a quotation: omissions (…), insertions and replacements in brackets, letters in
 * brackets, emphasis. What lies between is in pieces that must stand in the source as they are.
 */

import { EMPHASIS_NOTE } from '../knowledge/emphasis-notes.ts';
import { endOfLetter } from '../letters/between.ts';
import { firstAt, type Strand, type Stretch, strandOf } from '../letters/letters.ts';

export interface ParsedQuotation {
  /** The quotation without its operators. */
  readonly strand: Strand;
  readonly pieces: readonly Piece[];
  /** All operators in the order of the text. */
  readonly operators: readonly Operator[];
}

/** Letters `from` up to, and without, `to` of the strand: no operator is inside but marks of emphasis. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  /** Omissions and brackets between this piece and its neighbours, or the ends of the quotation. */
  readonly before: readonly Operator[];
  readonly after: readonly Operator[];
  /** Marks between the nearest operator and the first letter, and between the last letter and the nearest operator. */
  readonly lead: Stretch;
  readonly trail: Stretch;
}

export interface Operator extends Stretch {
  readonly kind: 'ellipsis' | 'bracket' | 'letter' | 'emphasis';
}

const ELLIPSIS =
  /[[(\uff3b\uff08\u3014]\s?(?:\u2026+|\u22ef+|\.(?:\s?\.){2,})\s?[\])\uff3d\uff09\u3015]|\u2026+|\u22ef+|\.(?:[ \u00a0]?\.){2,}|\u3002{3,}/gu;
const BRACKET = /[[\uff3b\u3014][^[\]\uff3b\uff3d\u3014\u3015]{1,200}[\]\uff3d\u3015]/gu;
const LETTER_BRACKET = /(?<![\p{L}\p{N}])\[\p{L}\](?=['\u2019]?\p{L})/gu;
/** Scripts without spaces; in the others an underscore inside a word, or between a word and a number, is a character. */
const UNSPACED = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]`;
const SPACED = String.raw`(?!${UNSPACED})[\p{L}_]`;
const STRESS = [
  /(?<!\p{N}(?=\*+\p{N}))(\*{1,3})(?=[^\s*])[^*\n]{1,1000}(?<=\S)\1(?!(?<=\p{N}\*+)\p{N})/gu,
  new RegExp(
    String.raw`(?<!${SPACED})(?<!\p{N}(?=_+(?!${UNSPACED})))(_{1,3})(?=[^\s_])[^_\n]{1,1000}(?<=\S)\1(?!${SPACED})(?!(?<!${UNSPACED}\p{M}*_+)\p{N})`,
    'gu',
  ),
];

/** No operator is without one of these. */
const MAY_OPERATE = /[[(\uff08\uff3b\u3014\u2026\u22ef*_]|\.[ \u00a0]?\.|\u3002\u3002/u;

/** Both readings of a quotation, each made when it is first asked for. */
export class QuotationReadings {
  readonly text: string;
  #literal: ParsedQuotation | undefined;
  #marked: ParsedQuotation | undefined;

  constructor(text: string) {
    this.text = text;
  }

  /** Its dots, stars and brackets are the source's own. */
  get literal(): ParsedQuotation {
    this.#literal ??= parsed(this.text, []);
    return this.#literal;
  }

  /** They are operators; the same as `literal` where it has none. */
  get marked(): ParsedQuotation {
    if (!this.#marked) {
      const operators = MAY_OPERATE.test(this.text) ? operatorsOf(this.text) : [];
      this.#marked = operators.length > 0 ? parsed(this.text, operators) : this.literal;
    }
    return this.#marked;
  }
}

function parsed(text: string, operators: readonly Operator[]): ParsedQuotation {
  const strand = strandOf(text, stretchesBetween(text, operators));
  const parting = operators.filter(({ kind }) => kind === 'ellipsis' || kind === 'bracket');
  const pieces: Piece[] = [];
  let from = 0;
  let before: Operator[] = [];
  for (const operator of parting) {
    const to = firstAt(strand.at, operator.start);
    if (to > from) {
      pieces.push(pieceOf(strand, from, to, before, [operator]));
      before = [];
      from = to;
    }
    before.push(operator);
  }
  if (strand.at.length > from) pieces.push(pieceOf(strand, from, strand.at.length, before, []));
  return { strand, pieces: pieces.map((piece, index) => withNext(piece, pieces[index + 1], before)), operators };
}

function pieceOf(
  strand: Strand,
  from: number,
  to: number,
  before: readonly Operator[],
  after: readonly Operator[],
): Piece {
  const lead = { start: before.at(-1)?.end ?? 0, end: strand.at[from] ?? 0 };
  const trail = { start: endOfLetter(strand, to - 1), end: after[0]?.start ?? strand.text.length };
  return { from, to, before, after, lead, trail };
}

/** All operators behind a piece are those before the next, or all that are left. */
function withNext(piece: Piece, next: Piece | undefined, left: readonly Operator[]): Piece {
  return { ...piece, after: next ? next.before : piece.after.length > 0 ? left : [] };
}

function operatorsOf(text: string): Operator[] {
  const found: Operator[] = [...matches(text, ELLIPSIS, 'ellipsis'), ...matches(text, EMPHASIS_NOTE, 'emphasis')];
  for (const { index } of text.matchAll(LETTER_BRACKET)) {
    found.push({ start: index, end: index + 1, kind: 'letter' });
    const end = text.indexOf(']', index);
    found.push({ start: end, end: end + 1, kind: 'letter' });
  }
  for (const { 0: stressed, 1: mark = '', index } of STRESS.flatMap((stress) => [...text.matchAll(stress)])) {
    const end = index + stressed.length;
    found.push({ start: index, end: index + mark.length, kind: 'emphasis' });
    found.push({ start: end - mark.length, end, kind: 'emphasis' });
  }
  found.push(...matches(text, BRACKET, 'bracket'));
  return withoutOverlap(found);
}

/** Where two readings overlap, the earlier in the list above holds. */
function withoutOverlap(operators: readonly Operator[]): Operator[] {
  const ordered = operators.map((operator, rank) => ({ operator, rank }));
  ordered.sort((a, b) => a.operator.start - b.operator.start || a.rank - b.rank);
  const kept: Operator[] = [];
  for (const { operator } of ordered) {
    const last = kept.at(-1);
    if (!last || operator.start >= last.end) kept.push(operator);
  }
  return kept;
}

/** Operators that lie between two offsets, in the order of the text. */
export function operatorsWithin({ operators }: ParsedQuotation, start: number, end: number): Operator[] {
  let low = 0;
  let high = operators.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((operators[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  let next = low;
  while ((operators[next]?.end ?? Number.POSITIVE_INFINITY) <= end) next += 1;
  return operators.slice(low, next);
}

function* matches(text: string, pattern: RegExp, kind: Operator['kind']): Generator<Operator> {
  for (const { 0: match, index } of text.matchAll(pattern)) yield { start: index, end: index + match.length, kind };
}

function stretchesBetween(text: string, operators: readonly Operator[]): Stretch[] {
  const stretches: Stretch[] = [];
  let start = 0;
  for (const operator of operators) {
    if (operator.start > start) stretches.push({ start, end: operator.start });
    start = operator.end;
  }
  if (start < text.length) stretches.push({ start, end: text.length });
  return stretches;
}
