/** Values of CSL-JSON as programs write them. Undefined for what has another shape than the field's. */
import { isCalendarDate } from '../../cite/dates/dates.ts';
import { parseName } from '../../cite/names/name-parsing.ts';
import type { CslDate, CslName } from '../../model/csl.ts';
import { type DateFinder, dateFromText } from '../citation-fields.ts';

export type Json = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The markup that CSL-JSON allows in texts. */
const MARKUP = /<\/?(?:i|b|em|strong|sup|sub|sc|span)(?:\s[^<>]*)?>/gi;

/** Numbers are texts in CSL; registries put each text into a list of its own. */
export function textOf(value: unknown, plain: boolean): string | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (Array.isArray(value) && value.length === 1) return textOf(value[0], plain);
  if (typeof value !== 'string') return undefined;
  return plain ? value : value.replace(MARKUP, '');
}

const PARTS = ['family', 'given', 'non-dropping-particle', 'dropping-particle', 'suffix', 'literal'] as const;

export function namesOf(value: unknown): CslName[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const names = value.map(nameOf);
  return names.every((name) => name !== undefined) ? names : undefined;
}

function nameOf(value: unknown): CslName | undefined {
  if (typeof value === 'string' && value.trim() !== '') return parseName(value);
  if (!isObject(value)) return undefined;
  const name: { -readonly [K in keyof CslName]: CslName[K] } = {};
  for (const part of PARTS) {
    const text = textOf(value[part], false);
    if (text) name[part] = text;
  }
  const body = textOf(value.name, false);
  if (body && Object.keys(name).length === 0) name.literal = body;
  return Object.keys(name).length > 0 ? name : undefined;
}

export function dateOf(value: unknown, find: DateFinder): CslDate | undefined {
  if (typeof value === 'string') return dateFromText(value, find);
  if (!isObject(value)) return undefined;
  const literal = typeof value.literal === 'string' && value.literal !== '' ? value.literal : undefined;
  const parts = datePartsOf(value['date-parts']);
  if (!parts) {
    const words = literal ?? value.raw ?? value.edtf;
    if (literal !== undefined) return { literal };
    return typeof words === 'string' ? dateFromText(words, find) : undefined;
  }
  const season = seasonOf(value.season) ?? parts.season;
  return {
    'date-parts': parts.dates,
    ...(season === undefined ? {} : { season }),
    ...(value.circa && value.circa !== 'false' ? { circa: true } : {}),
    ...(literal === undefined ? {} : { literal }),
  };
}

/** One or two dates of the calendar. A “month” of 13 to 16, or of 21 to 24, stands for a season. */
function datePartsOf(value: unknown): { dates: number[][]; season?: number } | undefined {
  if (!Array.isArray(value) || value.length === 0 || value.length > 2) return undefined;
  let season: number | undefined;
  const dates: number[][] = [];
  for (const part of value) {
    if (!Array.isArray(part)) return undefined;
    const numbers = part.map((one) => (typeof one === 'string' && /^-?\d{1,4}$/.test(one) ? Number(one) : one));
    if (!numbers.every((one) => typeof one === 'number')) return undefined;
    const [year = 0, month = 0] = numbers;
    const inSeasons = month > 20 && month < 25 ? month - 20 : month > 12 && month < 17 ? month - 12 : undefined;
    season ??= inSeasons;
    const date = inSeasons === undefined ? numbers : [year];
    if (!isCalendarDate(date)) return undefined;
    dates.push(date);
  }
  return { dates, ...(season === undefined ? {} : { season }) };
}

const SEASONS: readonly (readonly string[])[] = [['spring'], ['summer'], ['autumn', 'fall'], ['winter']];

function seasonOf(value: unknown): number | undefined {
  if (typeof value !== 'number' && typeof value !== 'string') return undefined;
  const word = String(value).trim().toLowerCase();
  if (/^(?:2?[1-4])$/.test(word)) return Number(word.slice(-1));
  const found = SEASONS.findIndex((names) => names.includes(word));
  return found < 0 ? undefined : found + 1;
}
