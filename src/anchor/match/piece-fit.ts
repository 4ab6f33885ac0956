/** Holds a piece of a quotation, letter by letter, against a place of the source where its find form stands. */
import { endOfLetter, jointBefore, sourceJointBefore } from '../letters/between.ts';
import { type LetterDifference, letterDifference, letterEnd } from '../letters/characters.ts';
import { type Strand, stretchAt } from '../letters/letters.ts';
import { isSameGrouping } from '../letters/numbers.ts';
import type { PreparedSource, SourceStrand } from '../source-strands.ts';
import { compareJoints } from './joint.ts';
import { operatorsWithin, type ParsedQuotation, type Piece } from './quotation.ts';
import type { Rebuilding, Step } from './rebuild.ts';

export interface Fit {
  readonly quotation: ParsedQuotation;
  readonly piece: Piece;
  readonly prepared: PreparedSource;
  readonly strand: SourceStrand;
  /** Index of the piece's first letter in the strand of the source. */
  readonly index: number;
  /** Whether the case of its first letter may differ: at the start of the quotation and after an omission. */
  readonly caseIsFree: boolean;
}

const DIGIT = /^\p{Nd}$/u;
/** Inside letters that are one character on the other side. */
const LINE_END_HYPHEN = /[-\u00ad\u2010][^\S\n]*\n\s*/gu;
/** Superscripts and fractions: beside a digit they are not the digits they are made of. */
const NUMBER_FORM = /\p{No}/u;

/** Whether the piece stands there as every rule wants it; writes down how it is rebuilt from there, if asked to. */
export function fitPiece(fit: Fit, into?: Rebuilding): boolean {
  const { quotation, piece, strand, index } = fit;
  const ours = quotation.strand;
  const length = piece.to - piece.from;
  if (isInsideCharacter(strand, index) || isInsideCharacter(strand, index + length)) return false;
  let from = 0;
  while (from < length) {
    const same = identicalLetters(fit, from, length);
    if (same > from) {
      into?.copy(strand.at[index + from] ?? 0, endOfLetter(strand, index + same - 1));
      from = same;
    } else {
      const to = nextBorder(ours, strand, piece.from + from, index + from, length - from) + from;
      const wider = to < length ? nextBorder(ours, strand, piece.from + to, index + to, length - to) + to : to;
      if (fitLetters(fit, from, to, into)) from = to;
      // A mark may belong to the next letter in another Unicode form, as in the Thai vowel am.
      else if (wider > to && isOneForm(fit, from, wider) && fitLetters(fit, from, wider, into)) from = wider;
      else return false;
    }
    if (from < length && !fitJoint(fit, from, into)) return false;
  }
  return true;
}

/** Up to which letter both sides are the same, byte for byte, with nothing left out on either side. */
function identicalLetters({ quotation, piece, strand, index }: Fit, from: number, length: number): number {
  const ours = quotation.strand;
  let here = ours.at[piece.from + from] ?? 0;
  let there = strand.at[index + from] ?? 0;
  const hereEnd = ours.stretches[stretchAt(ours.stretches, here)]?.end ?? 0;
  const thereEnd = strand.stretches[stretchAt(strand.stretches, there)]?.end ?? 0;
  while (here < hereEnd && there < thereEnd && ours.text.charCodeAt(here) === strand.text.charCodeAt(there)) {
    here += 1;
    there += 1;
  }
  let to = from;
  while (to < length && (ours.at[piece.from + to] ?? here) < here) to += 1;
  while (to > from && isTorn(ours, piece.from + to, here, hereEnd)) to -= 1;
  while (to > from && isTorn(strand, index + to, there, thereEnd)) to -= 1;
  return isBracketed(quotation, ours.at[piece.from + from] ?? 0) ? from : to;
}

/** Whether the letter before the index goes on behind the place where the sides part. */
function isTorn(strand: Strand, index: number, border: number, limit: number): boolean {
  return isInsideCharacter(strand, index) || letterEnd(strand.text, strand.at[index - 1] ?? 0, limit) > border;
}

function isBracketed(quotation: ParsedQuotation, start: number): boolean {
  if (quotation.strand.text[start - 1] !== '[') return false;
  return operatorsWithin(quotation, start - 1, start).some(({ kind }) => kind === 'letter');
}

/** Letters up to the next place where a character begins on both sides. */
function nextBorder(ours: Strand, theirs: Strand, at: number, index: number, most: number): number {
  let count = 1;
  while (count < most && (isInsideCharacter(ours, at + count) || isInsideCharacter(theirs, index + count))) count += 1;
  return count;
}

function isInsideCharacter({ at }: Strand, index: number): boolean {
  return index > 0 && index < at.length && at[index] === at[index - 1];
}

/** Whether the letters stand together without any mark between them, and are the same in one Unicode form. */
function isOneForm({ quotation, piece, strand, index }: Fit, from: number, to: number): boolean {
  const text = lettersOf(quotation.strand, piece.from + from, piece.from + to);
  const source = lettersOf(strand, index + from, index + to);
  return !/[^\p{L}\p{M}]/u.test(text + source) && text.normalize('NFKC') === source.normalize('NFKC');
}

function lettersOf(strand: Strand, from: number, to: number): string {
  return strand.text.slice(strand.at[from] ?? 0, endOfLetter(strand, to - 1));
}

function fitLetters(fit: Fit, from: number, to: number, into: Rebuilding | undefined): boolean {
  const { quotation, piece, strand, index } = fit;
  const ours = quotation.strand;
  const start = ours.at[piece.from + from] ?? 0;
  const text = ours.text.slice(start, endOfLetter(ours, piece.from + to - 1));
  const there = strand.at[index + from] ?? 0;
  const end = endOfLetter(strand, index + to - 1);
  const source = strand.text.slice(there, end);
  const bracketed = isBracketed(quotation, start);
  if (text === source && !bracketed) {
    into?.copy(there, end);
    return true;
  }
  const edit = bracketed
    ? 'bracket'
    : permitted(
        fit,
        from,
        letterDifference(text.replace(LINE_END_HYPHEN, ''), source.replace(LINE_END_HYPHEN, ''), fit.prepared.lang),
      );
  if (!edit || isNumberForm(fit, from, to, text, source)) return false;
  into?.edit({ edit, start: there, end, text: bracketed ? `[${text}]` : text });
  into?.extend(there, end);
  return true;
}

function permitted({ caseIsFree }: Fit, from: number, difference: LetterDifference | undefined): Step['edit'] {
  if (difference === undefined || difference === 'accent') return undefined;
  if (difference !== 'case') return difference;
  return caseIsFree && from === 0 ? 'case' : undefined;
}

function isNumberForm({ strand, index }: Fit, from: number, to: number, text: string, source: string): boolean {
  if (!NUMBER_FORM.test(text) && !NUMBER_FORM.test(source)) return false;
  return DIGIT.test(strand.find[index + from - 1] ?? '') || DIGIT.test(strand.find[index + to] ?? '') || to - from > 1;
}

function fitJoint(fit: Fit, at: number, into: Rebuilding | undefined): boolean {
  const { quotation, piece, strand, index, prepared } = fit;
  const ours = jointBefore(quotation.strand, piece.from + at);
  const theirs = sourceJointBefore(strand, index + at);
  const raw = withoutLetterBracket(quotation, ours.start, ours.end);
  if (raw === '' && theirs.start === theirs.end) return true;
  const joint = compareJoints(ours, theirs);
  let kind = joint.same ? joint.kind : undefined;
  if (!theirs.endsBlock && partsDigits(ours.before, ours.after, ours.shown, theirs.shown)) {
    const quote = { text: quotation.strand.text, start: ours.start, end: ours.end };
    const source = { text: strand.text, start: theirs.start, end: theirs.end };
    if (!isSameGrouping(quote, source, prepared.decimalMark)) return false;
    kind = 'typography';
  } else if (!joint.same) return false;
  record(raw, ours.shown, kind, theirs, strand.text, into);
  return true;
}

/** The bracket behind a letter is told with the letter. */
function withoutLetterBracket(quotation: ParsedQuotation, start: number, end: number): string {
  const closes = operatorsWithin(quotation, start, start + 1).some(({ kind }) => kind === 'letter');
  return quotation.strand.text.slice(closes ? start + 1 : start, end);
}

/** Whether different separators stand between two digits: white space on both sides parts two numbers. */
function partsDigits(before: string, after: string, ours: string, theirs: string): boolean {
  if (!DIGIT.test(before) || !DIGIT.test(after) || separators(ours) === separators(theirs)) return false;
  return ours.trim() !== '' || theirs.trim() !== '' || ours === '' || theirs === '';
}

function separators(marks: string): string {
  return marks
    .normalize('NFKC')
    .replace(/\s+/gu, ' ')
    .replace(/\p{Pd}|\u2212/gu, '-');
}

function record(
  raw: string,
  shown: string,
  kind: Step['edit'],
  theirs: ReturnType<typeof sourceJointBefore>,
  source: string,
  into: Rebuilding | undefined,
): void {
  if (!into) return;
  const { start, end, skips, endsBlock } = theirs;
  if (raw === source.slice(start, end) && !skips) {
    into.copy(start, end);
    return;
  }
  const edit = kind ?? (raw === shown ? 'typography' : 'emphasis');
  const silent = kind === undefined && raw === shown;
  if (skips && endsBlock) {
    into.edit({ edit, start, end, text: raw, silent });
    into.extend(start, start + visibleHead(theirs.shown));
    into.part(end);
    return;
  }
  into.edit({ edit, start, end, text: raw, silent });
  into.extend(start, end);
}

/** Marks of the joint that stand right behind the word before it. */
function visibleHead(shown: string): number {
  return /^\S*/u.exec(shown)?.[0].length ?? 0;
}
