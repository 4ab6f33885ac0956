/** In what a reference differs from what its source says of itself. */

import { siteOf } from '../../cite/address-keys.ts';
import { dateInWords } from '../../cite/dates/dates.ts';
import { joinNames, nameInReadingOrder } from '../../cite/names/names.ts';
import type { CslItem, CslName, CslType } from '../../model/csl.ts';
import type { SourceDescription, Told } from '../../model/description.ts';
import { shorten } from '../../text/shorten.ts';
import { outletKey } from '../spelling/outlet-spelling.ts';
import { compareAuthors } from './author.ts';
import type { Comparison, Difference } from './comparison.ts';
import { compareDates } from './date.ts';
import { compareOutlets, isSameOutlet } from './outlet.ts';
import { compareTitles } from './title.ts';

export interface Disagreement extends Difference {
  readonly field: 'title' | 'author' | 'outlet' | 'date';
  /** For people: as the page has it. */
  readonly page: string;
  /** What the source says, and where: more than one thing if it is of two minds. */
  readonly source: readonly [Said, ...Said[]];
}

interface Said {
  readonly value: string;
  readonly from: string;
}

/** What each field came to; `same` and `unknown` for fields without a disagreement. */
export type ComparedFields = Readonly<Record<Disagreement['field'], ComparedField>>;

export type ComparedField = Disagreement | 'same' | 'unknown';

/** How the page writes, where the reference alone does not tell. */
export interface PageManner {
  /** BCP 47 tag of the page. */
  readonly lang: string;
  /** The line says that there are more authors than it names. */
  readonly hasOthers: boolean;
}

/** In a message. */
const LONGEST = 200;

export function compareWithSource(
  reference: CslItem,
  source: SourceDescription,
  { lang, hasOthers }: PageManner,
): ComparedFields {
  const mayBeTranslated = isOtherLanguage(source.language, reference.language ?? lang);
  const type: CslType = source.type ?? reference.type;
  const names = namesOf(source);
  const ours = [reference['container-title'], reference.source, reference.publisher].flatMap((name) => name ?? []);
  const host = siteOf(source.url ?? reference.URL);
  const outlets = new Set([...names, ...ours].map(outletKey));
  const isPerson = (name: CslName): boolean => !outlets.has(outletKey(nameInReadingOrder(name)));
  return {
    title: told('title', reference.title, source.title, shown, (page, other) =>
      compareTitles(page, other, { mayBeTranslated, names: [...names, ...ours] }),
    ),
    author: told(
      'author',
      reference.author,
      source.author,
      (all) => shown(joinNames(all.map(nameInReadingOrder), 'en')),
      // A site that names nobody names itself.
      (page, other) => compareAuthors(page, other.filter(isPerson), { hasOthers, mayBeTranslated }),
    ),
    outlet: ours.some((name) => names.some((other) => isSameOutlet(name, other)))
      ? 'same'
      : told('outlet', reference['container-title'], source.outlet, shown, (page, other) =>
          compareOutlets(page, other, host),
        ),
    date: told(
      'date',
      reference.issued,
      source.issued,
      (date) => dateInWords(date, 'en'),
      (page, other) => {
        const found = compareDates(page, other, { lang, type });
        // It came out on the day of a change, or before.
        return source.isUpdate && found !== 'same' ? 'unknown' : found;
      },
    ),
  };
}

/** One field; where another place in the source agrees with the page, the source is of two minds, and the page is right. */
function told<T>(
  field: Disagreement['field'],
  page: T | undefined,
  source: Told<T> | undefined,
  show: (value: T) => string,
  compare: (page: T, source: T) => Comparison,
): ComparedField {
  if (page === undefined || source === undefined) return 'unknown';
  const found = compare(page, source.value);
  if (typeof found === 'string') return found;
  if (source.others.some((other) => compare(page, other.value) === 'same')) return 'same';
  const said = ({ value, from }: { readonly value: T; readonly from: string }): Said => ({ value: show(value), from });
  const contrary = source.others.filter(({ value }) => typeof compare(source.value, value) === 'object').map(said);
  const difference = contrary.length > 0 ? ({ kind: 'change' } as const) : found;
  return { ...difference, field, page: show(page), source: [said(source), ...contrary] };
}

function namesOf({ outlet, publisher }: SourceDescription): string[] {
  return [outlet, publisher].flatMap((name) => (name ? [name.value, ...name.others.map(({ value }) => value)] : []));
}

function isOtherLanguage(source: string | undefined, page: string): boolean {
  const primary = (tag: string): string => tag.toLowerCase().split('-')[0] ?? tag;
  return source !== undefined && primary(source) !== primary(page);
}

function shown(text: string): string {
  return shorten(text, LONGEST);
}
