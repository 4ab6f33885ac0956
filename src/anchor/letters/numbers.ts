/** Separators inside numbers: what groups thousands may change its form or go; what parts the decimals may not. */

const GROUP_MARK = /^(?:[.,'\u2019\u066c\u00b7]|[ \u00a0\u2007\u2009\u202f]|)$/u;
const DIGIT = /\p{Nd}/u;

/**
 * Whether the separators between two digits may stand for each other. Each side is its text with the place of the
 * separator (from the end of the digit before it to the digit after it).
 * @param decimalMark the mark that parts decimals in the language of the source
 */
export function isSameGrouping(quote: NumberPlace, source: NumberPlace, decimalMark: string | undefined): boolean {
  const theirs = separator(source);
  const ours = separator(quote);
  if (!GROUP_MARK.test(ours) || !GROUP_MARK.test(theirs)) return false;
  if (theirs !== '' && !isGrouping(source, decimalMark)) return false;
  // Where the source has none, the quotation may group; where it has one, another form or none will do.
  return ours === '' || isGrouping(quote, theirs === '' ? decimalMark : undefined);
}

export interface NumberPlace {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Three digits after the separator, one to three before it, or groups of three back to those. */
function isGrouping(place: NumberPlace, decimalMark: string | undefined): boolean {
  const mark = separator(place);
  if (mark === decimalMark && mark !== '') return false;
  return digitsAfter(place.text, place.end) === 3 && isHead(place.text, place.start, mark);
}

function separator({ text, start, end }: NumberPlace): string {
  return text.slice(start, end);
}

function digitsAfter(text: string, from: number): number {
  let count = 0;
  while (count < 4 && DIGIT.test(text[from + count] ?? '')) count += 1;
  return count;
}

/** Before the first separator stand one to three digits, no zero first; between two of them exactly three. */
function isHead(text: string, end: number, mark: string): boolean {
  let at = end;
  for (let groups = 0; groups < 12; groups++) {
    let count = 0;
    while (count < 4 && DIGIT.test(text[at - 1 - count] ?? '')) count += 1;
    if (count === 0 || count > 3) return false;
    const before = text[at - 1 - count] ?? '';
    const isGrouped = before === mark && DIGIT.test(text[at - 2 - count] ?? '');
    if (!isGrouped) return !/^0$/u.test(text[at - count] ?? '');
    if (count !== 3) return false;
    at -= count + 1;
  }
  return false;
}

/** The mark that parts decimals in a language, as the Unicode CLDR has it; undefined for no or an unknown language. */
export function decimalMarkOf(lang: string | undefined): string | undefined {
  if (!lang) return undefined;
  try {
    const parts = new Intl.NumberFormat(lang, { numberingSystem: 'latn' }).formatToParts(1.5);
    return parts.find(({ type }) => type === 'decimal')?.value;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
