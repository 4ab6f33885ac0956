/** How one curator writes: marks, dates, names. One convention for a page; a slip changes it for one entry. */
import type { Author, Item } from './items.ts';
import type { Language } from './languages.ts';
import { em, type Inline, joined, link } from './markup.ts';
import { behindOutlet, behindTitle } from './numbered.ts';
import type { Random } from './random.ts';

export type DateForm = 'long' | 'medium' | 'iso' | 'numbers' | 'american';

export interface Convention {
  readonly titleMarks: readonly [string, string];
  readonly quotationMarks: readonly [string, string];
  readonly dateForm: DateForm;
  readonly and: string;
  readonly comma: string;
  /** Outlets are emphasised; addresses stand on titles rather than nowhere. */
  readonly emphasised: boolean;
  readonly linked: boolean;
}

/** The parts of one entry as this page writes them; a part that is not there is empty. */
export interface Fields {
  readonly authors: readonly Inline[];
  /** With its marks, and with its link where the page links titles. */
  readonly title: readonly Inline[];
  /** Without marks. */
  readonly bareTitle: readonly Inline[];
  readonly outlet: readonly Inline[];
  readonly date: readonly Inline[];
  readonly url: readonly Inline[];
}

type Marks = readonly [string, string];
const CURLY: readonly Marks[] = [
  ['‘', '’'],
  ['“', '”'],
  ['"', '"'],
  ["'", "'"],
];
const GUILLEMETS: readonly Marks[] = [
  ['«', '»'],
  ['"', '"'],
];
const LOW: readonly Marks[] = [
  ['„', '“'],
  ['„', '“'],
  ['»', '«'],
  ['"', '"'],
];
const LOW_CLOSED: readonly Marks[] = [
  ['„', '”'],
  ['"', '"'],
];
const RIGHT: readonly Marks[] = [
  ['”', '”'],
  ['"', '"'],
];
const MARKS: Readonly<Record<string, readonly Marks[]>> = {
  en: CURLY,
  nl: CURLY,
  tr: [
    ['“', '”'],
    ['"', '"'],
  ],
  de: LOW,
  cs: LOW,
  fr: [
    ['« ', ' »'],
    ['«\u00a0', '\u00a0»'],
    ['“', '”'],
  ],
  es: [
    ['«', '»'],
    ['“', '”'],
    ['"', '"'],
  ],
  it: [
    ['«', '»'],
    ['“', '”'],
  ],
  pt: [
    ['«', '»'],
    ['“', '”'],
  ],
  ru: GUILLEMETS,
  uk: GUILLEMETS,
  el: GUILLEMETS,
  fa: GUILLEMETS,
  ar: [
    ['«', '»'],
    ['"', '"'],
    ['“', '”'],
  ],
  nb: GUILLEMETS,
  da: [
    ['»', '«'],
    ['"', '"'],
    ['”', '”'],
  ],
  sv: RIGHT,
  fi: RIGHT,
  pl: LOW_CLOSED,
  hu: LOW_CLOSED,
  ro: LOW_CLOSED,
  he: [
    ['"', '"'],
    ['”', '”'],
  ],
  zh: [
    ['《', '》'],
    ['“', '”'],
    ['「', '」'],
  ],
  ja: [
    ['「', '」'],
    ['『', '』'],
  ],
  ko: [
    ['“', '”'],
    ['「', '」'],
    ['‘', '’'],
  ],
};
const ALL: readonly Marks[] = [
  ['“', '”'],
  ['"', '"'],
];
const NUMBERS_FIRST = new Set(['de', 'fi', 'cs', 'nb', 'pl', 'ro', 'ru', 'uk', 'tr', 'da']);

export function makeConvention(random: Random, { tag, words, unspaced }: Language): Convention {
  const forms: DateForm[] = ['long', 'long', 'long', 'medium', 'iso'];
  if (tag === 'en') forms.push('american', 'american');
  if (NUMBERS_FIRST.has(tag)) forms.push('numbers', 'numbers');
  const comma = tag === 'ar' || tag === 'fa' ? '، ' : unspaced ? '，' : ', ';
  const and = unspaced ? words.and : tag === 'ar' || tag === 'he' ? ` ${words.and}` : ` ${words.and} `;
  const marks = MARKS[tag] ?? ALL;
  return {
    titleMarks: random.pick(marks),
    quotationMarks: random.pick(marks),
    dateForm: random.pick(forms),
    and: tag === 'en' && random.chance(0.3) ? random.pick([' & ', ', ', ', and ']) : and,
    comma,
    emphasised: random.chance(0.5),
    linked: random.chance(0.7),
  };
}

export function fieldsOf(item: Item, convention: Convention, language: Language): Fields {
  const { titleMarks, emphasised, linked } = convention;
  const url = linked ? item.url : undefined;
  const title = insideMarks(item.title, titleMarks);
  const place = item.outlet ?? item.publisher;
  const number = [behindTitle(item)].filter(Boolean);
  const others = item.others ? `${language.unspaced ? '' : ' '}${language.words.etal}` : '';
  return {
    authors: item.authors.length === 0 ? [] : [`${authorText(item.authors, convention, language)}${others}`],
    title: [titleMarks[0], ...link(url, title), titleMarks[1], ...number],
    bareTitle: [...link(url, item.title), ...number],
    outlet: place === undefined ? [] : [emphasised ? em(place) : place, ...[behindOutlet(item)].filter(Boolean)],
    date: item.date.length === 0 ? [] : [dateText(item.date, convention.dateForm, language.tag)],
    url: item.url === undefined ? [] : [item.url],
  };
}

/** Marks inside a title that are the page's own turn into the other kind, as writers do. */
function insideMarks(title: string, [open, close]: readonly [string, string]): string {
  if (open === close || !title.includes(open)) return title;
  const [other, end] = open === '‘' ? ['“', '”'] : ['‘', '’'];
  return title.replace(`${open}temporary${close}`, `${other}temporary${end}`);
}

export function authorText(authors: readonly Author[], { and, comma }: Convention, language: Language): string {
  const names = authors.map((author) => nameText(author, language));
  if (names.length === 1) return names[0] ?? '';
  const between = language.unspaced ? and : comma;
  return `${names.slice(0, -1).join(between)}${and}${names.at(-1)}`;
}

export function nameText(author: Author, { familyFirst, unspaced }: Language): string {
  if ('literal' in author) return author.literal;
  const [first, second] = familyFirst ? [author.family, author.given] : [author.given, author.family];
  return `${first}${unspaced ? '' : ' '}${second}`;
}

/** Months are those of the CLDR data of the running Node; always the Gregorian calendar. */
export function dateText(date: readonly number[], form: DateForm, tag: string): string {
  const [year = 0, month, day] = date;
  if (month === undefined) return String(year);
  const two = (part: number): string => String(part).padStart(2, '0');
  if (form === 'iso') return [String(year), two(month), ...(day === undefined ? [] : [two(day)])].join('-');
  if (form === 'numbers' && day !== undefined) return `${two(day)}.${two(month)}.${year}`;
  const locale = form === 'american' ? 'en-US' : tag === 'en' ? 'en-GB' : tag;
  const format = new Intl.DateTimeFormat(`${locale}-u-ca-gregory`, {
    year: 'numeric',
    month: form === 'medium' ? 'short' : 'long',
    ...(day === undefined ? {} : { day: 'numeric' }),
    timeZone: 'UTC',
  });
  return format.format(new Date(Date.UTC(year, month - 1, day ?? 1)));
}

/** The quotation between the page's marks. */
export function quoted(text: string, { quotationMarks: [open, close] }: Convention): Inline[] {
  return [`${open}${text}${close}`];
}

/** Whatever is there, with commas between. */
export function listed(parts: readonly (readonly Inline[])[], { comma }: Convention): Inline[] {
  return joined(comma, parts);
}
