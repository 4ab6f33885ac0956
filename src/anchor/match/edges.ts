/** The marks at the ends of a piece: what a person may drop, add or exchange there, and what not. */
import type { PlacedJoint } from '../letters/between.ts';
import { type Around, canonicalMarks, withoutQuotationMarks } from '../letters/marks.ts';

/** How many characters at the end of the source's marks are what the quotation begins with, in another form. */
export function sharedLead(ours: string, theirs: string, digitAfter: boolean): number {
  let left = ours.replace(/\s/gu, '').length;
  if (left === 0) return 0;
  let at = theirs.length;
  while (at > 0 && left > 0) {
    at -= 1;
    if (/\S/u.test(theirs[at] ?? '')) left -= 1;
  }
  const around: Around = { digitAfter, first: true, before: '' };
  return left === 0 && canonicalMarks(ours, around).trim() === canonicalMarks(theirs.slice(at), around).trim()
    ? theirs.length - at
    : 0;
}

/** `end` is how far the source goes along with the quotation; `changed` if the difference is not permitted. */
export type EndFit =
  | { readonly end: number; readonly kind?: 'end-punctuation'; readonly changed?: undefined }
  | { readonly changed: true };

export interface Ending {
  readonly isCut: boolean;
  readonly isSentence: boolean;
}

const DIGIT = /\p{Nd}/u;
const SENTENCE_END = /^[.!?]/u;
const EXCHANGEABLE = /^[.,;:]$/u;
/** What belongs to the number before it. */
const UNIT = /^[%\u2030\u00b0\u2032\u2033$\u00a3\u00a5\u20a0-\u20cf]+/u;
const SIGN = /(?:[\u2212+~\u2248<>#$\u00a3\u00a5\u20a0-\u20cf]|\u00b1)+$/u;

/**
 * @param ours what the quotation has behind its last letter
 * @param theirs what the source has between that letter and the next
 * @param isCut whether the quotation says that something is left out here
 * @param isSentence whether the quotation, which ends here, is a sentence of the source
 */
export function fitEnd(ours: string, theirs: PlacedJoint, { isCut, isSentence }: Ending): EndFit {
  const around: Around = { digitAfter: DIGIT.test(theirs.after), first: false, before: theirs.before };
  const form = bare(ours, { ...around, digitAfter: false });
  const source = bare(theirs.shown, around);
  const number = DIGIT.test(theirs.before) ? unit(form) : '';
  if (!isCut && DIGIT.test(theirs.before) && number !== unit(source)) return { changed: true };
  if (form === '') {
    const dropsEnd = isSentence && SENTENCE_END.test(source);
    return { end: theirs.start, ...(dropsEnd ? { kind: 'end-punctuation' as const } : {}) };
  }
  if (source.startsWith(form)) return { end: theirs.start + coveredBy(ours, theirs.shown, form.length) };
  const isExchanged = EXCHANGEABLE.test(form.slice(number.length)) && !/^[?!]/u.test(source.slice(number.length));
  if (!isExchanged) return { changed: true };
  return { end: theirs.start + coveredBy(ours, theirs.shown, number.length), kind: 'end-punctuation' };
}

/** Whether the sign before a number at the start of a piece is the one in the source. */
export function hasSameSign(ours: string, theirs: PlacedJoint): boolean {
  if (!DIGIT.test(theirs.after)) return true;
  return sign(ours, true) === sign(theirs.shown, false);
}

/** Whether what the quotation has before its first letter may stand there. */
export function fitsStart(ours: string, theirs: PlacedJoint): boolean {
  const around: Around = { digitAfter: DIGIT.test(theirs.after), first: true, before: theirs.before };
  const form = bare(ours, around);
  return form === '' || bare(theirs.shown, around).endsWith(form);
}

/** Marks without quotation marks and white space. */
function bare(marks: string, around: Around): string {
  return canonicalMarks(withoutQuotationMarks(marks), around).trim();
}

function unit(form: string): string {
  return UNIT.exec(form)?.[0] ?? '';
}

function sign(marks: string, first: boolean): string {
  return (
    SIGN.exec(canonicalMarks(withoutQuotationMarks(marks), { digitAfter: true, first, before: '' }).trim())?.[0] ?? ''
  );
}

/** How many characters of the source hold as many marks as the quotation took, and the quotation marks it took along. */
function coveredBy(ours: string, theirs: string, marks: number): number {
  let left = marks;
  let end = 0;
  let quotes = ours.length - withoutQuotationMarks(ours).length;
  for (let at = 0; at < theirs.length; at++) {
    const char = theirs[at] ?? '';
    if (/\s/u.test(char)) {
      if (left === 0) break;
      continue;
    }
    if (withoutQuotationMarks(char) === '') {
      if (left === 0 && quotes === 0) break;
      quotes -= quotes > 0 ? 1 : 0;
    } else {
      if (left === 0) break;
      left -= 1;
    }
    end = at + 1;
  }
  return end;
}
