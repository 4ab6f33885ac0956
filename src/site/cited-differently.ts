/** Sources that stand on several pages of a site, and are not cited alike. */
import type { OtherCitation } from '../check/across-pages.ts';
import { compareAuthors } from '../check/described/author.ts';
import type { Comparison } from '../check/described/comparison.ts';
import { compareDates } from '../check/described/date.ts';
import { compareOutlets, isSameOutlet } from '../check/described/outlet.ts';
import { compareTitles } from '../check/described/title.ts';
import { dateInWords } from '../cite/dates/dates.ts';
import { joinNames, nameInReadingOrder } from '../cite/names/names.ts';
import type { CslItem } from '../model/csl.ts';
import type { SitePage } from '../model/site.ts';
import { shorten } from '../text/shorten.ts';
import type { Names } from './names.ts';
import { firstPerPage, type Stand } from './site-sources.ts';

/** Ways to cite one source that are told apart, and places that a message names; more say nothing new. */
const WAYS = 8;
const NAMED = 6;
/** In a message. */
const LONGEST = 200;

interface Field {
  readonly name: OtherCitation['field'];
  /** For people; undefined where the reference lacks the field. */
  readonly shown: (item: CslItem) => string | undefined;
  readonly compare: (a: Stand, b: Stand) => Comparison;
}

const FIELDS: readonly Field[] = [
  {
    name: 'title',
    shown: ({ title }) => title,
    compare: (a, b) =>
      compareTitles(a.entry.reference.title ?? '', b.entry.reference.title ?? '', {
        mayBeTranslated: languageOf(a) !== languageOf(b),
        names: [...outletsOf(a), ...outletsOf(b)],
      }),
  },
  {
    name: 'author',
    shown: ({ author }) => author && joinNames(author.map(nameInReadingOrder), 'en'),
    // A page may name fewer than there are.
    compare: (a, b) =>
      compareAuthors(a.entry.reference.author ?? [], b.entry.reference.author ?? [], {
        hasOthers: true,
        mayBeTranslated: languageOf(a) !== languageOf(b),
      }),
  },
  {
    name: 'outlet',
    shown: (item) => item['container-title'],
    compare: (a, b) => {
      const isOne = outletsOf(a).some((name) => outletsOf(b).some((other) => isSameOutlet(name, other)));
      const [one = '', other = ''] = [a, b].map(({ entry }) => entry.reference['container-title']);
      return isOne ? 'same' : compareOutlets(one, other, undefined);
    },
  },
  {
    name: 'date',
    shown: ({ issued }) => issued && dateInWords(issued, 'en'),
    compare: (a, b) => {
      const { issued: one = {}, type } = a.entry.reference;
      return compareDates(one, b.entry.reference.issued ?? {}, { lang: a.on.page.lang, type });
    },
  },
];

/** By the page. `sources` are those that stand in several places. */
export function otherCitations(
  sources: readonly (readonly Stand[])[],
  names: Names,
): ReadonlyMap<SitePage, readonly OtherCitation[]> {
  const found = sources.flatMap((places) => FIELDS.flatMap((field) => [...differing(places, field, names)]));
  const byPage = Map.groupBy(found, ({ on }) => on);
  return new Map([...byPage].map(([on, some]) => [on, some.map(({ citation }) => citation)]));
}

interface Placed {
  readonly on: SitePage;
  readonly citation: OtherCitation;
}

function* differing(places: readonly Stand[], field: Field, names: Names): Generator<Placed> {
  const ways = waysOf(places, field);
  const [first, second] = [...ways].sort((a, b) => pagesOf(b) - pagesOf(a));
  if (!first || !second) return;
  const most = pagesOf(first) > pagesOf(second) ? first : undefined;
  let isRepeat = false;
  for (const way of ways) {
    if (way === most) continue;
    // One more than are named, since one may be the page itself.
    const contrary = firstPerPage(most ?? (way === first ? second : first)).slice(0, NAMED + 1);
    for (const stand of way) {
      const others = contrary.filter(({ on }) => on !== stand.on).slice(0, NAMED);
      const [other] = others;
      if (!other) continue;
      const [here, there] = [stand, other].map(({ entry }) => shorten(field.shown(entry.reference) ?? '', LONGEST));
      const told = { here: here ?? '', there: there ?? '', others: others.map((one) => names.ofEntry(one)) };
      yield {
        on: stand.on,
        citation: { entry: stand.entry, field: field.name, ...told, isMajority: most !== undefined, isRepeat },
      };
      isRepeat = true;
    }
  }
}

/** The places in groups that have the field alike, as far as they have it. */
function waysOf(places: readonly Stand[], { shown, compare }: Field): Stand[][] {
  const ways: Stand[][] = [];
  for (const stand of places) {
    if (!shown(stand.entry.reference)) continue;
    const same = ways.find(([first]) => first && !isDifference(compare(first, stand), compare(stand, first)));
    if (same) same.push(stand);
    else if (ways.length < WAYS) ways.push([stand]);
  }
  return ways;
}

/** What may be by right, seen from one of the two, is no fault. */
function isDifference(...seen: readonly Comparison[]): boolean {
  return seen.every((one) => typeof one === 'object');
}

function pagesOf(way: readonly Stand[]): number {
  return new Set(way.map(({ on }) => on)).size;
}

function languageOf({ on, entry }: Stand): string | undefined {
  return (entry.reference.language ?? on.page.lang).toLowerCase().split('-')[0];
}

function outletsOf({ entry: { reference } }: Stand): string[] {
  return [reference['container-title'], reference.source, reference.publisher].flatMap((name) => name ?? []);
}
