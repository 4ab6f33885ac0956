/** Invented sources: what is known of each, before any page shows some of it. */
import type { Language } from './languages.ts';
import { caseName, numberOf } from './numbered.ts';
import type { Random } from './random.ts';

export interface Person {
  readonly family: string;
  readonly given: string;
}
export interface Body {
  readonly literal: string;
}
export type Author = Person | Body;

export type ItemKind =
  | 'article-newspaper'
  | 'article-journal'
  | 'report'
  | 'book'
  | 'chapter'
  | 'broadcast'
  | 'motion_picture'
  | 'post'
  | 'dataset'
  | 'treaty'
  | 'legal_case'
  | 'manuscript';

export interface Item {
  readonly kind: ItemKind;
  readonly authors: readonly Author[];
  /** More people wrote it than are named: “et al.” */
  readonly others?: true;
  readonly title: string;
  /** Outlet, or the body that issues a paper. */
  readonly outlet?: string;
  /** Only of books and chapters. */
  readonly publisher?: string;
  /** Year, month, day, as precise as is known; empty where nothing is. */
  readonly date: readonly number[];
  readonly url?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly page?: string;
  /** Neutral citation, docket number, shelfmark. */
  readonly number?: string;
  readonly quotations: readonly string[];
  readonly notes: readonly string[];
}

/** What the entries of one page have: pages rarely mix all. */
export interface Habits {
  readonly kinds: readonly ItemKind[];
  /** Share of entries with a quotation, a note, a link. */
  readonly quoted: number;
  readonly noted: number;
  readonly linked: number;
  /** Share of entries in which the author, the outlet or the date is missing. */
  readonly missing: number;
  /** Only the first of three authors is named. */
  readonly shortened?: true;
}

export function makeItems(random: Random, language: Language, habits: Habits, count: number): Item[] {
  const titles = titlesOf(random, language, count);
  let time = Date.UTC(2016 + random.below(9), random.below(12), 1 + random.below(28));
  return titles.map((title, i) => {
    time -= random.below(40) * 86_400_000;
    const day = new Date(time);
    return makeItem(
      random,
      language,
      habits,
      title,
      [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()],
      i,
    );
  });
}

function makeItem(
  random: Random,
  language: Language,
  habits: Habits,
  title: string,
  day: readonly number[],
  index: number,
): Item {
  const kind = random.pick(habits.kinds);
  const lacks = random.chance(habits.missing) ? random.pick(['authors', 'authors', 'date', 'outlet']) : undefined;
  const all = lacks === 'authors' ? [] : authorsOf(random, language, kind);
  const others = habits.shortened === true && all.length > 2;
  const authors = others ? all.slice(0, 1) : all;
  const precision = kind === 'book' || kind === 'chapter' ? 1 : random.chance(0.06) ? 2 : 3;
  const places = placesOf(random, language, kind);
  const number = numberOf(random, kind, day[0] ?? 0);
  const body = authors.some((author) => 'literal' in author);
  const { outlet, ...rest } = places;
  // A body that signs a text mostly issues it as well.
  const hasOutlet = outlet !== undefined && lacks !== 'outlet' && !(body && random.chance(0.6));
  const url = `https://${slug(places.outlet ?? places.publisher ?? 'x')}.example/${day[0]}/${slug(title)}-${index + 1}`;
  return {
    kind,
    authors,
    ...(others ? { others } : {}),
    title: kind === 'legal_case' ? caseName(random, language) : title,
    ...(hasOutlet ? { outlet } : {}),
    ...rest,
    ...(number === undefined ? {} : { number }),
    date: lacks === 'date' ? [] : day.slice(0, precision),
    ...(random.chance(habits.linked) ? { url } : {}),
    quotations: random.chance(habits.quoted) ? quotationsOf(random, language) : [],
    notes: random.chance(habits.noted) ? [random.pick(language.notes)] : [],
  };
}

function titlesOf(random: Random, { heads, tails, full }: Language, count: number): string[] {
  const made = heads.flatMap((head) =>
    random.some(tails, 2).map((tail) => `${head}${random.pick([':', ':', ' –', ','])} ${tail}`),
  );
  return random.some(
    [...full, ...full.map((title) => `${title} (${random.pick(heads)})`).slice(0, 2), ...heads, ...made],
    count,
  );
}

function authorsOf(random: Random, language: Language, kind: ItemKind): Author[] {
  if (kind === 'treaty' || kind === 'legal_case') return [];
  const isBody = random.chance(kind === 'report' || kind === 'dataset' ? 0.5 : 0.08);
  if (isBody) return [{ literal: random.pick(language.bodies) }];
  const count = random.pick([1, 1, 1, 1, 1, 2, 2, 3]);
  const families = random.some(language.family, count);
  return families.map((family) => ({ family, given: random.pick(language.given) }));
}

function placesOf(
  random: Random,
  language: Language,
  kind: ItemKind,
): Pick<Item, 'outlet' | 'publisher' | 'volume' | 'issue' | 'page'> {
  const first = 1 + random.below(300);
  const page = `${first}–${first + 3 + random.below(30)}`;
  if (kind === 'book') return { publisher: random.pick(language.publishers) };
  if (kind === 'chapter')
    return { outlet: random.pick(language.heads), publisher: random.pick(language.publishers), page };
  if (kind === 'article-journal') {
    const [volume, issue] = [String(1 + random.below(60)), String(1 + random.below(4))];
    return { outlet: random.pick(language.journals), volume, issue, page };
  }
  if (kind === 'report' || kind === 'dataset' || kind === 'treaty' || kind === 'legal_case' || kind === 'manuscript') {
    return { outlet: random.pick(language.bodies) };
  }
  return { outlet: random.pick(language.outlets) };
}

function quotationsOf(random: Random, { quotes }: Language): string[] {
  const count = random.pick([1, 1, 1, 1, 2]);
  const texts = random.some(quotes, count * 2);
  return Array.from({ length: count }, (_, i) => texts.slice(2 * i, 2 * i + 1 + random.below(2)).join(' '));
}

function slug(text: string): string {
  const ascii = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return ascii === '' ? 'kotlin' : ascii.slice(0, 40);
}
