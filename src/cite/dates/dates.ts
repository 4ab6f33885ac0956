import type { CslDate } from '../../model/csl.ts';

/**
 * A date or range as EDTF (ISO 8601-2): `2021-03-29`, `2021-03`, `2021-21` for spring, `2020/2021`, `1850~` for about.
 * EDTF counts years as astronomers do, with a year 0; CSL's -43 is 43 BC, EDTF's `-0042`. Undefined for words alone.
 */
export function toEdtf(date: CslDate | undefined): string | undefined {
  const parts = date?.['date-parts'];
  if (!date || !parts?.length) return undefined;
  const written = parts.map(([year = 0, month, day]) => {
    const middle = date.season && month === undefined ? 20 + date.season : month;
    const rest = [middle, day].filter((n) => n !== undefined).map((n) => String(n).padStart(2, '0'));
    return [edtfYear(year), ...rest].join('-') + (date.circa ? '~' : '');
  });
  return written.join('/');
}

/** The day, month or year with which a date or range begins, as EDTF; undefined for words alone. */
export function startInEdtf(date: CslDate | undefined): string | undefined {
  const [first] = date?.['date-parts'] ?? [];
  return first && toEdtf({ 'date-parts': [first] });
}

function edtfYear(year: number): string {
  const counted = year < 0 ? year + 1 : year;
  return (counted < 0 ? '-' : '') + String(Math.abs(counted)).padStart(4, '0');
}

/** Reads the EDTF that `toEdtf` writes; undefined for anything else, such as a day that no calendar has. */
export function fromEdtf(text: string): CslDate | undefined {
  const dates: number[][] = [];
  let season: number | undefined;
  for (const part of text.split('/')) {
    const found = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?~?$/.exec(part);
    if (!found) return undefined;
    const [counted = 0, month, day] = found.slice(1).map((n) => (n === undefined ? undefined : Number(n)));
    const year = counted <= 0 ? counted - 1 : counted;
    if (month !== undefined && month > 20 && month < 25 && day === undefined) {
      season = month - 20;
      dates.push([year]);
    } else if (isDay(counted, month ?? 1, day ?? 1)) {
      dates.push([year, month, day].filter((n) => n !== undefined));
    } else return undefined;
  }
  if (dates.length > 2) return undefined;
  return { 'date-parts': dates, ...(season ? { season } : {}), ...(text.endsWith('~') ? { circa: true } : {}) };
}

/** Whether the numbers are [year], [year, month] or [year, month, day] as CSL counts them, of no more than four digits. */
export function isCalendarDate(parts: readonly number[]): boolean {
  const [year = 0, month = 1, day = 1, ...more] = parts;
  if (!parts.every(Number.isSafeInteger) || year === 0 || Math.abs(year) > 9999 || more.length > 0) return false;
  return isDay(year < 0 ? year + 1 : year, month, day);
}

/** Months count from 1, years as astronomers count them. */
function isDay(year: number, month: number, day: number): boolean {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return month >= 1 && month <= 12 && day >= 1 && day <= days;
}

/** A date in words of a language, as precise as it is: “29 March 2021”, “März 2021”, “2021”. */
export function dateInWords(date: CslDate | undefined, lang: string): string {
  const parts = date?.['date-parts'];
  if (!date || !parts?.length) return date?.literal ?? '';
  const words = parts.map((part) => oneDateInWords(part, lang));
  if (date.season && parts[0]?.length === 1) words[0] = `${seasonName(date.season, lang)}${words[0]}`;
  return words.join('\u2013');
}

/** A key that sorts dates by time; a date known less precisely counts as its first day. Missing dates sort last. */
export function dateOrder(date: CslDate | undefined): string {
  const [year, month = 0, day = 0] = date?.['date-parts']?.[0] ?? [];
  if (year === undefined) return '';
  const season = date?.season && month === 0 ? date.season * 3 - 1 : month;
  return [String(year + 100000).padStart(6, '0'), String(season).padStart(2, '0'), String(day).padStart(2, '0')].join(
    '',
  );
}

const SEASONS: Readonly<Record<string, readonly string[]>> = {
  de: ['Fr\u00fchjahr', 'Sommer', 'Herbst', 'Winter'],
  en: ['Spring', 'Summer', 'Autumn', 'Winter'],
  es: ['primavera de', 'verano de', 'oto\u00f1o de', 'invierno de'],
  fr: ['printemps', '\u00e9t\u00e9', 'automne', 'hiver'],
  it: ['primavera', 'estate', 'autunno', 'inverno'],
};

/** As it stands before a year, with the space. */
function seasonName(season: number, lang: string): string {
  const language = lang.toLowerCase().split('-')[0] ?? 'en';
  const name = SEASONS[Object.hasOwn(SEASONS, language) ? language : 'en']?.[season - 1];
  return name === undefined ? '' : `${name} `;
}

const ENGLISH_MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

function oneDateInWords(part: readonly number[], lang: string): string {
  const [year = 0, month, day] = part;
  // English stands in this file because making an Intl formatter costs more than printing a whole page.
  if (/^en\b/i.test(lang) || (month === undefined && year > 0)) {
    const named = month === undefined ? undefined : ENGLISH_MONTHS[month - 1];
    return [day, named, year < 0 ? `${-year} BC` : year].filter((word) => word !== undefined).join(' ');
  }
  const date = new Date(0);
  date.setUTCFullYear(year < 0 ? year + 1 : year, (month ?? 1) - 1, day ?? 1);
  return formatter(lang, part.length, year < 0).format(date);
}

function formatter(lang: string, parts: number, beforeChrist: boolean): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(supportedLocale(lang), {
    calendar: 'gregory',
    numberingSystem: 'latn',
    timeZone: 'UTC',
    year: 'numeric',
    ...(parts > 1 ? { month: 'long' } : {}),
    ...(parts > 2 ? { day: 'numeric' } : {}),
    ...(beforeChrist ? { era: 'short' } : {}),
  });
}

/** The language itself, or British English where Intl does not know it or it is no language tag at all. */
export function supportedLocale(lang: string): string {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(lang)[0] ?? 'en-GB';
  } catch {
    return 'en-GB';
  }
}
