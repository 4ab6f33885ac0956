/**
 * Names as pages write them. The rules are fixed and look at the name alone, so that one name is always read in one
 * way; what they cannot know (a Spanish double surname, a body that is called like a person) the page has to say.
 */
import type { CslName } from '../../model/csl.ts';
import { latinFirst } from '../../text/latin-first.ts';
import { isBodyWord, joiningWords } from './body-words.ts';

/** Stand before a family name and are kept apart from it, as CSL's non-dropping particles. */
const PARTICLES: ReadonlySet<string> = new Set(
  'von van de der den del della degli di da dos das do du des la le les los ter ten te zu zum zur vom af av bin ibn bint abu ould op'.split(
    ' ',
  ),
);

/** With a capital these belong to the family name: Herman Van Rompuy. */
const CAPITAL_PARTICLES: ReadonlySet<string> = new Set(
  'Von Van De Den Der Del Della Di Da Dos Du La Le El Al Ter Ten Bin Ibn Abu \u0628\u0646 \u0627\u0628\u0646 \u0623\u0628\u0648 \u0622\u0644 St St. Saint San Ben'.split(
    ' ',
  ),
);

const SUFFIX = /^(?:Jr|Sr|Jnr|Snr|II|III|IV)\.?$/;

/** One name, in reading order (“Ursula von der Leyen”) or turned round (“Leyen, Ursula von der”). */
export function parseName(text: string): CslName {
  const name = text.replace(/\s+/gu, ' ').trim();
  const parts = name.split(/, ?/).filter((part) => part !== '');
  const suffix = parts.findIndex((part, i) => i > 0 && SUFFIX.test(part));
  if (suffix > 0 && parts.length <= 3) return withSuffix(parts.toSpliced(suffix, 1), parts[suffix] ?? '', name);
  return parseParts(parts, name);
}

function parseParts(parts: readonly string[], name: string): CslName {
  if (parts.length === 2 && !parts.some(isBodyName)) return parseTurned(parts[0] ?? '', parts[1] ?? '');
  if (parts.length !== 1 || isBodyName(name)) return { literal: name };
  return parsePerson(name.split(' '));
}

/** True when a name is a body's: “World Bank”, “RUSI”, “Ministry of Lakes”. One word alone counts as a body. */
export function isBodyName(text: string): boolean {
  const words = text.trim().split(/\s+/u);
  const [first = '', second = ''] = words;
  if (/[\d&/:@#_(){}[\]|+]/.test(text)) return true;
  if (/^(?:the|les|das|los|las|el|il|gli)$/i.test(first) && words.length > 1) return true;
  if (/^l[ea]$/i.test(first) && words.length === 2) return true;
  if (words.some(isSignOfBody)) return true;
  // One capital word beside ordinary ones is an acronym, unless it comes last: Thomas MANN.
  return isAcronym(first) && words.length > 1 && !isAcronym(second) && !/\./.test(second);
}

function isSignOfBody(word: string): boolean {
  const plain = foldWord(word);
  if (joiningWords.has(plain)) return word === plain && !PARTICLES.has(plain);
  return isBodyWord(plain);
}

const ACRONYM = latinFirst(String.raw`^[\p{Lu}]{3,}s?$`);

function isAcronym(word: string): boolean {
  return ACRONYM(word).test(word);
}

/** A person's name that is known to be turned round: “Leyen” and “Ursula von der”. */
export function parseTurned(family: string, given: string): CslName {
  const words = family.split(' ');
  const start = words.findIndex((word) => !PARTICLES.has(word));
  const tail = given.split(' ');
  const givenEnd = Math.max(1, tail.findLastIndex((word) => !PARTICLES.has(word)) + 1);
  const particles = [...tail.slice(givenEnd), ...words.slice(0, Math.max(start, 0))];
  return person(words.slice(Math.max(start, 0)), tail.slice(0, givenEnd), particles);
}

function parsePerson(words: readonly string[]): CslName {
  const last = words.at(-1) ?? '';
  if (words.length > 2 && SUFFIX.test(last)) return { ...parseWords(words.slice(0, -1)), suffix: last };
  return parseWords(words);
}

function parseWords(words: readonly string[]): CslName {
  if (words.length === 1) return { literal: words[0] ?? '' };
  const particle = words.findIndex((word, i) => i < words.length - 1 && PARTICLES.has(word));
  if (particle >= 0) {
    const rest = words.slice(particle);
    const count = rest.slice(0, -1).findIndex((word) => !PARTICLES.has(word));
    const until = particle + (count < 0 ? rest.length - 1 : count);
    return person(words.slice(until), words.slice(0, particle), words.slice(particle, until));
  }
  const joined = words.findIndex((word, i) => i > 1 && i < words.length - 1 && (word === 'y' || word === 'i'));
  if (joined > 0) return person(words.slice(joined - 1), words.slice(0, joined - 1), []);
  const capital = words.findIndex((word, i) => i > 0 && i < words.length - 1 && CAPITAL_PARTICLES.has(word));
  const at = capital > 0 ? capital : words.length - 1;
  return person(words.slice(at), words.slice(0, at), []);
}

function person(family: readonly string[], given: readonly string[], particles: readonly string[]): CslName {
  return {
    family: family.join(' '),
    ...(given.length > 0 ? { given: given.join(' ') } : {}),
    ...(particles.length > 0 ? { 'non-dropping-particle': particles.join(' ') } : {}),
  };
}

function withSuffix(parts: readonly string[], suffix: string, whole: string): CslName {
  const name = parseParts(parts, parts.join(', '));
  return name.literal === undefined ? { ...name, suffix } : { literal: whole };
}

/**
 * The names of a list, “A, B and C” or “A; B”: parted at commas, semicolons, and at the last “and” of the given
 * words if a person stands on either side of it or a body on both, so that “Ministry of Trade and Industry” stays whole.
 */
export function splitNames(text: string, and: readonly string[]): string[] {
  const pieces = text.includes(';') ? text.split(/;\s*/) : joinSuffixes(text.split(/,\s+/));
  const last = pieces.pop() ?? '';
  return [...pieces, ...splitLast(last, and)].map((piece) => piece.trim()).filter((piece) => piece !== '');
}

function joinSuffixes(pieces: readonly string[]): string[] {
  const out: string[] = [];
  for (const piece of pieces) {
    const before = out.at(-1);
    if (before !== undefined && SUFFIX.test(piece)) out[out.length - 1] = `${before}, ${piece}`;
    else out.push(piece);
  }
  return out;
}

function splitLast(piece: string, and: readonly string[]): string[] {
  for (const word of [...and, '&']) {
    const at = piece.lastIndexOf(` ${word} `);
    if (at < 0) continue;
    const left = piece.slice(0, at);
    const right = piece.slice(at + word.length + 2);
    const people = [left, right].some((name) => name.includes(' ') && !isBodyName(name));
    if (people || (isWholeBody(left) && isWholeBody(right))) return [left, right];
  }
  return [piece];
}

function isWholeBody(name: string): boolean {
  return isAcronym(name) || (name.includes(' ') && isBodyName(name));
}

const AROUND_WORD = latinFirst(String.raw`^[^\p{L}]+|[^\p{L}\p{M}]+$`, 'gu');

function foldWord(word: string): string {
  const bare = word.replace(AROUND_WORD(word), '');
  return bare
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .toLowerCase()
    .replace(/\u0131/gu, 'i');
}
