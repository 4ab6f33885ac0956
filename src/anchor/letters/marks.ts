/** One form for marks that differ only as typography does: quotation marks, dashes, dots, width, spaces around marks. */
import { visible } from './characters.ts';

const SINGLE = /[\u02b9-\u02bf\u05f3\u2018\u2019\u201a\u201b'\u2039\u203a\u0060\u00b4\u2032\uff07]/u;
const QUOTATION =
  /[\u02b9-\u02bf\u05f3\u05f4\u2018-\u201f\u00ab\u00bb\u2039\u203a"'\u0060\u00b4\u2032\u2033\u300c-\u300f\u301d-\u301f\uff02\uff07\uff62\uff63]/gu;
const QUOTATION_RUN = /"(?:\s*")+/gu;
const DASH_RUN = /[-\u05be\u2010-\u2015\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d]+/gu;
const DOTS = /\u2026+|\u22ef+|\.(?:\s*\.){2,}|\u3002{3,}/gu;
const OTHER_FORMS: ReadonlyMap<string, string> = new Map([
  ['\u060c', ','],
  ['\u3001', ','],
  ['\u061b', ';'],
  ['\u061f', '?'],
  ['\u3002', '.'],
  ['\u06d4', '.'],
  ['\u0589', '.'],
  ['\u0964', '.'],
  ['\u1362', '.'],
  ['\u055e', '?'],
  ['\u066a', '%'],
  ['\u066b', ','],
  ['\u066c', '\u2009'],
  ['\u30fb', '\u00b7'],
]);
const OTHER = new RegExp(`[${[...OTHER_FORMS.keys()].join('')}]`, 'gu');
/** A minus before a number, rather than a dash between words or a hyphen in a word. */
const MINUS = /(?<=(?:^|[\s("]))-$/u;
const GREEK = /\p{Script=Greek}/u;
const MINUS_SIGN = '\u2212';

export interface Around {
  /** Whether what stands after the marks is a digit: a dash before it may be a minus. */
  readonly digitAfter: boolean;
  /** Whether nothing of the text stands before the marks. */
  readonly first: boolean;
  /** The letter before them: after a Greek one a semicolon asks. */
  readonly before: string;
}

/** Marks between two letters in one form: a single space where there is nothing but white space. */
export function canonicalMarks(marks: string, { digitAfter, first, before }: Around): string {
  if (marks === '' || marks === ' ') return marks;
  let form = visible(marks).replace(DOTS, '...').replace(QUOTATION, '"').replace(OTHER, otherForm).normalize('NFKC');
  if (GREEK.test(before)) form = form.replaceAll(';', '?');
  form = form.replace(DASH_RUN, '-').replace(QUOTATION_RUN, '"').replace(/\s+/gu, ' ');
  if (digitAfter && (first || form !== '-')) form = form.replace(MINUS, MINUS_SIGN);
  return form === ' ' ? form : form.replace(/ ?([^ ]) ?/gu, '$1');
}

/** Quotation marks of a stretch, as levels: 1 for single marks and inner corners, 2 for double marks and outer corners. */
export function markLevels(marks: string): string {
  return (marks.match(QUOTATION) ?? []).map((mark) => (SINGLE.test(mark) ? 1 : outerLevel(mark))).join('');
}

export function withoutQuotationMarks(marks: string): string {
  return marks.replace(QUOTATION, '');
}

function outerLevel(mark: string): number {
  return /[\u300e\u300f]/u.test(mark) ? 1 : 2;
}

function otherForm(mark: string): string {
  return OTHER_FORMS.get(mark) ?? mark;
}
