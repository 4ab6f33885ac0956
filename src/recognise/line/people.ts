/** Splits the authors of a reference line into names, in reading order or inverted. */
import { isBodyName, parseName, parseTurned } from '../../cite/names/name-parsing.ts';
import { foldWords } from '../../cite/types/type.ts';
import type { CslName } from '../../model/csl.ts';
import { latinFirst } from '../../text/latin-first.ts';
import { KNOWN_GIVEN_NAMES } from '../knowledge/given-names.ts';
import { eastAsianName } from './east-asian-names.ts';
import { personLikeness } from './likeness.ts';

export interface Person {
  readonly name: CslName;
  /** Offsets in the text that was split. */
  readonly start: number;
  readonly end: number;
}

const LIST = latinFirst(
  String.raw`\s*;\s*|\s+\/\s+|(?<=[\p{Ll}])\/(?=[\p{Lu}][\p{Ll}]+\s)|\s*,\s*(?:(?:and|und|et(?!\s+al)|y|e|en|och|og|&)\s+)?|\s*[\u060c\u3001\u30fb]\s*`,
  'gu',
);
/** Where semicolons part the names, commas turn them round: “Brook, Ada; Weir, Tom”. */
const SEMICOLONS = /\s*;\s*(?:(?:and|und|et|y|&)\s+)?/gu;
const CONJUNCTION =
  /\s+(?:and|und|et|y|e|en|och|og|i|\u0438|\u0456|\u0442\u0430|ve|ja|\u00e9s|\u0219i|\u015fi|\u03ba\u03b1\u03b9|a|oraz|with|&|\u0648)\s+/giu;
const CAPITALS = latinFirst(String.raw`^[\p{Lu}]{2,}$`);
const INITIALS = latinFirst(String.raw`^(?:[\p{Lu}]\.?[\s-]*){1,3}$`);
const PARTICLE = latinFirst(String.raw`^[\p{Ll}]|^St\.$`);
const SURNAME = latinFirst(String.raw`^(?:[\p{Ll}]+\s)*(?:St\.\s)?[\p{Lu}][\p{Ll}][\p{L}'\u2019-]*$`);
/** “et al.” and its kin name nobody. */
const OTHERS = /^(?:et\s+al\.?|u\.\s?a\.|and others|e\.\s?a\.|\u0438 \u0434\u0440\.)$/iu;

/** “Holt R”, “FIELD-LORNE M.”: a surname and initials without a comma. */
const SURNAME_INITIALS = latinFirst(
  String.raw`^((?:[\p{Ll}]{1,4}\s){0,2}(?:[\p{Lu}][\p{L}'\u2019-]*\s)?[\p{Lu}][\p{L}'\u2019-]*[\p{Ll}][\p{L}'\u2019-]*|(?:[\p{Lu}.]{2,}[\s'\u2019-])*[\p{Lu}'\u2019-]{3,})\s((?:[\p{Lu}]\.?\s?){1,3})$|^([\p{Lo}]{2,})\s([\p{Lo}]\.?)$`,
);
const AND_OTHERS =
  /(?:\u7b49|\u307b\u304b|\u4ed6)$|\s+\u0648?\u0622\u062e\u0631\u0648\u0646$|\s+(?:et\s+al\.?|u\.\s?a\.|and others|e\.\s?a\.|\u0438 \u0434\u0440\.)$/iu;

/** `lang`: the page's; Hungarian and East Asian names begin with the family name. */
export function peopleOf(text: string, lang = 'en'): Person[] {
  const people: Person[] = [];
  const listed = splitBy(text, 0, text.length, text.includes(';') ? SEMICOLONS : LIST(text));
  const parts = listed.flatMap((part, i) =>
    splitConjunction(text, part.start, part.end, isSurname(text, listed[i - 1])),
  );
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i];
    if (!part) continue;
    const words = text.slice(part.start, part.end);
    if (OTHERS.test(words)) continue;
    const next = parts[i + 1];
    if (next && isInverted(words, text.slice(next.start, next.end), i, parts.length)) {
      people.push({
        name: parseName(`${words}, ${text.slice(next.start, next.end)}`),
        start: part.start,
        end: next.end,
      });
      i++;
    } else people.push({ name: nameOf(words, lang), start: part.start, end: part.end });
  }
  return people;
}

function nameOf(words: string, lang: string): CslName {
  const eastern = isBodyName(words) ? undefined : eastAsianName(words, lang);
  if (eastern) return eastern;
  const initials = SURNAME_INITIALS(words).exec(words);
  if (initials) return parseTurned(initials[1] ?? initials[3] ?? '', (initials[2] ?? initials[4] ?? '').trim());
  const last = words.split(/\s+/u).at(-1) ?? '';
  const hungarian = /^hu\b/iu.test(lang) && /\s/u.test(words) && KNOWN_GIVEN_NAMES.has(foldWords(last).join(' '));
  if (hungarian) {
    const [family = '', ...given] = words.split(/\s+/u);
    return parseTurned(family, given.join(' '));
  }
  const turned = inCapitals(words);
  if (turned) return turned;
  if (words.includes(',')) return parseName(words);
  const spanish = /^(?:es|ca|gl)\b/iu.test(lang) ? twoSurnames(words) : undefined;
  if (spanish) return spanish;
  const single = !/\s/u.test(words);
  if (single || isBodyName(words) || personLikeness(words) < 0.4) return { literal: words };
  if (/^hu\b/iu.test(lang)) return parseName(words.replace(/\s+/u, ', '));
  return parseName(words);
}

/** Places that are given names too: “LHI Jordan” is a branch of a body. */
const PLACES: ReadonlySet<string> = new Set('asia chad geneva georgia israel jordan paris sydney'.split(' '));

/** “TESSANDIER Hélène” and “Hélène TESSANDIER”: the capitals say which is the family name. */
function inCapitals(words: string): CslName | undefined {
  const list = words.split(/\s+/u);
  const capitals = list.filter((word) => /^\p{Lu}[\p{Lu}'\u2019-]{2,}$/u.test(word));
  const others = list.filter((word) => !capitals.includes(word));
  const known =
    others.length > 0 &&
    others.every((word) => /\p{Ll}/u.test(word)) &&
    !isBodyName(list.map(inSmallLetters).join(' ')) &&
    (capitals.length > 1 || others.every((word) => KNOWN_GIVEN_NAMES.has(foldWords(word)[0] ?? '')));
  const branch = capitals.length === 1 && PLACES.has(foldWords(list.at(-1) ?? '')[0] ?? '');
  return capitals.length > 0 && known && !branch ? parseTurned(capitals.join(' '), others.join(' ')) : undefined;
}

/** “TESSANDIER” as “Tessandier”, which nobody takes for an acronym. */
function inSmallLetters(word: string): string {
  return word.slice(0, 1) + word.slice(1).toLowerCase();
}

/** Spanish and Catalan names: one given name or two, and two family names. */
function twoSurnames(words: string): CslName | undefined {
  const list = words.split(/\s+/u);
  const plain = list.every((word) => /^\p{Lu}\p{Ll}/u.test(word));
  const second = KNOWN_GIVEN_NAMES.has(foldWords(list[1] ?? '')[0] ?? '');
  if (!plain || isBodyName(words) || (list.length !== 3 && list.length !== 4) || (list.length === 3) === second)
    return undefined;
  return { given: list.slice(0, -2).join(' '), family: list.slice(-2).join(' ') };
}

/** “Delgado” and “Samuel M.”: a surname alone, then given names or initials. Only the first of a list may be so. */
function isInverted(surname: string, given: string, index: number, count: number): boolean {
  if (isBodyName(surname) || CAPITALS(surname).test(surname)) return false;
  const surnameWords = surname.split(/\s+/u).filter((word) => !PARTICLE(word).test(word)).length;
  const initials = INITIALS(given).test(given);
  if (initials) return surnameWords <= 2;
  return (
    surnameWords === 1 &&
    index === 0 &&
    count >= 2 &&
    given.split(/\s+/u).length <= 2 &&
    personLikeness(`${given} ${surname}`) > 0.7
  );
}

/** A single word with one capital: what stands before a comma in “Field, Jonas”. */
function isSurname(text: string, part: { start: number; end: number } | undefined): boolean {
  const words = part ? text.slice(part.start, part.end) : '';
  return SURNAME(words).test(words);
}

/** “and” separates names only where both sides are names: not in “Ministry of Trade and Industry”. */
function splitConjunction(
  text: string,
  start: number,
  end: number,
  afterSurname: boolean,
): { start: number; end: number }[] {
  const whole = text.slice(start, end);
  const parts = splitBy(text, start, end, CONJUNCTION);
  if (parts.length === 1) return parts;
  // In “Field, Jonas and Ada Brook” the first name after the surname stands alone.
  const person = (part: { start: number; end: number }, i: number): boolean =>
    personLikeness(text.slice(part.start, part.end)) >= (i === 0 && afterSurname ? 0.3 : 0.6);
  const likely = parts.every((part, i) => {
    const words = text.slice(part.start, part.end);
    return OTHERS.test(words) || person(part, i) || (isBodyName(words) && /\s/u.test(words));
  });
  const body = isBodyName(whole) && !parts.every(person);
  return likely && !body ? parts : [{ start, end }];
}

function splitBy(text: string, start: number, end: number, separator: RegExp): { start: number; end: number }[] {
  const out: { start: number; end: number }[] = [];
  const part = text.slice(start, end);
  let from = 0;
  const push = (to: number): void => {
    const raw = part.slice(from, to);
    const lead = raw.length - raw.trimStart().length;
    const trimmed = raw.trim();
    const named = trimmed.replace(AND_OTHERS, '');
    if (named) out.push({ start: start + from + lead, end: start + from + lead + named.length });
  };
  for (const match of part.matchAll(separator)) {
    push(match.index);
    from = match.index + match[0].length;
  }
  push(part.length);
  return out;
}
