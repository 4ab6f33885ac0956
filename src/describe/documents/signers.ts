/** Who signs a document: names on lines of their own right under its title, or at its end, are one list. */
import { isBodyName } from '../../cite/names/name-parsing.ts';
import { nameInReadingOrder } from '../../cite/names/names.ts';
import type { CslName } from '../../model/csl.ts';
import { outletLikeness } from '../../recognise/line/likeness.ts';
import { creditedNames } from '../credit.ts';
import { type Evidence, SHOWN, TRUST } from '../evidence.ts';
import { type Line, readText } from '../lines/line.ts';
import { namesAlone, withoutDates } from '../lines/names-alone.ts';
import { looksLikePlace } from '../words/place-words.ts';
import { isRoleWord } from '../words/roles.ts';
import type { WrittenDates } from '../written-dates.ts';

/** Lines under the title, and at the end, that are looked at. */
const MOST_LINES = 12;
const LONGEST = 160;
/** Share of the letters of a line that its names have. */
const MOST = 0.85;
const OUTLET = 0.9;
/** Of “, and ” between two names. */
const AND_LENGTH = 6;
/** Figures and signs that lead from a name to an affiliation, and letters that do so beside such a sign. */
const MARKS = /(?:(?<=\p{Ll})[a-f](?=,[*\u2217†‡]))?(?:,?[*\u2217†‡§¶¹²³⁴⁵⁶⁷⁸⁹]|(?<=\p{L}),?\d(?:,\d)*)+/gu;
/** “a University of Orsel” */
const LEGEND = /^([a-f])\s?\p{Lu}/u;

/** Nothing where there is one name: it may be anything, and is read as other bylines are. */
export function* signersIn(lines: readonly Line[], dates: WrittenDates, lang: string): Generator<Evidence> {
  const first = lines.findIndex(({ place }) => place === 'under');
  const end = lines.findLastIndex(({ isProse }) => isProse) + 1;
  const last = end > 0 ? lines.slice(end) : [];
  const under = first < 0 ? [] : listIn(lines.slice(first), dates, lang).people;
  const atEnd = last.length > MOST_LINES ? undefined : listIn(last, dates, lang);
  // What more stands at the end may be anything.
  const people = under.length > 1 ? under : atEnd?.lines === last.length ? atEnd.people : [];
  if (people.length < 2) return;
  for (const name of people)
    yield { field: 'author', text: nameInReadingOrder(name), from: SHOWN.author, trust: TRUST.shown, kind: 'person' };
}

interface List {
  readonly people: readonly CslName[];
  /** How many lines it takes up. */
  readonly lines: number;
}

/** The names with which the lines begin, up to a day, over offices and affiliations. */
function listIn(all: readonly Line[], dates: WrittenDates, lang: string): List {
  const lines = all.slice(0, MOST_LINES);
  const texts = lines.map(({ parts, isProse }) => (isProse ? '' : dates.plain(readText(parts))));
  const letters = texts.flatMap((text) => LEGEND.exec(text)?.[1] ?? []);
  const people: CslName[] = [];
  // A name that is known, or an office or a body under it, tells names from headings; so does a day under a list in a line.
  let isSure = false;
  let isInLine = false;
  let read = 0;
  for (const text of texts) {
    const isDated = dates.find(text).length > 0;
    const bare = withoutAffiliations(isDated ? withoutDates(text, dates) : text, letters);
    const names = wholeNames(bare, lang);
    if (names.length === 0 && (people.length === 0 || !(isDated || isAffiliation(text)))) break;
    isInLine ||= names.length > 1;
    isSure ||= isDated ? isInLine : names.length === 0 || namesAlone(bare, lang) !== undefined;
    people.push(...names);
    read += 1;
    if (isDated) break;
  }
  return { people: isSure ? people : [], lines: read };
}

function isAffiliation(text: string): boolean {
  return text.length <= LONGEST && (isBodyName(text) || text.split(/[\s,]+/u).some(isRoleWord));
}

function withoutAffiliations(text: string, letters: readonly string[]): string {
  const ends =
    letters.length > 1 ? new RegExp(`(?<=\\p{Ll}{2})(?:,?[${letters.join('')}])+(?![\\p{L}\\p{M}*])`, 'gu') : undefined;
  const bare = text.slice(0, LONGEST + 1);
  return (ends ? bare.replace(ends, '') : bare).replace(MARKS, '');
}

/** The names in a line that holds nothing else; none for any other line. */
function wholeNames(text: string, lang: string): readonly CslName[] {
  if (text.length > LONGEST || /[\d:?!]/u.test(text)) return [];
  const { people } = creditedNames(text, { lang });
  const names = people.map(nameInReadingOrder);
  const isWhole = people.every(({ literal, given }) => literal === undefined && given !== undefined);
  const isOther = (name: string): boolean => looksLikePlace(name) || isBodyName(name) || outletLikeness(name) >= OUTLET;
  const length = names.reduce((sum, name) => sum + name.length, 0);
  return isWhole && !names.some(isOther) && length > text.length * MOST - AND_LENGTH * (names.length - 1) ? people : [];
}
