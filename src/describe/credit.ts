/** A credit as pages write it, “By Ada Brook, political editor, and Tom Weir”, to the names in it. */
import { isBodyName, parseName } from '../cite/name-parsing.ts';
import { foldWords } from '../cite/type.ts';
import type { CslName } from '../model/csl.ts';
import { KNOWN_GIVEN_NAMES } from '../recognise/knowledge/given-names.ts';
import { personLikeness } from '../recognise/line/likeness.ts';
import { peopleOf } from '../recognise/line/people.ts';
import type { Evidence } from './evidence.ts';
import { inNameCase } from './name-case.ts';
import { afterBy, isAnd, isAuthorLabel, SEAM } from './words/byline-words.ts';
import { namesNobody } from './words/no-authors.ts';
import { HONORIFIC, isRoleWord } from './words/roles.ts';

export interface Credit {
  readonly people: readonly CslName[];
  readonly bodies: readonly CslName[];
}

export interface CreditOptions {
  /** BCP 47 tag of the page. */
  readonly lang: string;
  /** What the place itself says that it names. */
  readonly kind?: Evidence['kind'];
  /** Without a word that says so, only names with a given name that is known count. */
  readonly sure?: boolean;
}

const LONGEST = 400;
/** Likeness to a person’s name, as `personLikeness` gives it: two capitalised words; one word alone. */
const NAME = 0.6;
const LONE_NAME = 0.3;
const SURE_NAME = 0.95;
const PARTS = new RegExp(`[;|•·/＆&+、，،؛${SEAM}]|\\s[-–—]\\s|,(?!\\s?(?:Jr|Sr|II|III|IV)\\b)`, 'u');
const ADDRESS = /\(?\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\)?|https?:\/\/\S+|(?<![\p{L}\p{N}])@\w+/gu;
/** “at 7:15 PM” */
const TIME = /\s(?:(?:at|um|à|alle|kl\.?|о|в)\s)?\d{1,2}[:.]\d{2}\b.*$/su;
/** “Tom Weir (photos)” */
const PICTURES =
  /[\p{Lu}\p{Lo}][\p{L}.'’-]*(?: [\p{L}.'’-]+){0,3}\s*\((?:photo|foto|bild|video|grafik|illustration|images?|picture)[^)]{0,40}\)/giu;
const ASIDE = /[([（【][^)\]）】]{0,80}[)\]）】]/gu;
const EASTERN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\s]+$/u;
const FAMILY_FIRST = /^(?:hu|vi|zh|ja|ko)\b/u;
const SPACED =
  /^[\p{Script=Han}\p{Script=Hangul}]{1,3} [\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{1,4}$/u;
const OPENING_MARKS = /^[\s\u2063([【–—―:：-]+/u;
/** Of the name of a body. */
const MOST_WORDS = 8;
const NO_NAME =
  /\d|摄影|攝影|综合|綜合|責任|责任|記事|限定|新聞|新闻|編集|编辑|配信|写真|撮影|報道|报道|通信|通讯|記者|记者/u;
const UNCASED = /^[\p{Lo}\p{M}]+$/u;
const SUFFIX = /,?\s+(?:Jr|Sr|II|III|IV)\.?$/u;
const INITIALS = /^(?:\p{Lu}\.?-?)+$/u;
const PARTICLE =
  /^(?:van|von|vom|zu|zum|zur|de|der|den|del|della|di|da|dos|das|do|du|des|la|le|el|al|bin|bint|ben|ibn|ter|ten|af|av|y|e|i|d['’].*|al-.*|el-.*|ul|ur|op|’t|'t)$/u;

/** The names of a credit, with offices, addresses and words around them gone; those that name nobody are left out. */
export function creditedNames(written: string, options: CreditOptions): Credit {
  const text = written
    .slice(0, LONGEST)
    .replace(ADDRESS, ' ')
    .replace(PICTURES, ' ')
    .replace(ASIDE, ' ')
    .replace(TIME, '');
  if (options.kind === 'body') return bodyAlone(text, options);
  const list = text.includes(';') ? text.split(';') : [text];
  const turned = options.kind === 'byline' ? [] : list.map(turnedName);
  if (turned.length > 0 && turned.every((name) => name !== undefined)) return { people: turned, bodies: [] };
  const lines = text.split('\n');
  const credits = lines.map((line) => namesOfLine(withoutBy(line, options.lang), options, lines.length === 1));
  const people = credits.flatMap((credit) => credit.people);
  // What stands beside a person is where that person works.
  return { people, bodies: people.length > 0 ? [] : credits.flatMap((credit) => credit.bodies) };
}

/** Whether the first thing in a credit is a name; `orBody`: or one of a body. */
export function beginsWithName(text: string, options: CreditOptions, orBody: boolean): boolean {
  const [first = ''] = text.replace(OPENING_MARKS, '').split(PARTS);
  const { people, bodies } = creditedNames(first, options);
  return people.length > 0 || (orBody && bodies.length > 0);
}

function namesOfLine(text: string, options: CreditOptions, isAll: boolean): Credit {
  const pieces = piecesOf(text).map(({ words, isOwn }) => ({ names: splitAnd(words, options.lang), isOwn }));
  // A list of three or more is one of people, as is one with “and”.
  const isList =
    pieces.length > 2 && pieces.every(({ names }) => names.every((name) => personLikeness(name.trim()) >= NAME));
  const lastAnd = isList ? pieces.length : pieces.findLastIndex(({ names }) => names.length > 1);
  const people: CslName[] = [];
  const bodies: CslName[] = [];
  for (const [at, { names, isOwn }] of pieces.entries()) {
    for (const piece of names) {
      const name = inNameCase(withoutOffice(piece), options.lang);
      if (namesNobody(name)) continue;
      const isLoose = people.length > 0 && at > lastAnd && !isOwn;
      if (isPerson(name, isLoose, isAll && text.trim() === name && name.length > 3, options))
        people.push(personOf(name, options.lang));
      else if (isBody(piece))
        bodies.push({ literal: piece.replace(/^(?:the|der|die|das|la|le|el)\s+(?=\p{Lu})/u, '') });
    }
  }
  return { people, bodies };
}

/** `isOwn`: the piece is the whole text of an element, such as a link. */
function piecesOf(text: string): { words: string; isOwn: boolean }[] {
  return text.split(SEAM).flatMap((part) => {
    const pieces = eastAsianPieces(part).split(PARTS);
    const full = pieces.filter((piece) => /\p{L}/u.test(piece));
    // “3 comments”
    const named = pieces.filter((piece) => !/^\s*\d+\s*\p{L}/u.test(piece));
    return named.map((words) => ({ words, isOwn: full.length === 1 && text.includes(SEAM) }));
  });
}

/** Names in Chinese signs have no spaces in them, but for one after the family name. */
function eastAsianPieces(text: string): string {
  const bare = text.trim();
  return EASTERN.test(bare) && !SPACED.test(bare) ? bare.replace(/\s+/gu, '、') : text;
}

/** A name of a few words, most of them with capitals; no sentence. */
function isBody(piece: string): boolean {
  const words = piece.replace(/^(?:the|der|die|das|la|le|el)\s+/u, '').split(/\s+/u);
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  if (
    words.length > MOST_WORDS ||
    small * 2 > words.length ||
    /[?!。]|\.\s/u.test(piece) ||
    /^\p{Ll}/u.test(words[0] ?? '')
  )
    return false;
  return isBodyName(piece) && !isRoleWord(words.at(-1) ?? '');
}

/** A particle of a family name is taken for “by” only where a whole name follows it. */
function withoutBy(text: string, lang: string): string {
  const [, label = '', value = ''] = /^\s*([^:：]{1,30})[:：](.*)$/su.exec(text) ?? [];
  if (isAuthorLabel(label)) return value;
  const by = afterBy(text);
  if (!by) return text.replace(/^[\s:：–—-]+/u, '');
  const words = by.rest.trim().split(/\s+/u);
  return by.sure || (words.length > 1 && hasGivenName(words, lang)) ? by.rest : text;
}

function bodyAlone(text: string, { lang }: CreditOptions): Credit {
  const words = text.replaceAll(SEAM, ' ').trim();
  if (words === '' || namesNobody(words)) return { people: [], bodies: [] };
  // Systems call every author a body, or a person.
  const person = personLikeness(words) >= SURE_NAME && !isBodyName(words);
  return person ? { people: [personOf(words, lang)], bodies: [] } : { people: [], bodies: [{ literal: words }] };
}

/** “Brook, Ada M.”, “Van der Berg, Pieter”: one comma, a family name before it, and nothing but given names after it. */
function turnedName(text: string): CslName | undefined {
  if (afterBy(text)?.sure) return undefined;
  const [, family = '', given = ''] = /^\s*([^,;]{2,60}),\s*([^,;]{1,40})\s*$/u.exec(text) ?? [];
  if (family === '' || isBodyName(family) || isBodyName(given)) return undefined;
  const words = family.split(/\s+/u).filter((word) => !PARTICLE.test(word.toLowerCase()));
  const [first = '', ...more] = given.split(/\s+/u);
  if (words.length > 2 || [first, ...more, ...words].some(isRoleWord)) return undefined;
  const isGiven = INITIALS.test(first) || words.length === 1 || more.every((word) => INITIALS.test(word));
  if (!isGiven || (!INITIALS.test(first) && personLikeness(`${given} ${family}`) < NAME)) return undefined;
  return parseName(`${inNameCase(family)}, ${inNameCase(given)}`);
}

/** At every “and” that stands between two names. */
function splitAnd(piece: string, lang: string): string[] {
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
function withoutOffice(piece: string): string {
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

/** A word alone is a name where the place says that it is one; a piece after a comma in a byline, where a given name shows. */
function isPerson(name: string, isLoose: boolean, isAlone: boolean, { kind, sure, lang }: CreditOptions): boolean {
  const words = name.split(/\s+/u);
  if (words.some(isRoleWord) || NO_NAME.test(name)) return false;
  if (words.length < 2 && UNCASED.test(name) && !EASTERN.test(name) && !isAlone) return false;
  const likeness = personLikeness(name.replace(SUFFIX, ''));
  const afterComma = kind === 'byline' && isLoose && /^\p{Script=Latin}/u.test(name);
  if (sure || afterComma)
    return likeness >= NAME && (hasGivenName(words, lang) || (likeness > 0.8 && EASTERN.test(name)));
  if (likeness >= NAME || (likeness >= 0.5 && EASTERN.test(name) && name.length < 9)) return true;
  if (likeness >= 0.5 && words.length > 3 && hasGivenName(words, lang)) return true;
  return (
    (kind === 'person' || isAlone) && likeness >= LONE_NAME && !isBodyName(name) && /^\p{Lu}\p{Ll}|^\p{Lo}/u.test(name)
  );
}

/** First, or last where family names come first. */
function hasGivenName(words: readonly string[], lang: string): boolean {
  const [first = ''] = words;
  const isKnown = (word: string): boolean => KNOWN_GIVEN_NAMES.has(foldWords(word)[0] ?? '');
  return isKnown(first) || (FAMILY_FIRST.test(lang) && isKnown(words.at(-1) ?? '')) || /^\p{Lu}\./u.test(first);
}

function personOf(name: string, lang: string): CslName {
  if (SUFFIX.test(name)) return parseName(name);
  return peopleOf(name, lang)[0]?.name ?? parseName(name);
}
