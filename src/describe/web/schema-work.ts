/** What the data of a page in the words of schema.org say of the work that the page is about. */
import { type Evidence, type Field, TRUST } from '../evidence.ts';
import { foldedValue, plainValue } from '../plain-value.ts';
import { isThing, type Thing, type Things, type Told, textOf, thingsIn, typesOf, valuesOf } from './things.ts';
import { CONTAINERS, workType } from './work-types.ts';

/** How deep issues stand in volumes, and those in journals. */
const DEEPEST_PART = 5;
const BODY = /organization|corporation|ngo|library|society|party/u;
const PAPERS: ReadonlySet<string> = new Set(['report', 'book', 'dataset', 'article-journal']);
const DOI = /\b10\.\d{4,9}\/[^\s"<>]+/u;

/**
 * `values`: the data as they were read. `titles`: what else the page gives as its title, by which its own article is
 * told from others. `from`: the kind of data, for people.
 */
export function* schemaEvidence(
  values: readonly unknown[],
  titles: readonly string[],
  from: string,
): Generator<Evidence> {
  const things = thingsIn(values);
  const work = mainWork(things, titles);
  if (work) yield* workEvidence(work, things, from);
  for (const { thing, types, isMain } of things.all) {
    if (thing === work?.thing) continue;
    if (types.includes('website')) yield* named(thing, 'outlet', TRUST.usual, from);
    else if (types.includes('newsmediaorganization')) yield* named(thing, 'outlet', TRUST.weak, from);
    else if (isMain && types.some((type) => type.endsWith('webpage'))) yield* pageEvidence(thing, things, from);
    else if (isMain && types.some((type) => BODY.test(type))) yield* named(thing, 'outlet', TRUST.faint, from);
  }
}

/** The work whose title the page has; of several, the one of the highest rank; else the first main one. */
function mainWork({ all }: Things, titles: readonly string[]): Told | undefined {
  const folded = titles.map(foldedValue).filter((title) => title !== '');
  let best: { told: Told; score: number } | undefined;
  for (const told of all) {
    const rank = workType(told.types)?.rank;
    if (rank === undefined) continue;
    const title = foldedValue(plainValue(titleOf(told.thing) ?? ''));
    const agrees = title !== '' && folded.some((one) => one.includes(title) || title.includes(one));
    if (!told.isMain && !agrees) continue;
    const score = rank + (told.isMain ? 3 : 0) + (agrees ? 6 : 0);
    if (score > (best?.score ?? 0)) best = { told, score };
  }
  return best?.told;
}

function titleOf(thing: Thing): string | undefined {
  return textOf(valuesOf(thing, 'headline')[0]) ?? textOf(valuesOf(thing, 'name')[0]);
}

function* workEvidence({ thing, types }: Told, things: Things, from: string): Generator<Evidence> {
  const type = workType(types);
  const isPage = type?.rank === 1;
  const trust = isPage ? TRUST.weak : TRUST.stated;
  if (type?.csl) yield { field: 'type', text: type.csl, from, trust };
  yield* texts(thing, 'headline', 'title', trust, from);
  yield* texts(thing, 'name', 'title', trust - 1, from);
  // Bodies do write papers; the author of an article that is one is the site.
  const isPaper = type?.csl !== undefined && PAPERS.has(type.csl);
  yield* people(thing, things, isPaper ? TRUST.citation : isPage ? TRUST.placed : trust, from);
  yield* dates(thing, isPage ? TRUST.placed : trust, from);
  yield* publishers(thing, things, type?.csl === 'report' || type?.csl === 'book', from);
  yield* containers(thing, things, from);
  yield* texts(thing, 'inLanguage', 'language', trust, from);
  yield* texts(thing, 'isbn', 'isbn', trust, from);
  yield* texts(thing, 'pageStart', 'first-page', trust, from);
  yield* texts(thing, 'pageEnd', 'last-page', trust, from);
  yield* texts(thing, 'pagination', 'page', trust, from);
  yield* texts(thing, 'url', 'url', trust, from);
  for (const name of ['identifier', 'sameAs', 'doi', '@id']) {
    for (const value of valuesOf(thing, name)) {
      const text = DOI.exec((isThing(value) ? textOf(value.value) : textOf(value)) ?? '')?.[0];
      if (text) yield { field: 'doi', text, from, trust };
    }
  }
}

/** The page around the work says less surely what the work is called. */
function* pageEvidence(thing: Thing, things: Things, from: string): Generator<Evidence> {
  yield* texts(thing, 'name', 'title', TRUST.weak, from);
  yield* dates(thing, TRUST.weak, from);
  yield* containers(thing, things, from);
}

function* texts(thing: Thing, name: string, field: Field, trust: number, from: string): Generator<Evidence> {
  for (const value of valuesOf(thing, name).slice(0, 3)) {
    const text = plainValue(textOf(value) ?? '');
    if (text) yield { field, text, from, trust };
  }
}

function* named(thing: Thing, field: Field, trust: number, from: string): Generator<Evidence> {
  yield* texts(thing, 'name', field, trust, from);
}

function* people(thing: Thing, things: Things, trust: number, from: string): Generator<Evidence> {
  const authors = valuesOf(thing, 'author');
  for (const value of authors.length > 0 ? authors : valuesOf(thing, 'creator')) {
    const author = things.resolve(value);
    const types = isThing(author) ? typesOf(author) : [];
    const kind = types.includes('person') ? 'person' : types.some((type) => BODY.test(type)) ? 'body' : undefined;
    for (const text of namesOf(author)) yield { field: 'author', text, from, trust, ...(kind ? { kind } : {}) };
  }
}

function namesOf(author: unknown): string[] {
  if (!isThing(author)) return [plainValue(textOf(author) ?? '')].filter(Boolean);
  const names = valuesOf(author, 'name').flatMap((name) => plainValue(textOf(name) ?? '') || []);
  if (names.length > 0) return names;
  const [family, given] = ['familyName', 'givenName'].map((key) => plainValue(textOf(valuesOf(author, key)[0]) ?? ''));
  return family && given ? [`${family}, ${given}`] : [];
}

function* dates(thing: Thing, trust: number, from: string): Generator<Evidence> {
  yield* texts(thing, 'datePublished', 'date', trust, from);
  yield* texts(thing, 'uploadDate', 'date', trust - 1, from);
  yield* texts(thing, 'startDate', 'date', trust - 1, from);
  yield* texts(thing, 'dateCreated', 'date', Math.min(trust, TRUST.weak), from);
  yield* texts(thing, 'dateModified', 'modified', trust, from);
}

function* publishers(thing: Thing, things: Things, issues: boolean, from: string): Generator<Evidence> {
  for (const value of [...valuesOf(thing, 'publisher'), ...valuesOf(thing, 'sourceOrganization')].slice(0, 2)) {
    const publisher = things.resolve(value);
    const types = isThing(publisher) ? typesOf(publisher) : [];
    const issuer =
      issues || types.some((type) => /governmentorganization|ngo|research|educational|college/u.test(type));
    const text = plainValue(textOf(publisher) ?? '');
    if (text) yield { field: issuer ? 'publisher' : 'outlet', text, from, trust: TRUST.usual };
  }
}

/** Journals, newspapers, series, books and sites that the work is part of, through issues and volumes. */
function* containers(thing: Thing, things: Things, from: string): Generator<Evidence> {
  let parts = partsOver(thing, things);
  for (let depth = 0; depth < DEEPEST_PART && parts.length > 0; depth++) {
    for (const part of parts) {
      yield* texts(part, 'issueNumber', 'issue', TRUST.stated, from);
      yield* texts(part, 'volumeNumber', 'volume', TRUST.stated, from);
      const types = typesOf(part);
      if (types.includes('website') || types.includes('webpage')) continue;
      const known = types.some((type) => CONTAINERS.has(type));
      // A series, or a journal, is what its readers know; the site that shows it may be another’s.
      const isSeries = types.some((type) => /series|periodical/u.test(type));
      if (known) yield* named(part, 'outlet', isSeries ? 2 * TRUST.citation : TRUST.citation, from);
      else if (!types.some((type) => type.startsWith('publication'))) yield* named(part, 'outlet', TRUST.weak, from);
    }
    parts = parts.flatMap((part) => partsOver(part, things));
  }
}

function partsOver(thing: Thing, things: Things): Thing[] {
  return ['isPartOf', 'partOfSeries', 'partOfPublication', 'partOfTVSeries']
    .flatMap((name) => valuesOf(thing, name))
    .slice(0, 8)
    .map((value) => things.resolve(value))
    .filter(isThing);
}
