/**
 * Cuts a reference line into atoms: the smallest stretches that can be a field, or a part of one. Every separator cuts,
 * and so do the edges of links, of emphasis, of quotation marks, of dates and of addresses; the search puts atoms
 * together again where a title holds a comma or a colon.
 */
import type { FoundDate } from '../../cite/dates/date-parsing.ts';
import type { CslDate } from '../../model/csl.ts';
import type { Mark } from '../../model/page.ts';
import { latinFirst } from '../../text/latin-first.ts';
import { fieldWord, type Labelled } from '../knowledge/field-words.ts';
import { isLeadAlone, leadOf } from '../knowledge/lead-words.ts';
import type { ArchiveRemark } from './archive-remarks.ts';
import { stretches } from './stretches.ts';
import type { TitleCandidate } from './titles.ts';

export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface Atom extends Range {
  /** Where it begins with the small word before it: “by”, “in”. Equal to `start` where there is none. */
  readonly from: number;
  readonly text: string;
  /** The small word, lower case. */
  readonly lead: string;
  /** What parts it from the atom before, folded: see `foldGap`. */
  readonly gap: string;
  readonly date?: FoundDate;
  /** An address written out. */
  readonly address?: true;
  /** The field that a label before it names: “Author: …”, or the head of its column. */
  readonly label?: Labelled;
  /** The field of the label or column that it stands under, whether first there or not. */
  readonly within?: Labelled;
  /** Column of a table, or line of a reference that is set over several lines; from 0. */
  readonly cell: number;
}

export interface LineParts {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly dates: readonly FoundDate[];
  readonly addresses: readonly Range[];
  /** What is said of archived copies; among the addresses too. */
  readonly remarks: readonly ArchiveRemark[];
  readonly titles: readonly TitleCandidate[];
  /** What the columns of a table are, by their heads. */
  readonly columns?: readonly (Labelled | undefined)[];
  /** It begins with a dash or a word that stands for the author of the line before. */
  readonly sameAuthor?: true;
  /** The date of the heading above. */
  readonly day?: CslDate;
}

const LONGEST_LABEL = 40;

export function atomsOf(parts: LineParts): Atom[] {
  const { text } = parts;
  const atoms: Atom[] = [];
  let before = 0;
  let waiting: { lead: string; from: number } | undefined;
  let label: Labelled | undefined;
  let within: Labelled | undefined;
  const ranges = stretches(parts);
  const cellAt = cellCounter(text);
  for (const [i, range] of ranges.entries()) {
    const date = parts.dates.find((found) => found.start === range.start && found.end === range.end);
    const address = parts.addresses.some((at) => at.start <= range.start && at.end >= range.end);
    const words = text.slice(range.start, range.end);
    const after = text.slice(range.end, range.end + 3);
    const sure = date !== undefined || address;
    const next = ranges[i + 1];
    const beforeSure = next !== undefined && isSure(parts, next) && next.start - range.end <= 3;
    const named = sure ? undefined : announces(words, after, beforeSure);
    if (named) {
      // “[online]” alone says nothing of what follows it.
      label = named.field === 'link' && !beforeSure ? undefined : named;
      continue;
    }
    if (!sure && isLeadAlone(words) && !/^[,;.]/u.test(after)) {
      waiting = { lead: words.toLowerCase(), from: range.start };
      continue;
    }
    const gap = text.slice(before, range.start);
    const small = sure ? '' : leadOf(words, /^\s*,/u.test(after));
    const start = range.start + small.length;
    const lead = (small || waiting?.lead || '').replace(/[\s:]+$/u, '').toLowerCase();
    const cell = cellAt(range.start);
    const last = atoms.at(-1);
    const opensCell = !last || last.cell !== cell;
    const own = label ?? (opensCell ? parts.columns?.[cell] : undefined);
    if (own) within = own;
    else if (opensCell || /[|\n.;]|[)\]].*[([]/u.test(gap)) within = undefined;
    atoms.push({
      start,
      end: range.end,
      from: waiting?.from ?? range.start,
      text: text.slice(start, range.end),
      lead,
      gap: foldGap(gap, atoms.length === 0),
      cell,
      ...(date ? { date } : {}),
      ...(address ? { address } : {}),
      ...(own ? { label: own } : {}),
      ...(within ? { within } : {}),
    });
    label = undefined;
    waiting = undefined;
    before = range.end;
  }
  return withDescribed(atoms);
}

/** Where labels name the other fields and no title, what describes the source is its title. */
function withDescribed(atoms: Atom[]): Atom[] {
  const labels = atoms.flatMap(({ label }) => (label ? [label.field] : []));
  const others = labels.filter((field) => field === 'author' || field === 'date' || field === 'outlet').length;
  if (others < 2 || labels.includes('title')) return atoms;
  const titled = (label: Labelled | undefined): Labelled | undefined =>
    label?.field === 'note' && label.words.startsWith('descri') ? { ...label, field: 'title' } : label;
  return atoms.map(({ label, within, ...atom }) => {
    const [own, around] = [titled(label), titled(within)];
    return { ...atom, ...(own ? { label: own } : {}), ...(around ? { within: around } : {}) };
  });
}

/** A label before what it names: “Author: …”, “Retrieved 3 May”, “[Online]. Available: …”. */
function announces(words: string, after: string, beforeSure: boolean): Labelled | undefined {
  if (words.length > LONGEST_LABEL) return undefined;
  const named = fieldWord(words);
  if (!named) return undefined;
  if (/^\s*[:\uff1a]/u.test(after) || named.field === 'link') return named;
  return beforeSure && (named.field === 'accessed' || named.field === 'date') ? named : undefined;
}

function isSure({ dates, addresses }: LineParts, range: Range): boolean {
  return (
    dates.some((date) => date.start === range.start) ||
    addresses.some((at) => at.start <= range.start && at.end >= range.end)
  );
}

/** Counts the tabs, or without any tab the line ends, before offsets that only grow. */
function cellCounter(text: string): (at: number) => number {
  const mark = text.includes('\t') ? '\t' : '\n';
  let from = 0;
  let count = 0;
  return (at) => {
    for (let next = text.indexOf(mark, from); next >= 0 && next < at; next = text.indexOf(mark, from)) {
      count++;
      from = next + 1;
    }
    return count;
  };
}

const LETTERS = latinFirst(String.raw`[\p{L}\p{M}\p{N}]+`, 'gu');

/** What lies between two atoms, made comparable: one kind of mark, of dash and of space; letters are dropped. */
export function foldGap(gap: string, first: boolean): string {
  const folded = gap
    .replace(LETTERS(gap), '')
    .replace(/["\u2018-\u201f\u00ab\u00bb\u2039\u203a\u300c-\u300f]+/gu, '"')
    .replace(/[\u2013\u2014]|-+/gu, '\u2013')
    .replace(/[^\S\t\n]+/gu, ' ')
    .replace(/[*_>]+/gu, '');
  return first ? `^${folded}` : folded;
}
