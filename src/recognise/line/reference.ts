/** Turns a parsed reference line into a CSL item, and tells where each of its fields stands and how sure it is. */
import { isBookPublisher } from '../../cite/types/publisher-words.ts';
import { impliedType } from '../../cite/types/type.ts';
import type { CslDate, CslItem } from '../../model/csl.ts';
import type { Archived, Mark } from '../../model/page.ts';
import type { FieldName, FieldSpan } from '../../model/reading.ts';
import type { Labelled } from '../knowledge/field-words.ts';
import { addressesOf } from './addresses.ts';
import type { Range } from './atoms.ts';
import { assurances } from './confidence.ts';
import { isAgency, isIssuer } from './likeness.ts';
import { peopleIn } from './names.ts';
import type { ReadLine } from './reader.ts';
import type { Segment, Sight } from './segment.ts';
import { CALL_NUMBER, isFiller } from './sure-segments.ts';

export interface ReferenceLine {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** What the columns are, for a row of a table whose head says so. */
  readonly columns?: readonly (Labelled | undefined)[];
  /** The date that the heading above gives: of the source itself, or the year of dates without one. */
  readonly day?: CslDate;
}

export interface ReadReference {
  readonly reference: CslItem;
  readonly archived: readonly Archived[];
  readonly fields: readonly FieldSpan[];
  /** Remarks and quoted words on the reference's own line. */
  readonly notes: readonly Range[];
  readonly quotations: readonly Range[];
  /** Words after a hash on the reference's own line. */
  readonly tags: readonly string[];
  /** For rows: which field each column holds here. */
  readonly cells: ReadonlyMap<number, string>;
  /** The score of the reading: below 0 the line hardly looks like a reference. */
  readonly score: number;
}

type Values = { -readonly [K in keyof CslItem]?: CslItem[K] };
type Add = (field: FieldName, range: Range, segment: Segment) => void;

export function referenceOf({ text, marks, day }: ReferenceLine, { sight, parses }: ReadLine): ReadReference {
  const best = parses[0];
  const segments = best?.segments ?? [];
  const fields: FieldSpan[] = [];
  const assuranceOf = assurances(parses);
  const add: Add = (field, { start, end }, segment) => {
    const { confidence, alternatives } = assuranceOf(segment);
    fields.push({ field, start, end, confidence, ...(alternatives.length > 0 ? { alternatives } : {}) });
  };
  const title = segments.find(({ field }) => field === 'title');
  const addresses = addressesOf(text, marks, title, sight.line.remarks);
  const values = valuesOf(text, sight, segments, add);
  const item: Omit<CslItem, 'type'> = {
    ...(day ? { issued: day } : {}),
    ...values,
    ...(addresses.url ? { URL: addresses.url } : {}),
    ...(addresses.doi ? { DOI: addresses.doi } : {}),
  };
  return {
    reference: { type: impliedType(item), ...item },
    archived: addresses.archived,
    fields: fields.sort((a, b) => a.start - b.start),
    notes: segments.filter(({ field }) => field === 'note'),
    tags: segments.filter(({ field }) => field === 'detail').flatMap(({ start, end }) => tagOf(text.slice(start, end))),
    cells: new Map(segments.map(({ first, field: name }) => [sight.atoms[first]?.cell ?? 0, name])),
    quotations: segments.filter(({ field }) => field === 'quotation'),
    score: best?.score ?? Number.NEGATIVE_INFINITY,
  };
}

/** What each segment says, as CSL variables; the first title and the first date win. */
function valuesOf(text: string, sight: Sight, segments: readonly Segment[], add: Add): Values {
  const values: Values = {};
  const title = segments.find(({ field }) => field === 'title');
  for (const segment of segments) {
    const { first, field } = segment;
    const date = sight.atoms[first]?.date?.date;
    if (field === 'title' && segment === title) {
      values.title = text.slice(segment.start, segment.end).replace(/\s*[\n\t]\s*/gu, ' ');
      add('title', segment, segment);
    } else if (field === 'date' && !values.issued && date) {
      values.issued = date;
      add('date', segment, segment);
    } else if (field === 'accessed' && date) {
      values.accessed = date;
      add('detail', segment, segment);
    } else if (field === 'author') addPeople(values, sight, segment, add);
    else if (field === 'outlet') addOutlet(values, text, segment, segments, add);
    else if (field === 'link') add('link', segment, segment);
    else addRest(values, text, segment, add);
  }
  return values;
}

function addPeople(values: Values, sight: Sight, segment: Segment, add: Add): void {
  const people = peopleIn(sight, segment.first, segment.next);
  for (const person of people) add('author', person, segment);
  values.author = [...(values.author ?? []), ...people.map((person) => person.name)];
}

function addOutlet(values: Values, text: string, segment: Segment, all: readonly Segment[], add: Add): void {
  const words = text.slice(segment.start, segment.end);
  // “Estuary Review 12”: the number at the end is the volume; “41 Journal of Rural Law 203” has it first, then the page.
  const before = /^(\d{1,3})\s+(?=\p{Lu})/u.exec(words);
  const after = /[,\s]+(?:(?:vol|bd|t|v|jg|tom)\.?\s*)?(\d{1,3})$/iu.exec(words);
  const start = segment.start + (before?.[0].length ?? 0);
  const end = segment.start + (after?.index ?? words.length);
  const name = text.slice(start, end);
  const key = outletKey(name, all.filter(({ field }) => field === 'outlet').length);
  values[key] = values[key] ? `${values[key]}, ${name}` : name;
  add(key === 'container-title' ? 'outlet' : 'publisher', { start, end }, segment);
  const numbers = [before?.[1], after?.[1]].filter((number) => number !== undefined);
  for (const [i, number] of numbers.entries()) {
    const field = i === 0 ? 'volume' : 'page';
    values[field] = number;
    const at = i === 0 && before ? segment.start : segment.end - number.length;
    add(field === 'page' ? 'locator' : field, { start: at, end: at + number.length }, segment);
  }
}

function addRest(values: Values, text: string, segment: Segment, add: Add): void {
  const words = text.slice(segment.start, segment.end);
  const number = words.replace(/^\D+/u, '');
  const { field } = segment;
  if (field === 'medium') values.genre = values.genre ? `${values.genre}, ${words}` : words;
  else if (field === 'locator') values.page = number;
  else if (field === 'volume') values[values.volume ? 'issue' : 'volume'] = number;
  else if (field !== 'detail') return;
  else if (CALL_NUMBER.test(words) && !values.number) values.number = words;
  else if (!isFiller(words) && !YEAR_AGAIN.test(words)) values.note = values.note ? `${values.note}; ${words}` : words;
  add(field, segment, segment);
}

/** “#press” is the tag “press”. */
function tagOf(words: string): string[] {
  return /^#[^\s#]+$/u.test(words) ? [words.slice(1)] : [];
}

/** The year of an author-date style beside the full date: it says nothing more. */
const YEAR_AGAIN = /^\d{4}[a-h]?$/u;

/** Beside another outlet an agency is where that one had the text from; a body that issues papers is the publisher. */
function outletKey(name: string, count: number): 'container-title' | 'publisher' | 'source' {
  if (count > 1 && isAgency(name)) return 'source';
  return isIssuer(name) || isBookPublisher(name) ? 'publisher' : 'container-title';
}
