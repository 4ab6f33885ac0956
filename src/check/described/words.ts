/**
 * How the words of a reference and those of its source are compared: by letters and digits, whatever their case,
 * accents, marks, hyphens and spaces, and by either of two spellings.
 */
import { latinFirst } from '../../text/latin-first.ts';
import { oneEditApart } from '../fix/one-edit.ts';
import { withoutAccents } from '../spelling/accents.ts';

export interface Word {
  /** As it is written, without the marks and stops at its ends. */
  readonly written: string;
  /** In small letters, without accents and what is neither letter nor digit. */
  readonly letters: string;
}

/** A word that somebody mistyped, and what is meant. */
export interface Slip {
  readonly from: string;
  readonly to: string;
}

const ENTITY =
  /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z])(?:acute|grave|circ|uml|tilde|cedil|ring|slash|caron)|([a-z]{2,8}));/giu;
const NAMED: Readonly<Record<string, string>> = { amp: '&', apos: "'", lsquo: "'", rsquo: "'" };
const BETWEEN_WORDS = /[\s\u2013\u2014/|]+/u;
const AROUND = latinFirst(String.raw`[\p{L}\p{N}](?:.*[\p{L}\p{N}\p{M}])?`, 'su');
const NO_LETTER = latinFirst(String.raw`[^\p{L}\p{N}]+`, 'gu');
/** Their characters are words, of which one in place of another is no typing error. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** One letter more or less makes another word of a shorter one: “is”, “in”. */
const SHORTEST_SLIP = 3;
const MOST_SLIPS = 2;

export function wordsOf(text: string): Word[] {
  return withoutEntities(text)
    .split(BETWEEN_WORDS)
    .map((part) => ({ written: AROUND(part).exec(part)?.[0] ?? part, letters: lettersOf(part) }))
    .filter(({ letters }) => letters !== '');
}

/** The same for all ways to type a text. */
export function keyOf(text: string): string {
  return wordsOf(text)
    .map(({ letters }) => spelling(letters))
    .join('');
}

/** The words in which the first differs from the second, where a few were mistyped and all others are the same. */
export function slipsBetween(page: readonly Word[], source: readonly Word[]): Slip[] | undefined {
  if (page.length !== source.length) return undefined;
  const slips: Slip[] = [];
  for (const [i, word] of page.entries()) {
    const meant = source[i];
    if (!meant || spelling(word.letters) === spelling(meant.letters)) continue;
    if (slips.length === MOST_SLIPS || !isMistyped(word.letters, meant.letters)) return undefined;
    slips.push({ from: word.written, to: inCaseOf(word.written, meant.written) });
  }
  return slips;
}

/** Whether one letter parts the two, and neither is a number, which is another one by right. */
export function isMistyped(one: string, other: string, shortest: number = SHORTEST_SLIP): boolean {
  if (Math.min(one.length, other.length) < shortest || /\d/u.test(one + other) || UNSPACED.test(one)) return false;
  return oneEditApart(one, other);
}

/** The text with the slips mended; undefined where one of them does not stand in it exactly once. */
export function mended(text: string, slips: readonly Slip[]): string | undefined {
  let out = text;
  for (const { from, to } of slips) {
    const at = out.indexOf(from);
    const end = at + from.length;
    if (at < 0 || out.indexOf(from, at + 1) >= 0 || isInWord(out, at) || isInWord(out, end)) return undefined;
    out = out.slice(0, at) + to + out.slice(end);
  }
  return out;
}

/** Such as a title in Arabic and its translation. */
export function inOtherScripts(one: string, other: string): boolean {
  return scriptOf(one) !== scriptOf(other);
}

const SCRIPTS = ['Latin', 'Cyrillic', 'Greek', 'Arabic', 'Hebrew'].map(
  (name) => new RegExp(`\\p{Script=${name}}`, 'gu'),
);

function scriptOf(text: string): number {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return SCRIPTS.findIndex((script) => (text.match(script)?.length ?? 0) * 2 > letters);
}

function withoutEntities(text: string): string {
  return text.replace(ENTITY, (_, decimal, hex, letter, name) => {
    if (letter) return letter;
    if (name) return NAMED[name.toLowerCase()] ?? ' ';
    return String.fromCodePoint(Math.min(decimal ? Number(decimal) : Number.parseInt(hex, 16), 0x10ffff));
  });
}

/** As `Word.letters`, of a whole text. */
export function lettersOf(text: string): string {
  const signs = text.normalize('NFKC').toLowerCase().replaceAll('%', 'percent').replaceAll('&', 'and');
  const plain = withoutAccents(signs).normalize('NFC');
  return plain.replace(NO_LETTER(plain), '');
}

/** “Mueller” as “Müller”, British words as American ones. What else it makes one is one word mistyped for another. */
function spelling(letters: string): string {
  return letters
    .replace(/([aou])e/gu, '$1')
    .replace(/our/gu, 'or')
    .replace(/([iy])s(?=[aei])/gu, '$1z')
    .replace(/ll/gu, 'l')
    .replace(/ce$/u, 'se')
    .replace(/re$/u, 'er')
    .replace(/mme$/u, 'm');
}

/** The word in the letter case of another one, where that one has a case. */
function inCaseOf(model: string, word: string): string {
  const [lower, upper] = [model.toLowerCase(), model.toUpperCase()];
  if (model === lower) return word.toLowerCase();
  if (model === upper && model.length > 1) return word.toUpperCase();
  if (model.slice(1) !== lower.slice(1)) return word;
  const rest = word === word.toUpperCase() ? word.toLowerCase() : word;
  return rest.slice(0, 1).toUpperCase() + rest.slice(1);
}

function isInWord(text: string, at: number): boolean {
  return /^[\p{L}\p{N}\p{M}]{2}$/u.test(text.slice(Math.max(at - 1, 0), at + 1));
}
