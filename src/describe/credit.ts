/** A credit as pages write it, “By Ada Brook, political editor, and Tom Weir”, to the names in it. */
import { isBodyName, parseName } from '../cite/names/name-parsing.ts';
import { foldWords } from '../cite/types/type.ts';
import type { CslName } from '../model/csl.ts';
import { KNOWN_GIVEN_NAMES } from '../recognise/knowledge/given-names.ts';
import { isAgency, outletLikeness, personLikeness } from '../recognise/line/likeness.ts';
import { peopleOf } from '../recognise/line/people.ts';
import { EASTERN, NAME, PARTICLE, PARTS, piecesOf, SUFFIX, splitAnd, UNCASED, withoutOffice } from './credit-pieces.ts';
import type { Evidence } from './evidence.ts';
import { inNameCase } from './name-case.ts';
import { afterBy, isAuthorLabel, SEAM } from './words/byline-words.ts';
import { namesNobody } from './words/no-authors.ts';
import { looksLikePlace } from './words/place-words.ts';
import { isRoleWord } from './words/roles.ts';

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
/** Likeness of one word alone, and of a name with a given name that is known. */
const LONE_NAME = 0.3;
const SURE_NAME = 0.95;
/** Likeness to the name of an outlet that has a word for one. */
const OUTLET = 0.9;
const ADDRESS = /\(?\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\)?|https?:\/\/\S+|(?<![\p{L}\p{N}])@\w+/gu;
/** “at 7:15 PM” */
const TIME = /\s(?:(?:at|um|à|alle|kl\.?|о|в)\s)?\d{1,2}[:.]\d{2}\b.*$/su;
/** “Tom Weir (photos)” */
const PICTURES =
  /[\p{Lu}\p{Lo}][\p{L}.'’-]*(?: [\p{L}.'’-]+){0,3}\s*\((?:photo|foto|bild|video|grafik|illustration|images?|picture)[^)]{0,40}\)/giu;
const ASIDE = /[([（【][^)\]）】]{0,80}[)\]）】]/gu;
const STRAY_BRACKET = /[)\]）】]/gu;
const FAMILY_FIRST = /^(?:hu|vi|zh|ja|ko)\b/u;
const OPENING_MARKS = /^[\s\u2063([【–—―:：-]+/u;
/** Of the name of a body. */
const MOST_WORDS = 8;
const NO_NAME =
  /\d|摄影|攝影|综合|綜合|責任|责任|記事|限定|新聞|新闻|編集|编辑|配信|写真|撮影|報道|报道|通信|通讯|記者|记者/u;
/** Words of headings, buttons and sentences, and names that own something. */
const NEVER_IN_NAMES =
  /^(?:the|about|all|more|your|our|my|this|these|from|with|for|view|show|see|read|meet|follow|share|über|unsere?|mehr|alle|zum|tous|toutes|todos|todas|sobre|tutti|altri)$|['’]s$/iu;
const INITIALS = /^(?:\p{Lu}\.?-?)+$/u;

/** The names of a credit, with offices, addresses and words around them gone; those that name nobody are left out. */
export function creditedNames(written: string, options: CreditOptions): Credit {
  const text = written
    .slice(0, LONGEST)
    .replace(ADDRESS, ' ')
    .replace(PICTURES, ' ')
    .replace(ASIDE, ' ')
    .replace(STRAY_BRACKET, ' ')
    .replace(TIME, '');
  if (options.kind === 'body') return bodyAlone(text, options);
  const list = text.includes(';') ? text.split(';') : [text];
  const turned = options.kind === 'byline' ? [] : list.map(turnedName);
  if (turned.length > 0 && turned.every((name) => name !== undefined)) return { people: turned, bodies: [] };
  const lines = text.split('\n');
  const credits = lines.map((line, at) => {
    const of = { isAll: lines.length === 1, isFirst: at === 0 };
    return namesOfLine(withoutBy(line, options.lang), options, of);
  });
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

function namesOfLine(
  text: string,
  options: CreditOptions,
  { isAll, isFirst }: { readonly isAll: boolean; readonly isFirst: boolean },
): Credit {
  const pieces = piecesOf(text).map((words) => splitAnd(words, options.lang));
  // A list of three or more is one of people, as is one with “and”.
  const isList =
    pieces.length > 2 && pieces.every((names) => names.every((name) => personLikeness(name.trim()) >= NAME));
  const lastAnd = isList ? pieces.length : pieces.findLastIndex((names) => names.length > 1);
  const people: CslName[] = [];
  const bodies: CslName[] = [];
  for (const [at, names] of pieces.entries()) {
    for (const piece of names) {
      const name = inNameCase(withoutOffice(piece), options.lang);
      if (namesNobody(name)) continue;
      const isLoose = people.length > 0 && at > lastAnd;
      // Behind or under a name stands where its bearer was.
      if ((isLoose || !isFirst) && looksLikePlace(name)) continue;
      if (isPerson(name, isLoose, isAll && text.trim() === name && name.length > 3, options))
        people.push(personOf(name, options.lang));
      else if (isBody(piece) && !isNewsroom(piece))
        bodies.push({ literal: piece.replace(/^(?:the|der|die|das|la|le|el)\s+(?=\p{Lu})/u, '') });
    }
  }
  return { people, bodies };
}

/** Agencies and the offices that answer the press pass on what others wrote. */
function isNewsroom(name: string): boolean {
  return isAgency(name) || outletLikeness(name) >= OUTLET;
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

/** A word alone is a name where the place says that it is one; a piece after a comma in a byline, where a given name shows. */
function isPerson(name: string, isLoose: boolean, isAlone: boolean, { kind, sure, lang }: CreditOptions): boolean {
  const words = name.split(/\s+/u);
  if (words.some((word) => isRoleWord(word) || NEVER_IN_NAMES.test(word)) || NO_NAME.test(name)) return false;
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
