/** A credit to its pieces, of which each is a name or something else. */
import { isBodyName } from '../cite/names/name-parsing.ts';
import { personLikeness } from '../recognise/line/likeness.ts';
import { inNameCase } from './name-case.ts';
import { isAnd, SEAM } from './words/byline-words.ts';
import { namesNobody } from './words/no-authors.ts';
import { HONORIFIC, isRoleWord } from './words/roles.ts';

/** Likeness to a person’s name, as `personLikeness` gives it, of two capitalised words. */
export const NAME = 0.6;
export const PARTS: RegExp = new RegExp(`[;|•·/＆&+、，،؛${SEAM}]|\\s[-–—]\\s|,(?!\\s?(?:Jr|Sr|II|III|IV)\\b)`, 'u');
const SPACED =
  /^[\p{Script=Han}\p{Script=Hangul}]{1,3} [\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{1,4}$/u;
export const UNCASED: RegExp = /^[\p{Lo}\p{M}]+$/u;
export const EASTERN: RegExp = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\s]+$/u;
export const SUFFIX: RegExp = /,?\s+(?:Jr|Sr|II|III|IV)\.?$/u;
export const PARTICLE: RegExp =
  /^(?:van|von|vom|zu|zum|zur|de|der|den|del|della|di|da|dos|das|do|du|des|la|le|el|al|bin|bint|ben|ibn|ter|ten|af|av|y|e|i|d['’].*|al-.*|el-.*|ul|ur|op|’t|'t)$/u;

export function piecesOf(text: string): string[] {
  return text.split(SEAM).flatMap((part) => {
    const pieces = eastAsianPieces(part).split(PARTS);
    // “3 comments”
    return pieces.filter((piece) => !/^\s*\d+\s*\p{L}/u.test(piece));
  });
}

/** Names in Chinese signs have no spaces in them, but for one after the family name. */
function eastAsianPieces(text: string): string {
  const bare = text.trim();
  return EASTERN.test(bare) && !SPACED.test(bare) ? bare.replace(/\s+/gu, '、') : text;
}

/** At every “and” that stands between two names. */
export function splitAnd(piece: string, lang: string): string[] {
  const parts: string[][] = [[]];
  const inCapitals = !/\p{Ll}/u.test(piece);
  for (const word of withArabicAnd(piece).trim().split(/\s+/u)) {
    if (isAnd(inCapitals ? word.toLowerCase() : word, lang)) parts.push([]);
    else parts.at(-1)?.push(word);
  }
  const names = parts.map((part) => part.join(' ')).filter((name) => name !== '');
  if (names.length < 2) return names;
  const whole = withArabicAnd(piece).trim();
  // In Spanish and Catalan “y” and “i” join two family names.
  if (/^(?:es|ca)\b/u.test(lang) && names.some((name) => !name.includes(' '))) return [whole];
  const likely = names.filter(
    (name) => personLikeness(inNameCase(withoutOffice(name), lang)) >= NAME || namesNobody(name),
  );
  return likely.length > 1 || (likely.length === 1 && !isBodyName(whole)) ? names : [whole];
}

/** “And” is written with the word after it: only where two words stand on either side, and the word is no name with that letter. */
function withArabicAnd(text: string): string {
  return text.replace(
    /(?<=[\u0620-\u06ff]\s[\u0620-\u06ff]+\s)\u0648(?!\u0644\u064a\u062f|\u0627\u0626\u0644|\u0633\u0627\u0645|\u0641\u0627\u0621|\u0633\u064a\u0645|\u062c\u062f\u064a)(?=[\u0620-\u06ff]{3,}\s[\u0620-\u06ff]{2,})/gu,
    '\u0648 ',
  );
}

/** The piece up to the first word that no name has: an office, or an ordinary word in small letters. */
export function withoutOffice(piece: string): string {
  const bare = piece.replace(/^[^\p{L}]+|[^\p{L}\p{M}\p{N}.'’)]+$/gu, '').replace(HONORIFIC, '');
  const words = bare.split(/\s+/u);
  const end = words.findIndex((word, at) => at > 0 && (isOrdinary(word) || /^\d/u.test(word)));
  const named = withoutTitles(end < 0 ? words : words.slice(0, end));
  const office = named.findIndex((word, at) => at > (UNCASED.test(word) ? 0 : 1) && isRoleWord(word));
  if (office < 0) return named.join(' ');
  // “Ada Brook Chief Political Editor”: of what stands before the office, the first two words are the name.
  return named.slice(0, Math.min(office, 2)).join(' ');
}

/** “Ada Brook MP”: letters after a name. */
function withoutTitles(words: readonly string[]): readonly string[] {
  const last = words.at(-1) ?? '';
  const isTitle =
    words.length > 2 && /^\p{Lu}{2,4}$/u.test(last) && !SUFFIX.test(` ${last}`) && /\p{Ll}/u.test(words[1] ?? '');
  return isTitle ? words.slice(0, -1) : words;
}

function isOrdinary(word: string): boolean {
  return /^\p{Ll}/u.test(word) && !PARTICLE.test(word) && !/^\p{Ll}['’]\p{Lu}/u.test(word);
}
