/** The facets of a page: by what readers can narrow its list, and which sources each value leaves. */
import { supportedLocale } from '../../../cite/dates/dates.ts';
import { nameInReadingOrder } from '../../../cite/names/names.ts';
import type { Entry } from '../../../model/page.ts';
import { checkWords } from '../../check-words.ts';
import type { Group } from '../../order.ts';
import type { ShownVerdict } from '../../shown-checks.ts';
import type { Setting } from '../setting.ts';

export type FacetName = 'page' | 'section' | 'outlet' | 'author' | 'year' | 'tag' | 'check';

export interface Facet {
  readonly name: FacetName;
  readonly values: readonly FacetValue[];
}

export interface FacetValue {
  /** As it stands in the address of a view. */
  readonly value: string;
  readonly label: string;
  /** For a check: the mark beside the label. */
  readonly mark?: ShownVerdict;
  /** Places on the page of the entries that have it, from 0, in order. */
  readonly entries: readonly number[];
}

/** The verdicts in the order of the marks. */
const CHECKS: readonly ShownVerdict[] = [
  'verbatim',
  'edited',
  'altered',
  'wrong-source',
  'not-found',
  'unreadable',
  'not-checked',
  'not-verified',
];

/** `list` is in the order of the page, by section or by year. A facet with fewer than two values narrows nothing and is left out. */
export function facetsOf(list: readonly Group[], bySection: boolean, setting: Setting): Facet[] {
  const entries = list.flatMap((group) => group.entries);
  const { compare } = new Intl.Collator(supportedLocale(setting.lang), { numeric: true });
  const facets: Facet[] = [
    { name: 'section', values: bySection ? sectionValues(list) : [] },
    { name: 'outlet', values: mostFirst(valuesOf(entries, outlets), compare) },
    { name: 'author', values: mostFirst(valuesOf(entries, authors), compare) },
    { name: 'year', values: valuesOf(entries, years).sort((a, b) => Number(b.value) - Number(a.value)) },
    {
      name: 'tag',
      values: mostFirst(
        valuesOf(entries, ({ tags }) => tags.map(oneLine)),
        compare,
      ),
    },
    { name: 'check', values: checkValues(entries, setting) },
  ];
  return facets.filter(({ values }) => values.length > 1);
}

/** The outlet, else whoever publishes the source; empty where neither is known. */
export function outlets({ reference }: Entry): string[] {
  return [reference['container-title'] ?? reference.publisher ?? ''].map(oneLine);
}

/** The authors, else the editors, in reading order. */
export function authors({ reference }: Entry): string[] {
  const { author = [], editor = [] } = reference;
  return (author.length > 0 ? author : editor).map(nameInReadingOrder).map(oneLine);
}

function years({ reference }: Entry): string[] {
  const year = reference.issued?.['date-parts']?.[0]?.[0];
  return year === undefined ? [] : [String(year)];
}

function valuesOf(entries: readonly Entry[], of: (entry: Entry) => readonly string[]): FacetValue[] {
  const found = new Map<string, number[]>();
  for (const [at, entry] of entries.entries()) {
    const values = new Set(of(entry));
    for (const value of values) {
      const known = found.get(value);
      if (known) known.push(at);
      else if (value !== '') found.set(value, [at]);
    }
  }
  return [...found].map(([value, places]) => ({ value, label: value, entries: places }));
}

/** A value as facets have it. */
export function oneLine(value: string): string {
  return value.trim().replace(/\s+/gu, ' ');
}

/** Those with as many sources stand as the language of the page sorts them. */
function mostFirst(values: readonly FacetValue[], compare: Intl.Collator['compare']): FacetValue[] {
  return [...values].sort((a, b) => b.entries.length - a.entries.length || compare(a.label, b.label));
}

/** A section holds what stands in the sections under it. */
function sectionValues(list: readonly Group[]): FacetValue[] {
  let at = 0;
  const found: (FacetValue & { readonly level: number; readonly entries: number[] })[] = [];
  const open: (typeof found)[number][] = [];
  for (const { id, title, level, entries } of list) {
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    if (title !== '') {
      const value = { value: id, label: title, level, entries: [] };
      open.push(value);
      found.push(value);
    }
    for (const _entry of entries) {
      for (const section of open) section.entries.push(at);
      at++;
    }
  }
  return found.filter(({ entries }) => entries.length > 0);
}

function checkValues(entries: readonly Entry[], { checks, lang }: Setting): FacetValue[] {
  const { verdicts } = checkWords(lang);
  const found = valuesOf(entries, ({ quotations }) => quotations.flatMap(({ id }) => checks.get(id)?.verdict ?? []));
  return CHECKS.flatMap((verdict) =>
    found.flatMap((one) => (one.value === verdict ? { ...one, label: verdicts[verdict], mark: verdict } : [])),
  );
}
