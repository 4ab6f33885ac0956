/**
 * What no person changes, folded away: two texts that only typesetting tells apart fold to the same. For the check of
 * proofs, and apart from the matcher on purpose: it shares no code with what it judges. A decimal mark, a sign, a
 * currency, an accent and the case of a letter stay as they are.
 */

/**
 * Zero-width characters, direction marks but for the override to the left (U+202E, which shows 12 as 21), soft hyphen,
 * tatweel, Arabic and Hebrew vowel points, variation selectors.
 */
const UNSEEN =
  /\u034f|[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u0652\u0670]|[\u00ad\u061c\u0640\u200b-\u200f\u202a-\u202d\u2060-\u2069\ufeff]|[\ufe00-\ufe0f]/gu;
const DOUBLE_MARKS = /``|''|,,|<<|>>|\u05f4|[«»“”„‟″〝〞「」『』〈〉《》]/gu;
const SINGLE_MARKS = /[\u05f3\u02b9-\u02bf‘’‚‛‹›´`′＇]/gu;
const DASHES = /[\u058a\u05be\u2010-\u2015\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d]/gu;
const GROUPED = /(?<!\p{N}[.,]?)[1-9]\d{0,2}(?:([ .,'])\d{3})(?:\1\d{3})*(?![\p{N}])/gu;
/** Written without spaces, so that a line end is none. */
const SPACELESS =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}。、]';

export function cosmeticFold(text: string): string {
  return text
    .replace(UNSEEN, '')
    .replace(SINGLE_MARKS, "'")
    .replace(DOUBLE_MARKS, '"')
    .replace(DASHES, '-')
    .replace(/\P{No}+/gu, (run) => run.normalize('NFKC'))
    .replace(/\p{Nd}/gu, asciiDigit)
    .replace(/\.{3,}/gu, '...')
    .replaceAll('\u066b', '.')
    .replaceAll('\u066c', ',')
    .replace(/\s+/gu, ' ')
    .replace(GROUPED, (number) => number.replace(/\D/gu, ''))
    .replace(/-{2,3}/gu, '-')
    .replace(/ ?- (?!\d)| -(?![\d\p{Sc}])/gu, '-')
    .replace(/ (?=[%‰:;!?»)\]])|(?<=[([]) /gu, '')
    .replace(/ ?["'] ?/gu, '"')
    .replace(/(?<=\.) (?=\.)| (?=[.,](?![\p{N}]))/gu, '')
    .replace(new RegExp(`(?<=${SPACELESS}) | (?=${SPACELESS})`, 'gu'), '')
    .trim();
}

/** Decimal digits of every script stand in runs of ten, from zero up. */
function asciiDigit(digit: string): string {
  if (digit <= '9') return digit;
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String(code - zero);
}
