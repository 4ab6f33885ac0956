/**
 * One form for texts that differ only as WordPress, its filters and its editors make them differ in passing: straight
 * marks made curly, two hyphens a dash, three points an ellipsis (its `wptexturize`), the case of its own name, white
 * space. All other words stay as they are, letter by letter.
 */
export function wordingOf(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(NOT_SEEN, '')
    .replace(MARKS, '')
    .replace(/\bWordpress\b/gu, 'WordPress')
    .replace(/\u2026/gu, '...')
    .replace(/\u2122/gu, '(tm)')
    .replace(/(?<=\d)\u00d7(?=\d)/gu, 'x')
    .replace(/[-\u2010-\u2015\u2212]+/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Controls, marks of direction, and soft hyphens, which editors drop. */
const NOT_SEEN = /(?!\s)[\p{Cc}\p{Noncharacter_Code_Point}\u00ad\u200b\u200e\u200f\u061c\u2060\ufeff]/gu;
const MARKS = /["'`\u00b4\u2018-\u201f\u2032-\u2037\u00ab\u00bb\u2039\u203a]/gu;
