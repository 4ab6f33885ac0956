/**
 * Finds the dates in a text, as they are written on pages: in words of any language, in numbers, in other digits.
 * Every date has a year of four digits; the finder goes from year to year and looks at a few words on either side,
 * so that its time grows with the length of the text alone.
 */
import type { CslDate } from '../../model/csl.ts';
import { isCalendarDate } from './dates.ts';
import { MonthNames } from './month-names.ts';

export interface FoundDate {
  readonly date: CslDate;
  /** Offsets in the text, UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** 1 for a date that can only be read in one way; 0.5 for each reading of 03/04/2021; less than 1 for bare years. */
  readonly confidence: number;
}

/** Which number of 03/04/2021 is the day. Undefined: both readings are given, day first. */
export type DayOrder = 'day-first' | 'month-first';

/** All dates of a text in text order. `langs`: the languages to ask first, such as the page's. */
export function parseDate(text: string, langs: readonly string[], order?: DayOrder): FoundDate[] {
  return dateFinder(langs, order)(text);
}

/** `parseDate` for many texts: keeps the month names that it has loaded. */
export function dateFinder(langs: readonly string[], order?: DayOrder): (text: string) => FoundDate[] {
  const names = new MonthNames(langs);
  return (text) => findDates(text, names, order);
}

/** How far a date may reach from its year, in code units. */
const REACH = 48;

function findDates(text: string, names: MonthNames, order: DayOrder | undefined): FoundDate[] {
  const plain = legible(text);
  const found: FoundDate[] = [];
  let from = 0;
  for (const match of plain.matchAll(/(?<!\d)[12]\d{3}(?!\d)/g)) {
    if (match.index < from) continue;
    const at = match.index;
    const sight: Sight = {
      names,
      order,
      year: Number(match[0]),
      before: plain.slice(Math.max(from, at - REACH), at),
      after: plain.slice(at + 4, at + 4 + REACH),
    };
    const readings = look(sight);
    for (const r of readings) {
      found.push({ date: r.date, start: at - r.left, end: at + 4 + r.right, confidence: r.confidence ?? 1 });
    }
    from = found.at(-1)?.end ?? 0;
  }
  return joinRanges(found, plain);
}

/** What stands around a year. */
interface Sight {
  readonly names: MonthNames;
  readonly order: DayOrder | undefined;
  readonly year: number;
  readonly before: string;
  readonly after: string;
}

/** A reading, and how many characters it takes left and right of the year. */
interface Found {
  readonly date: CslDate;
  readonly left: number;
  readonly right: number;
  readonly confidence?: number;
}

type Look = (sight: Sight) => Found[] | undefined;

// Letters are told by what they are not: classes of Unicode properties take longer to compile than a page to read.
const LETTER = String.raw`[^\s\d!-&(-\/:-@[-\`{-~\u2013\u2014\u060c\u3001]`;
const WORD = `${LETTER}+`;
const DASH = String.raw`\s?[-\u2013\u2014\/]\s?`;
const DAY = String.raw`(?<![^\s,;([|"'\u060c\u061b\u2013\u2014\u2018\u201c\u3001\uff08\uff0c\uff1b-])(\d{1,2})(?:\.|\u00ba|\u00aa|\u00b0|${LETTER}{1,3}(?=\s))?`;
const OF = String.raw`(?:\s?(?:de|del|of|do|di)(?=\s))?`;
const DAY_MONTH = new RegExp(
  `(?:${DAY}${OF}\\s*(?:(${WORD})\\.?)?${DASH})?${DAY}${OF}\\s*(${WORD})[.,\u060c]?${OF},?\\s*$`,
);
const MONTH_DAY = new RegExp(
  `(?<!${LETTER})(${WORD})\\.?\\s+(\\d{1,2})(?:${DASH}(\\d{1,2}))?(?:st|nd|rd|th)?\\s*,?\\s*$`,
);
const MONTH = new RegExp(`(?<!${LETTER})(?:(${WORD})\\.?${DASH})?(${WORD})[.,\u060c]?${OF}\\s*$`);
const VIETNAMESE = /(?<![^\s,;(])(?:(\d{1,2})\s+)?th\u00e1ng\s+(\d{1,2})(?:,|\s+n\u0103m)?\s*$/i;
const ERA = new RegExp(
  `^\\s?(?:\u0433|\u0440|\u0433\u043e\u0434|\u0433\u043e\u0434\u0430|\u0440\u043e\u043a\u0443|\u0569)(?:[.\u2024]|(?!${LETTER}))`,
);
const AFTER_WORDS = new RegExp(
  `^(?:\\(e\\)ko|\\.)?\\s*(?:m\\.|gada|g\\.|\u0436\\.|\u0569\u2024)?\\s*(?:(\\d{1,2})\\.?\\s+)?(${WORD})\\.?(?:\\s+(\\d{1,2})(?!\\d)(?:\\.|\\s?d\\.|\\(a\\))?)?`,
);
const YEAR_FIRST = new RegExp(`^[a-h]?,\\s?(${WORD})\\.?(?:\\s+(\\d{1,2})(?:${DASH}\\d{1,2})?)?(?=\\))`);
const EAST_ASIAN =
  /^\s?[\u5e74\ub144](?:\s?(\d{1,2})\s?[\u6708\uc6d4](?:\s?(\d{1,2})\s?[\u65e5\uc77c\u53f7\u865f]|\s?[\u53f7\u865f\ud638])?)?/u;

/** The forms, surest first. */
const LOOKS: readonly Look[] = [
  ({ year, after }) => {
    const m = EAST_ASIAN.exec(after);
    return m ? date([year, num(m[1]), num(m[2])], 0, m[0].length) : undefined;
  },
  ({ year, after }) => {
    const m = /^([-/.])\s?(\d{1,2})\1\s?(\d{1,2})(?!\d)/.exec(after);
    return m ? date([year, num(m[2]), num(m[3])], 0, m[0].length) : undefined;
  },
  numericDayMonth,
  ({ year, before }) => {
    // 12/3 2023, as in the North.
    const m = /(?<![\d/.-])(\d{1,2})\/(\d{1,2})\s$/.exec(before);
    return m ? date([year, num(m[2]), num(m[1])], m[0].length, 0) : undefined;
  },
  dayMonth,
  monthDay,
  ({ year, before }) => {
    const m = VIETNAMESE.exec(before);
    return m ? date([year, num(m[2]), num(m[1])], m[0].length, 0) : undefined;
  },
  monthOrSeason,
  yearFirstInBrackets,
  yearFirstWords,
  ({ year, before }) => {
    const m = /(?<![\d/.-])(\d{1,2})\/$/.exec(before);
    return m ? date([year, num(m[1])], m[0].length, 0, 0.6) : undefined;
  },
  ({ year, after }) => {
    const m = /^-(\d\d)(?![\d-])/.exec(after);
    return m ? date([year, num(m[1])], 0, m[0].length, 0.5) : undefined;
  },
  yearAlone,
];

function look(sight: Sight): Found[] {
  for (const form of LOOKS) {
    const readings = form(sight);
    if (readings?.length) return readings;
  }
  return [];
}

/** 29.03.2021, 3/4/2021: two readings where both numbers could be the month. */
function numericDayMonth({ year, before, order }: Sight): Found[] | undefined {
  const m = /(?<![\d./-])(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?$/.exec(before);
  if (!m) return undefined;
  const dayFirst = date([year, num(m[3]), num(m[1])], m[0].length, 0);
  const monthFirst = date([year, num(m[1]), num(m[3])], m[0].length, 0);
  if (!dayFirst || !monthFirst) return dayFirst ?? monthFirst;
  // A dotted date names the day first wherever dots are used.
  if (order === 'day-first' || m[2] === '.' || m[1] === m[3]) return dayFirst;
  if (order === 'month-first') return monthFirst;
  return [...dayFirst, ...monthFirst].map((reading) => ({ ...reading, confidence: 0.5 }));
}

/** 29 March 2021, 29. M\u00e4rz 2021, 29 de marzo de 2021, 29\u201330 March 2021, 29 March\u20132 April 2021. */
function dayMonth({ year, before, after, names }: Sight): Found[] | undefined {
  const m = DAY_MONTH.exec(before);
  const month = names.month(m?.[4] ?? '', true);
  if (!m || !month) return undefined;
  const right = ERA.exec(after)?.[0].length ?? 0;
  const firstMonth = m[2] === undefined ? month : names.month(m[2], true);
  const first = m[1] === undefined || !firstMonth ? [] : [year, firstMonth, Number(m[1])];
  if (isCalendarDate(first)) return range([first, [year, month, Number(m[3])]], m[0].length, right);
  const shorter = m[0].length - (m[1] === undefined ? 0 : m[0].lastIndexOf(m[3] ?? '', m[0].lastIndexOf(m[4] ?? '')));
  return date([year, month, Number(m[3])], shorter, right);
}

/** March 29, 2021; March 29\u201330, 2021. */
function monthDay({ year, before, names }: Sight): Found[] | undefined {
  const m = MONTH_DAY.exec(before);
  const month = m && names.month(m[1] ?? '', true);
  if (!m || !month) return undefined;
  const first = [year, month, Number(m[2])];
  if (m[3] === undefined) return date(first, m[0].length, 0);
  return range([first, [year, month, Number(m[3])]], m[0].length, 0);
}

/** “(2019, March 4)”, “(2019, Winter)”: the order of the APA style, told from a list of fields by its brackets. */
function yearFirstInBrackets({ year, before, after, names }: Sight): Found[] | undefined {
  const m = before.endsWith('(') ? YEAR_FIRST.exec(after) : null;
  if (!m) return undefined;
  const month = names.month(m[1] ?? '', false);
  if (month) return date([year, month, num(m[2])], 0, m[0].length);
  const season = names.season(m[1] ?? '');
  return season ? [{ date: { 'date-parts': [[year]], season }, left: 0, right: m[0].length }] : undefined;
}

/** March 2021, mars\u2013avril 2021, Spring 2021. A strange word before a lone year is asked of every language. */
function monthOrSeason({ year, before, after, names }: Sight): Found[] | undefined {
  const m = MONTH.exec(before);
  if (!m) return undefined;
  const word = m[2] ?? '';
  const alone = /(?:^|[,;([|\u2013\u2014])\s*$/u.test(before.slice(0, m.index)) && CLOSES.test(after);
  const month = names.month(word, alone);
  const right = ERA.exec(after)?.[0].length ?? 0;
  const left = before.length - m.index;
  if (month) {
    const first = m[1] === undefined ? undefined : names.month(m[1], false);
    if (first)
      return range(
        [
          [year, first],
          [year, month],
        ],
        left,
        right,
      );
    return date([year, month], before.length - before.lastIndexOf(word), right);
  }
  const season = names.season(word);
  if (!season) return undefined;
  return [{ date: { 'date-parts': [[year]], season }, left: before.length - before.lastIndexOf(word), right: 0 }];
}

/** 2021. m\u00e1rcius 29., 2021 m. kovo 29 d., 2021. gada 29. marts. */
function yearFirstWords({ year, after, names }: Sight): Found[] | undefined {
  const m = AFTER_WORDS.exec(after);
  const month = m && names.month(m[2] ?? '', m[1] !== undefined || m[3] !== undefined);
  return m && month ? date([year, month, num(m[1] ?? m[3])], 0, m[0].length) : undefined;
}

const CLOSES =
  /^(?:[\t\n]|\s*$|[a-h]?\s*[,;)\]|.\u060c\u061b\u3001\uff5c\uff0c\uff1b\uff09\u3002\u00b7\u2013\u2014]|:(?=\s)|\s#)/u;

/** A bare year counts only between separators: elsewhere four digits are as likely a number. */
function yearAlone({ year, before, after }: Sight): Found[] | undefined {
  const opens =
    /(?:^|[,;([|\u060c\u061b\u3001\uff5c\uff0c\uff1b\uff08\t\n\u00b7\u2013\u2014]|[.:](?=\s)|[12]\d{3}-)\s*((?:c|ca|circa)\.?\s+)?$/u.exec(
      before,
    );
  if (!opens || !(CLOSES.test(after) || /^-[12]\d{3}(?!\d)/.test(after)) || year < 1400) return undefined;
  const circa = opens[1] === undefined ? {} : { circa: true };
  return [{ date: { 'date-parts': [[year]], ...circa }, left: opens[1]?.length ?? 0, right: 0, confidence: 0.8 }];
}

function date(parts: (number | undefined)[], left: number, right: number, confidence = 1): Found[] | undefined {
  const known = parts.filter((n) => n !== undefined);
  return isCalendarDate(known) ? [{ date: { 'date-parts': [known] }, left, right, confidence }] : undefined;
}

function range(parts: number[][], left: number, right: number): Found[] | undefined {
  return parts.every(isCalendarDate) ? [{ date: { 'date-parts': parts }, left, right }] : undefined;
}

function num(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}

/** Two dates with nothing but a dash between them are one range. */
function joinRanges(found: readonly FoundDate[], text: string): FoundDate[] {
  const out: FoundDate[] = [];
  for (const next of found) {
    const last = out.at(-1);
    const ends = last?.date['date-parts']?.length === 1 && next.date['date-parts']?.length === 1;
    const dashed = last && next.start > last.end && /^\s?[-\u2013\u2014]\s?$/u.test(text.slice(last.end, next.start));
    if (!last || !ends || !dashed) {
      out.push(next);
      continue;
    }
    const parts = [...(last.date['date-parts'] ?? []), ...(next.date['date-parts'] ?? [])];
    out[out.length - 1] = { ...last, date: { ...last.date, 'date-parts': parts }, end: next.end };
  }
  return out;
}

/** Zero of each decimal digit row that dates are written in beside ASCII: Arabic, Persian, Devanagari, Bengali, full width. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0xff10];

/** The text with ASCII digits, and with blanks for the marks of direction round dates; all offsets stay. */
function legible(text: string): string {
  return text
    .replace(/[\u200e\u200f]/g, ' ')
    .replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\uff10-\uff19]/g, (digit) => {
      const code = digit.charCodeAt(0);
      return String(code - (ZEROS.findLast((zero) => zero <= code) ?? code));
    });
}
