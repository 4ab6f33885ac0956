/** What a careful human reads from a page: the shape that the scorer compares, alike for pages labelled by hand. */
import type { Author, Item } from './items.ts';
import type { Language } from './languages.ts';
import { behindOutlet, behindTitle } from './numbered.ts';
import { nameKey } from './scorer.ts';

export interface Label {
  readonly type: string;
  readonly authors: readonly LabelName[];
  readonly title?: string;
  readonly container?: string;
  readonly publisher?: string;
  /** EDTF: 2021-03-29, 2021-03 or 2021. */
  readonly date?: string;
  readonly url?: string;
  readonly excerpts: readonly string[];
  readonly notes: readonly string[];
  readonly section?: string;
  /** Further right answers by field. */
  readonly accept?: Readonly<Record<string, readonly unknown[]>>;
}
export type LabelName = Author;

export interface PageLabel {
  readonly title: string;
  readonly lang: string;
  readonly entries: readonly Label[];
}

const TYPES = [
  'webpage',
  'article-newspaper',
  'article-magazine',
  'article-journal',
  'report',
  'document',
  'post-weblog',
];

/** Words in the names of houses that print books, in the languages of the pages; mostly “press”, “editions”, “and son”. */
const PUBLISHES =
  /Press|Verlag|& (?:Sons|Sohn|Zoon|S[øo]nn?)|[Ff][oö]rlag|Forlaget|Éditions|Edi[tz]ion|Edicion|Editor|Editur|Livraria|Uitgeverij|Wydawnictwo|Oficyna|Nakladatelství|Kustannus|Kiadó|Yayınları|Kitap|Издательство|Видавництво|Εκδόσεις|出版|書房|书局|출판|دار|منشورات|نشر|הוצאת/u;

/** The label of an item of which a page shows everything it has. */
export function labelOf(item: Item, language: Language, section: string | undefined): Label {
  const { kind, authors, title, outlet, publisher, date, url, quotations, notes } = item;
  return {
    type: kind,
    authors,
    title,
    ...(outlet === undefined ? {} : { container: outlet }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(date.length === 0 ? {} : { date: edtf(date) }),
    ...(url === undefined ? {} : { url }),
    excerpts: quotations,
    notes,
    ...(section === undefined ? {} : { section }),
    accept: {
      type: TYPES,
      ...combined(authors.map((author) => readingsOf(author, language))),
      ...acceptedHouse(outlet, publisher, language),
      ...acceptedNumber(item),
      // Headings in plain text may be in capitals.
      ...(section === undefined ? {} : { section: [section.toUpperCase()] }),
    },
  };
}

/** A line that names one place for a text does not always let its reader know whether that is a publisher. */
function acceptedHouse(outlet: string | undefined, publisher: string | undefined, { publishers }: Language): object {
  if (outlet !== undefined) return publishers.includes(outlet) ? { container: [null], publisher: [outlet] } : {};
  return publisher === undefined || PUBLISHES.test(publisher) ? {} : { container: [publisher], publisher: [null] };
}

/** Whether a number belongs to the name beside it is a matter of taste. */
function acceptedNumber(item: Item): object {
  const [behind, after] = [behindTitle(item), behindOutlet(item)];
  return {
    ...(behind === '' ? {} : { title: [item.title + behind] }),
    ...(after === '' ? {} : { container: [item.outlet + after] }),
    // A neutral citation has the year.
    ...(behind.startsWith(' [') && item.date.length === 0 ? { date: [behind.slice(2, 6)] } : {}),
  };
}

export function edtf(date: readonly number[]): string {
  return date.map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0')).join('-');
}

/** All ways to read the names of an entry but the first: one reading of each, at most 32 in all. */
export function combined(readings: readonly (readonly Author[])[]): { authors?: readonly (readonly Author[])[] } {
  let all: Author[][] = [[]];
  for (const choices of readings) {
    all = all.flatMap((names) => choices.map((choice) => [...names, choice])).slice(0, 33);
  }
  return all.length > 1 ? { authors: all.slice(1) } : {};
}

/**
 * A name as it is, and otherwise where nobody can be sure where its parts meet: names without a space between them, two
 * surnames, a particle before two surnames.
 */
export function readingsOf(author: Author, { unspaced }: Language): Author[] {
  if ('literal' in author) return [author];
  const { family, given } = author;
  if (unspaced) return [author, { literal: `${family}${given}` }];
  const [, first, last] = /^(.*\p{Lu}\S+) (\p{Lu}.*)$/u.exec(family) ?? [];
  return first === undefined || last === undefined ? [author] : [author, { given: `${given} ${first}`, family: last }];
}

/** Without those that are the same to the scorer. */
export function namesApart(names: readonly Author[]): Author[] {
  const keys = names.map(nameKey);
  return names.filter((_, i) => keys.indexOf(keys[i] ?? '') === i);
}

/**
 * The label of an entry on which author and outlet have the same place, or stand side by side: of a body that is there
 * alone, nobody can say which of the two it is.
 */
export function eitherWay(label: Label, language: Language): Label {
  const { authors, container, accept } = label;
  const [only] = authors;
  if (authors.length === 1 && only && 'literal' in only && container === undefined) {
    return { ...label, accept: { ...accept, authors: [[]], container: [only.literal] } };
  }
  if (authors.length > 0 || container === undefined) return label;
  const person = language.outletsLikePeople?.find((outlet) => outlet === container)?.split(' ');
  if (person)
    return {
      ...label,
      accept: { ...accept, authors: [[{ given: person[0] ?? '', family: person[1] ?? '' }]], container: [null] },
    };
  if (!language.bodies.includes(container)) return label;
  return { ...label, accept: { ...accept, authors: [[{ literal: container }]], container: [null] } };
}
