/**
 * What makes two written forms the same letter for a reader: Unicode form, ligatures, width, vowel points, digits of
 * another script. Accents and case are letters here. The rules are those of `docs/quotations.md`.
 */
import { digitValue } from './letters.ts';

/**
 * Soft hyphen, zero-width characters, direction marks, variation selectors: nobody sees them. The override to the left
 * (U+202E) is none of them: behind it a reader sees “12” where “21” is written.
 */
const UNSEEN = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202d\u2060-\u2069\ufeff]|\u034f|[\ufe00-\ufe0f]/gu;
/** Arabic tatweel and vowel points, Hebrew points and cantillation: written or left out at will. */
const POINTS =
  /[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0640\u064b-\u0652\u0670\u06d6-\u06dc\u06df-\u06e8]/gu;
const VOWELS = /[\u05b0-\u05bc\u05c1\u05c2\u05c7\u064b-\u0652\u0670]/gu;
const LIGATURE = /[\ufb00-\ufb06\ufb13-\ufb17]/u;
const WIDTH = /[\uff00-\uffef]/u;
/** Scripts whose words are not parted by spaces. */
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\u30fc\u3005\u3007]/u;
const FOLLOWS = /^(?:\p{M}|\u200d|[\u00ad\u200b\u200e\u200f\u2060-\u2064\u0640\ufeff])$/u;

export type LetterDifference = 'unicode' | 'ligature' | 'typography' | 'hyphenation' | 'case' | 'accent';

/** How two written forms of letters with the same find form differ; undefined where they are the same, byte for byte. */
export function letterDifference(
  quote: string,
  source: string,
  lang: string | undefined,
): LetterDifference | undefined {
  if (quote === source) return undefined;
  const ours = canonical(quote);
  const theirs = canonical(source);
  if (ours === theirs) return pointsClash(quote, source) ? 'accent' : cosmeticKind(quote, source);
  return lowerCase(ours, lang) === lowerCase(theirs, lang) ? 'case' : 'accent';
}

/** Points may be left out, all or some; other points make another word. */
function pointsClash(quote: string, source: string): boolean {
  const ours = new Set(quote.match(VOWELS));
  const theirs = new Set(source.match(VOWELS));
  return [...ours].some((point) => !theirs.has(point)) && [...theirs].some((point) => !ours.has(point));
}

/** One form for what no person changed. */
export function canonical(written: string): string {
  return written
    .replace(UNSEEN, '')
    .normalize('NFKC')
    .replace(POINTS, '')
    .replace(/[^\P{Nd}0-9]/gu, digitValue)
    .normalize('NFC');
}

/** Without what nobody sees, and without points. */
export function visible(written: string): string {
  return written.replace(UNSEEN, '').replace(POINTS, '');
}

export function isWithoutSpaces(char: string): boolean {
  return WITHOUT_SPACES.test(char);
}

/** Where the letter that begins at `start` ends, with the marks that belong to it. */
export function letterEnd(text: string, start: number, limit: number): number {
  let end = start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
  while (end < limit && text.charCodeAt(end) > 0xac && FOLLOWS.test(text[end] ?? '')) end += 1;
  return end;
}

/** In Turkish and Azeri the dotted and the dotless i are two letters, each with a capital of its own. */
function lowerCase(letters: string, lang: string | undefined): string {
  if (/^(?:tr|az)\b/u.test(lang ?? '')) return letters.toLocaleLowerCase('tr');
  return letters.toLowerCase().replace('i\u0307', 'i');
}

function cosmeticKind(quote: string, source: string): LetterDifference {
  if (LIGATURE.test(quote) || LIGATURE.test(source)) return 'ligature';
  if (quote.replaceAll('\u00ad', '') === source.replaceAll('\u00ad', '')) return 'hyphenation';
  return WIDTH.test(quote) || WIDTH.test(source) ? 'typography' : 'unicode';
}
