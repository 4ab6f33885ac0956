/** Single and double quotation marks, apostrophes and primes of all scripts that use these. */
const MARKS =
  /[\u2018\u2019\u201a\u201b\u2032\u0060\u00b4\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\u2039\u203a"'\u300c-\u300f\uff02\uff07]/gu;
const DASHES = /[\u2010-\u2015\u2212\u00ad-]/gu;

/**
 * One form for texts that differ only as typography does: Unicode form, letter case, marks, dashes and white space.
 * For finding the same words twice; never for deciding whether a quotation is faithful.
 */
export function foldForComparison(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(MARKS, '').replace(DASHES, '-').replace(/\s+/gu, ' ').trim();
}
