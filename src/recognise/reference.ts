/** Reads one reference line by a convention: title, date and address first, then what is left, piece by piece. */
import type { FoundDate } from '../cite/date-parsing.ts';
import { impliedType } from '../cite/type.ts';
import type { CslItem } from '../model/csl.ts';
import type { Archived, Mark } from '../model/page.ts';
import type { FieldName, FieldSpan } from '../model/reading.ts';
import { addressesOf } from './addresses.ts';
import { bareTitles } from './bare-title.ts';
import { type Convention, edgesOf, type Observation } from './convention.ts';
import { type DateFinder, datesOutside } from './evidence.ts';
import { chooseFields, type FieldChoice, type Looks } from './fields.ts';
import { isAgency, isIssuer } from './likeness.ts';
import { peopleOf } from './people.ts';
import { piecesOf, type Range } from './pieces.ts';
import { type TitleCandidate, titleCandidates } from './titles.ts';

export interface ReferenceLine {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** Set where a block of its own holds the title. */
  readonly title?: Range;
}

export interface ReadReference {
  readonly reference: CslItem;
  readonly archived: readonly Archived[];
  readonly fields: readonly FieldSpan[];
  readonly observation: Observation;
}

export function readReference(
  line: ReferenceLine,
  convention: Convention,
  findDates: DateFinder,
  looksOf: (text: string) => Looks,
): ReadReference {
  const { text, marks } = line;
  const title = line.title ? headTitle(line.title, line) : bestTitle(line, convention, findDates);
  const outer = title && { start: title.outerStart, end: title.outerEnd };
  const date = bestDate(text, datesOutside(text, findDates, outer ? [outer] : []), outer);
  const addresses = addressesOf(text, marks, title);
  const taken = [outer, date, ...addresses.written].filter((range) => range !== undefined);
  const choices = chooseFields(piecesOf(text, marks, outer, date, taken), convention, looksOf);
  const fields: FieldSpan[] = [];
  const add = (field: FieldName, range: Range | undefined, confidence: number): void => {
    if (range) fields.push({ field, start: range.start, end: range.end, confidence });
  };
  add('title', title, titleConfidence(title));
  add('date', date, date?.confidence ?? 0);
  for (const range of addresses.written) add('link', range, 1);
  const values = fieldValues(text, choices, add);
  const item: Omit<CslItem, 'type'> = {
    ...values,
    ...(title ? { title: text.slice(title.start, title.end).replace(/\s*\n\s*/gu, ' ') } : {}),
    ...(date ? { issued: date.date } : {}),
    ...(addresses.url ? { URL: addresses.url } : {}),
    ...(addresses.doi ? { DOI: addresses.doi } : {}),
  };
  return {
    reference: { type: impliedType(item), ...item },
    archived: addresses.archived,
    fields: fields.sort((a, b) => a.start - b.start),
    observation: {
      titleStyle: line.title ? undefined : title?.style,
      ...(title && !line.title ? { titleEdges: edgesOf(text, title.start, title.end) } : {}),
      fields: choices,
    },
  };
}

function headTitle(range: Range, line: ReferenceLine): TitleCandidate {
  const head = line.text.slice(range.start, range.end);
  const marked = titleCandidates(head, []).find((c) => c.outerStart === 0 && c.outerEnd >= head.trimEnd().length);
  const inner = marked ?? { start: 0, end: head.length };
  return {
    style: 'link',
    start: range.start + inner.start,
    end: range.start + inner.end,
    outerStart: range.start,
    outerEnd: range.end,
    score: 4,
  };
}

/** The score of a title in marks that a separator follows. */
const SURE = 3.3;

function bestTitle(
  { text, marks }: ReferenceLine,
  convention: Convention,
  findDates: DateFinder,
): TitleCandidate | undefined {
  let best: TitleCandidate | undefined;
  let bestScore = Number.NEGATIVE_INFINITY;
  const setOff = titleCandidates(text, marks);
  // A title in marks or under a link, with a separator after it, needs no rival.
  const sure = (setOff[0]?.score ?? 0) >= SURE;
  for (const candidate of sure ? setOff : [...setOff, ...bareCandidates(text, marks, findDates)]) {
    const score =
      candidate.score + convention.titleBonus(candidate.style, edgesOf(text, candidate.start, candidate.end));
    if (score > bestScore) {
      best = candidate;
      bestScore = score;
    }
  }
  return best;
}

function bareCandidates(text: string, marks: readonly Mark[], findDates: DateFinder): TitleCandidate[] {
  const date = bestDate(text, datesOutside(text, findDates, []), undefined);
  const taken = [date, ...addressesOf(text, marks, undefined).written].filter((range) => range !== undefined);
  return bareTitles(text, piecesOf(text, marks, undefined, date, taken));
}

function titleConfidence(title: TitleCandidate | undefined): number {
  return title ? 1 / (1 + Math.exp(1 - title.score)) : 0;
}

/** The most precise date; among those the first after the title. */
function bestDate(text: string, dates: readonly FoundDate[], title: Range | undefined): FoundDate | undefined {
  const score = (found: FoundDate): number =>
    (found.date['date-parts']?.[0]?.length ?? 0) +
    found.confidence +
    (title && found.start >= title.end ? 0.5 : 0) +
    (/^[\s.)\]]*$/u.test(text.slice(found.end)) ? 0.5 : 0);
  return dates.reduce<FoundDate | undefined>(
    (best, found) => (!best || score(found) > score(best) ? found : best),
    undefined,
  );
}

/** Turns the chosen pieces into CSL fields, telling `add` where each value stands. */
function fieldValues(
  text: string,
  choices: readonly FieldChoice[],
  add: (field: FieldName, range: Range, confidence: number) => void,
): Partial<CslItem> {
  const values: { -readonly [K in keyof CslItem]?: CslItem[K] } = {};
  const side = choices.find((choice) => choice.field === 'author')?.piece.side;
  const authors = choices.filter((choice) => choice.field === 'author' && choice.piece.side === side);
  const from = authors[0]?.piece.start ?? 0;
  const list = text.slice(from, authors.at(-1)?.piece.end ?? 0);
  const sure = Math.min(1, ...authors.map((choice) => choice.confidence));
  const people = peopleOf(list);
  for (const person of people) add('author', { start: from + person.start, end: from + person.end }, sure);
  if (people.length > 0) values.author = people.map((person) => person.name);
  const outlets = choices.filter((choice) => choice.field === 'outlet');
  for (const { piece, confidence } of outlets) {
    // “Estuary Review 12”: the number at the end is the volume.
    const volume = /\s+(\d{1,3})$/u.exec(piece.text);
    const name = volume ? piece.text.slice(0, volume.index) : piece.text;
    const key = outletKey(name, outlets.length);
    const end = piece.start + name.length;
    values[key] = values[key] ? `${values[key]}, ${name}` : name;
    add(key === 'container-title' ? 'outlet' : 'publisher', { start: piece.start, end }, confidence);
    if (!volume) continue;
    values.volume = volume[1] ?? '';
    add('volume', { start: piece.end - (volume[1]?.length ?? 0), end: piece.end }, confidence);
  }
  for (const { field, piece, confidence } of choices) {
    if (field === 'medium') values.genre = piece.text;
    else if (field === 'locator') values.page = piece.text.replace(/^\D+/u, '');
    else if (field === 'volume') values[values.volume ? 'issue' : 'volume'] = piece.text.replace(/^\D+/u, '');
    else continue;
    add(field, piece, confidence);
  }
  return values;
}

/** Beside another outlet an agency is where that one had the text from; a body that issues papers is the publisher. */
function outletKey(name: string, count: number): 'container-title' | 'publisher' | 'source' {
  if (count > 1 && isAgency(name)) return 'source';
  return isIssuer(name) ? 'publisher' : 'container-title';
}
