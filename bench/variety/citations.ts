/** Reference lines of a CSL style by citeproc, with what each of them shows. */
import { bibliography, type PrintedLine } from './bibliography.ts';
import type { Author, Item } from './items.ts';
import type { Language } from './languages.ts';
import { type Inline, plain } from './markup.ts';
import { printedNames } from './printed-names.ts';

export interface Citation {
  readonly item: Item;
  readonly line: readonly Inline[];
  /** As printed; undefined where the style leaves it out. */
  readonly title: string | undefined;
  readonly outlet: string | undefined;
  readonly publisher: string | undefined;
  /** The readings of each name. */
  readonly authors: readonly (readonly Author[])[];
  readonly date: readonly number[];
  /** Day and month could be told the other way round: 03/05/2021. */
  readonly swappedDate: readonly number[] | undefined;
}

const BOOKS: ReadonlySet<string> = new Set(['book', 'chapter']);

/** In the order of the style; `lang` is the locale for citeproc. */
export function citationsOf(items: readonly Item[], style: string, lang: string, language: Language): Citation[] {
  const lines = bibliography(items, style, lang);
  // What changes with the day, or with the month, shows it.
  const dates = (part?: 1 | 2): Map<number, string> => {
    const other = items.map((item) => ({ ...item, date: item.date.map((n, i) => (i === part ? (n % 12) + 1 : n)) }));
    return new Map(
      [...bibliography(other, style, lang)].map(([id, { printed }]) => [id, withoutYearLetter(printed('issued'))]),
    );
  };
  const [months, days] = [dates(1), dates(2)];
  let before: Citation['authors'] = [];
  return [...lines].map(([id, line]) => {
    const item = items[id];
    if (!item) throw new Error(`citeproc printed an item ${id} that it was not given`);
    const issued = withoutYearLetter(line.printed('issued'));
    const precision = days.get(id) !== issued ? 3 : months.get(id) !== issued ? 2 : 1;
    const citation = citationOf(item, line, precision, before, language);
    before = citation.authors;
    return citation;
  });
}

function citationOf(
  item: Item,
  { line, printed }: PrintedLine,
  precision: number,
  before: Citation['authors'],
  language: Language,
): Citation {
  const isBook = BOOKS.has(item.kind);
  const names = printed('names') ?? '';
  const issued = printed('issued') ?? '';
  const date = issued.includes(String(item.date[0])) ? item.date.slice(0, precision) : [];
  const [year = 0, month = 0, day = 0] = date;
  const isOpen = day > 0 && day <= 12 && day !== month && /\d\/\d/u.test(issued);
  return {
    item,
    line,
    title: printedTitle(printed('title') ?? plain(line), item.title),
    outlet: bare(printed('container-title') ?? (isBook ? bookIn(item, plain(line)) : printed('publisher'))),
    publisher: isBook ? bare(printed('publisher')) : undefined,
    authors: /^[—-]{2}/u.test(names) ? before : printedNames(item.authors, names, language),
    date,
    swappedDate: isOpen ? [year, day, month] : undefined,
  };
}

/** The book of a chapter, which some styles print in the place of its editor. */
function bookIn({ outlet }: Item, words: string): string | undefined {
  return outlet !== undefined && words.includes(outlet) ? outlet : undefined;
}

/** “2021a” tells apart two entries of a year; which letter comes to which depends on the order. */
function withoutYearLetter(issued = ''): string {
  return issued.replace(/(\d{4})\p{L}(?!\p{L})/gu, '$1');
}

/**
 * The title as it stands in what was printed, in the case and with the inner marks of the style, but without the stop
 * and the marks around it, and with a question mark that citeproc moved behind those.
 */
function printedTitle(printed: string, title: string): string | undefined {
  const end = /[?!;？]$/u.exec(title)?.[0] ?? '';
  for (const [words, rest] of [
    [title, ''],
    [title.slice(0, title.length - end.length), end],
  ] as const) {
    const start = evenMarks(printed).indexOf(evenMarks(words));
    if (start >= 0) return printed.slice(start, start + words.length) + rest;
  }
  return undefined;
}

/** Character by character, so that places stay the same. */
function evenMarks(text: string): string {
  return Array.from(text, (char) => (/[‘’“”„"'«»]/u.test(char) ? "'" : char.toLowerCase().slice(0, char.length))).join(
    '',
  );
}

/** Without the separators that a style puts around a variable. */
function bare(printed: string | undefined): string | undefined {
  const words = printed?.replace(/^[\s.,;:§/|—–-]+/u, '').replace(/[\s,;:§/|—–-]+$|\.?\s+$/u, '');
  return words === '' ? undefined : words;
}
