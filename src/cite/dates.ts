import type { CslDate } from '../model/csl.ts';

/** A date or range as EDTF (ISO 8601-2): `2021-03-29`, `2021-03`, `2021-21` for spring, `2020/2021`. */
export function toEdtf(date: CslDate | undefined): string | undefined {
  const parts = date?.['date-parts'];
  if (!date || !parts?.length) return undefined;
  const written = parts.map(([year = 0, month, day]) => {
    const head = year < 0 ? `-${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0');
    const middle = date.season && month === undefined ? 20 + date.season : month;
    return [head, middle, day]
      .filter((n) => n !== undefined)
      .map((n) => String(n).padStart(2, '0'))
      .join('-');
  });
  return written.join('/') + (date.circa ? '~' : '');
}

/** Reads the EDTF that `toEdtf` writes; undefined for anything else. */
export function fromEdtf(text: string): CslDate | undefined {
  const circa = text.endsWith('~');
  const dates: number[][] = [];
  let season: number | undefined;
  for (const part of (circa ? text.slice(0, -1) : text).split('/')) {
    const found = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(part);
    if (!found) return undefined;
    const [year = 0, month, day] = found.slice(1).map((n) => (n === undefined ? undefined : Number(n)));
    if (month !== undefined && month > 12) {
      if (month < 21 || month > 24 || day !== undefined) return undefined;
      season = month - 20;
      dates.push([year]);
    } else dates.push([year, month, day].filter((n) => n !== undefined));
  }
  if (dates.length > 2) return undefined;
  return { 'date-parts': dates, ...(season ? { season } : {}), ...(circa ? { circa } : {}) };
}

/** A date in words of a language, as precise as it is: “29 March 2021”, “März 2021”, “2021”. */
export function dateInWords(date: CslDate | undefined, lang: string): string {
  const parts = date?.['date-parts'];
  if (!date || !parts?.length) return date?.literal ?? '';
  const words = parts.map((part) => oneDateInWords(part, lang));
  if (date.season && parts[0]?.length === 1) words[0] = `${seasonName(date.season, lang)} ${words[0]}`;
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
  es: ['primavera', 'verano', 'oto\u00f1o', 'invierno'],
  fr: ['printemps', '\u00e9t\u00e9', 'automne', 'hiver'],
  it: ['primavera', 'estate', 'autunno', 'inverno'],
};

function seasonName(season: number, lang: string): string {
  return (SEASONS[lang.split('-')[0] ?? 'en'] ?? SEASONS.en)?.[season - 1] ?? '';
}

const ENGLISH_MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

function oneDateInWords(part: readonly number[], lang: string): string {
  const [year = 0, month, day] = part;
  // English stands in this file because making an Intl formatter costs more than printing a whole page.
  if (/^en\b/i.test(lang) && month !== undefined) {
    return [day, ENGLISH_MONTHS[month - 1], year].filter((word) => word !== undefined).join(' ');
  }
  if (month === undefined) return String(year);
  const shape = day === undefined ? 'month' : 'day';
  return formatter(lang, shape).format(new Date(Date.UTC(year, month - 1, day ?? 1)));
}

function formatter(lang: string, shape: 'month' | 'day'): Intl.DateTimeFormat {
  const locale = Intl.DateTimeFormat.supportedLocalesOf(lang).length > 0 ? lang : 'en-GB';
  return new Intl.DateTimeFormat(locale, {
    calendar: 'gregory',
    numberingSystem: 'latn',
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(shape === 'day' ? { day: 'numeric' } : {}),
  });
}
