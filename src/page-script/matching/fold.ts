/** Letters that no decomposition takes apart, and digits that readers type in Latin form. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ...Object.entries({ ß: 'ss', ø: 'o', ł: 'l', æ: 'ae', œ: 'oe', đ: 'd', ð: 'd', þ: 'th', ı: 'i' }),
  // Arabic: letters that are often written for one another.
  ...Object.entries({ ة: 'ه', ى: 'ي', ی: 'ي', ک: 'ك' }),
  ...[...'٠١٢٣٤٥٦٧٨٩'].map((digit, value): [string, string] => [digit, String(value)]),
  ...[...'۰۱۲۳۴۵۶۷۸۹'].map((digit, value): [string, string] => [digit, String(value)]),
]);
const APART = new RegExp(`[${[...LETTERS.keys()].join('')}]`, 'gu');

/**
 * Accents of Latin, Greek and Cyrillic, points of Hebrew, vowel signs and the stretching stroke of Arabic. The signs of
 * Indic and South-East Asian scripts and the voicing marks of kana make other words, and stay.
 */
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/gu;

/** Most words of most pages. */
const PLAIN = /^[A-Za-z0-9]*$/;

/** What is compared in place of a text: without case, accents and typographic forms (NFKD). */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(APART, (letter) => LETTERS.get(letter) ?? letter);
}
