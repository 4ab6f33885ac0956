/** Names that stand alone, without a word that says what they are. */
import { isBodyName } from '../../cite/names/name-parsing.ts';
import { nameInReadingOrder } from '../../cite/names/names.ts';
import { outletLikeness } from '../../recognise/line/likeness.ts';
import { creditedNames } from '../credit.ts';
import { isAnd, SEAM } from '../words/byline-words.ts';
import { looksLikePlace } from '../words/place-words.ts';
import { isRoleWord } from '../words/roles.ts';
import type { WrittenDates } from '../written-dates.ts';
import { type Line, seamedText } from './line.ts';

const ABOUT =
  /^[\s\u2063*]*((?:[\p{L}\p{M}.’'-]+[ \u2063]+){1,4}[\p{L}\p{M}.’'-]+)[,\u2063 ]+(?:is|was|ist|est|es|é|è|er|är|on|jest|je|este|είναι|является)[ \u2063]/u;
const NO_LINE: Line = { parts: [], place: 'apart', isProse: false };
/** Languages that write section names and headlines with capitals, as names are. */
const TITLE_CASE = /^(?:en|de|nl|lb|af|tr|az|id|ms|vi|tl|fil)\b/iu;
const FIRST_PIECE = /[,،、;|·•/\u2063\n]|\s[–—-]\s/u;
export const SENTENCE: RegExp = /[.!?。！？]$/u;
const ASIDE = /\([^)]{0,80}\)/gu;
/** Likeness to an outlet’s name: “Coastal Affairs” is a section. */
const OUTLET = 0.9;
const MOST_OF_NAME = 36;
/** Longest line that is a name and where its bearer works. */
export const MOST_OF_OFFICE = 70;
const WORDS_FIRST = /^[^\p{L}\p{N}]*\p{L}{2}/u;
const IN_PLACE =
  /\s(?:in|aus|from|à|en|da|w|v|в)\s\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?(?=$|[,;)]|\s(?:and|und|et|y|e|i|и)\s)/gu;
const TIME =
  /^[\s,|·•–—-]*\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\s?(?:uhr|hod|h|am|pm|[ap]\.m\.)\.?)?(?:\s?(?:[A-Z]{2,4}))?(?![\p{L}\d])[\s,|·•–—-]*/iu;

/**
 * A name right under the headline: one with a given name that is known; else one beside a day or an office, in languages
 * where only names have all their words in capitals, or that have none.
 */
export function namesUnder(
  lines: readonly Line[],
  at: number,
  dates: WrittenDates,
  lang: string,
): { readonly names: string; readonly sure: boolean } | undefined {
  const text = textOf(lines[at] ?? NO_LINE, dates);
  const bare = withoutDates(text, dates).replace(IN_PLACE, '');
  const [first = '', ...rest] = bare.split(FIRST_PIECE);
  const office = rest.join(' ');
  const hasOffice = office.split(/[\s\u2063,]+/u).some(isRoleWord);
  const isPlace = office.length <= MOST_OF_OFFICE && !SENTENCE.test(office) && (hasOffice || isBodyName(office));
  const sure = namesAlone(bare, lang) ?? (isPlace || looksLikePlace(office) ? namesAlone(first, lang) : undefined);
  if (sure !== undefined) return { names: sure, sure: true };
  const name = first.length <= MOST_OF_NAME ? namesAlone(first, lang, false) : undefined;
  if (name === undefined || bare.length > MOST_OF_OFFICE || SENTENCE.test(bare) || looksLikePlace(first))
    return undefined;
  const near = [lines[at - 1], lines[at + 1]].filter((line) => line !== undefined && line.place !== 'title');
  const isNear = near.some((line) => dates.find(textOf(line ?? NO_LINE, dates)).length > 0);
  const isLatin = /\p{Script=Latin}/u.test(first);
  const isDated = (bare !== text || (isNear && !isLatin)) && !TITLE_CASE.test(lang);
  // In any language, where the next line is the day and nothing else, or but figures: “3 min read”.
  const next = textOf(lines[at + 1] ?? NO_LINE, dates);
  const isOverDay = bare === first && dates.find(next).length > 0 && !WORDS_FIRST.test(withoutDates(next, dates));
  return isPlace || isDated || (isOverDay && outletLikeness(bare) < OUTLET) ? { names: name, sure: false } : undefined;
}

/** “Ada Brook is a lecturer in …”, at the end of an article. */
export function aboutAuthor(text: string, lang: string): string | undefined {
  return namesAlone(ABOUT.exec(text)?.[1] ?? '', lang);
}

/** The line without brackets and dashes around it, if it is names and nothing else, each with a given name that is known. */
export function namesAlone(text: string, lang: string, sure = true): string | undefined {
  const bare = text.replace(/^[\s\u2063(（【〔–—―-]+|[\s\u2063)）】〕,،、|·•–—-]+$/gu, '');
  if (bare === '' || bare.length > 80 || /[.!?:…]$/u.test(bare.replace(/\b(?:Jr|Sr)\.$/u, ''))) return undefined;
  const { people } = creditedNames(bare, { lang, kind: 'byline', sure });
  const length = people.reduce((sum, name) => sum + nameInReadingOrder(name).length, 0);
  const isOneWord = people.some(({ literal }) => literal !== undefined);
  // Of several names, and nothing else, one that is known speaks for all.
  if (sure && people.length > 0 && severalNames(bare, lang)) return bare;
  // Most of the line is in the names.
  return people.length > 0 && !isOneWord && length > bare.length * (sure ? 0.6 : 0.9) ? bare : undefined;
}

function severalNames(text: string, lang: string): boolean {
  const { people } = creditedNames(text, { lang, kind: 'byline' });
  const length = people.reduce((sum, name) => sum + nameInReadingOrder(name).length, 0);
  const isJoined = people.length > 2 || text.split(/\s+/u).some((word) => isAnd(word, lang));
  const isWhole = isJoined && people.every(({ literal, given }) => literal === undefined && given !== undefined);
  return (
    people.length > 1 &&
    isWhole &&
    length > text.length * 0.75 &&
    !people.some((name) => looksLikePlace(nameInReadingOrder(name)))
  );
}

/** A dash before the last line of a text says that it is signed: “— Ada Brook, Orsel”. */
export const SIGNED: RegExp = /^[–—―]\s?(?=\p{Lu})/u;

/** The names with which a text ends; behind a dash also those that are not known as names. */
export function signature(text: string, lang: string): string | undefined {
  const [first = ''] = text.split(FIRST_PIECE);
  return namesAlone(text, lang) ?? (SIGNED.test(text) ? namesAlone(first, lang, false) : undefined);
}

/** Whether names are most of a text, up to the office of the last one. */
export function isMostlyNames(text: string, lang: string, share: number): boolean {
  const { people, bodies } = creditedNames(text, { lang, kind: 'byline' });
  const length = [...people, ...bodies].reduce((sum, name) => sum + nameInReadingOrder(name).length, 0);
  return (
    length >
    text
      .split(FIRST_PIECE)
      .slice(0, people.length || 1)
      .join(' ')
      .replace(ASIDE, '')
      .replace(IN_PLACE, '').length *
      share
  );
}

/** The text of a line as bylines are looked for in it. */
export function textOf(line: Line, dates: WrittenDates): string {
  return dates.plain(seamedText(line.parts.filter(({ label }) => label !== 'photo')));
}

/** The text up to its first date, or behind it; without times of day. */
export function withoutDates(text: string, dates: WrittenDates): string {
  const [first] = dates.find(text.replaceAll(SEAM, ' '));
  if (!first) return text;
  const before = text.slice(0, first.start);
  return /\p{L}{2}/u.test(before) ? before : text.slice(first.end).replace(TIME, '');
}
