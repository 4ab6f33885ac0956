/** Reads the reference lines of a page: learns the page's convention from a sample of them, then parts each by it. */
import type { FoundDate } from '../../cite/dates/date-parsing.ts';
import { archiveAddress } from '../../text/archive-address.ts';
import { hostOf } from '../../text/host.ts';
import { type DateFinder, datesOfYear, yearDates } from '../blocks/dates.ts';
import { isJoining } from '../knowledge/lead-words.ts';
import { SAME_AUTHOR } from '../knowledge/same-author.ts';
import { addressesOf } from './addresses.ts';
import { archiveRemarks } from './archive-remarks.ts';
import { type Atom, atomsOf, type LineParts } from './atoms.ts';
import { type Convention, learnConvention, NO_CONVENTION, type Observation } from './convention.ts';
import { looksFinder } from './looks.ts';
import type { ReferenceLine } from './reference.ts';
import { type Parse, search } from './search.ts';
import type { Sight } from './segment.ts';
import { segmentsOf } from './segments.ts';
import { markedTitles, type TitleCandidate, titleCandidates } from './titles.ts';

/** A line with the ways to read it, the best first. */
export interface ReadLine {
  readonly sight: Sight;
  readonly parses: readonly Parse[];
}

export type LineReader = (line: ReferenceLine) => ReadLine;

/** A page's habits show in so many lines; more are not looked at to learn them. */
const SAMPLE = 1500;
/** Lines beyond so many atoms or characters are prose; only the beginning of them is read. */
const MOST_ATOMS = 60;
const LONGEST_LINE = 3000;

/** `rounds`: how often the convention is learnt from a reading by the one before; 0 for none. */
export function lineReader(
  lines: readonly ReferenceLine[],
  findDates: DateFinder,
  { rounds, lang }: { readonly rounds: number; readonly lang: string },
): LineReader {
  const looksOf = looksFinder();
  const step = Math.max(1, Math.ceil(lines.length / SAMPLE));
  const sample = lines.filter((_, i) => i % step === 0).map((line) => atomise(line, findDates));
  const seen = new Map<string, number>();
  for (const { line, atoms } of sample) {
    for (const text of namesOf(line.text, atoms)) seen.set(text, (seen.get(text) ?? 0) + 1);
  }
  const repeats = (text: string): number => seen.get(text) ?? 1;
  const sightOf = ({ line, atoms, hosts }: Atomised): Sight => ({ line, atoms, hosts, looksOf, repeats, lang });
  const prepared = sample.map((atomised) => {
    const sight = sightOf(atomised);
    return { sight, candidates: segmentsOf(sight) };
  });
  let convention: Convention = NO_CONVENTION;
  for (let round = 0; round < rounds; round++) {
    const observations = prepared.flatMap(({ sight, candidates }) =>
      observe(sight, search(sight, candidates, convention)),
    );
    convention = learnConvention(observations);
  }
  return (line) => {
    const sight = sightOf(atomise(line, findDates));
    return { sight, parses: search(sight, segmentsOf(sight), convention) };
  };
}

/** The texts of the atoms; of those that “and” joins, only of the whole: “Tide and Harbour”. */
function namesOf(text: string, atoms: readonly Atom[]): Set<string> {
  const names = new Set<string>();
  let first: Atom | undefined;
  for (const [i, atom] of atoms.entries()) {
    first ??= atom;
    const next = atoms[i + 1];
    if (next && isJoining(next.lead) && /^\s*$/u.test(next.gap)) continue;
    names.add(text.slice(first.start, atom.end));
    first = undefined;
  }
  return names;
}

interface Atomised {
  readonly line: LineParts;
  readonly atoms: readonly Atom[];
  readonly hosts: readonly string[];
}

function atomise(line: ReferenceLine, findDates: DateFinder): Atomised {
  const text = line.text.slice(0, LONGEST_LINE);
  const marks = line.marks.filter((mark) => mark.end <= text.length);
  const titles = withLaterMarks(text, titleCandidates(text, marks));
  const found = yearDates(text, findDates);
  const remarks = archiveRemarks(text, marks, found);
  const addresses = addressesOf(text, marks, undefined, remarks).written;
  const year = line.day?.['date-parts']?.[0]?.[0];
  const own = year ?? (found.every(isYear) ? found[0]?.date['date-parts']?.[0]?.[0] : undefined);
  const more = own !== undefined && found.every(isYear) ? datesOfYear(text, own, findDates) : [];
  const known = [...found, ...more].map((date) => withSuffix(text, date)).sort((a, b) => a.start - b.start);
  const dates = known.filter((date) => !addresses.some((at) => date.start < at.end && date.end > at.start));
  const parts: LineParts = {
    text,
    marks,
    titles,
    dates,
    addresses,
    remarks,
    ...(line.columns ? { columns: line.columns } : {}),
    ...(line.day ? { day: line.day } : {}),
    ...(SAME_AUTHOR.test(text) ? { sameAuthor: true as const } : {}),
  };
  const hosts = marks.flatMap((mark) => (mark.kind === 'link' && mark.href ? tellingHost(mark.href) : []));
  return { line: parts, atoms: atomsOf(parts).slice(0, MOST_ATOMS), hosts: [...new Set(hosts)] };
}

function isYear({ date }: FoundDate): boolean {
  return date['date-parts']?.length === 1 && date['date-parts'][0]?.length === 1;
}

/** “2017a”: the letter that tells two works of one year apart. */
function withSuffix(text: string, date: FoundDate): FoundDate {
  return /^[a-h](?![\p{L}\p{N}])/u.test(text.slice(date.end, date.end + 2)) ? { ...date, end: date.end + 1 } : date;
}

/** A second stretch in marks, after the first: words quoted on the reference's own line. */
function withLaterMarks(text: string, titles: readonly TitleCandidate[]): TitleCandidate[] {
  const first = titles.find(({ style }) => style === 'marks');
  if (!first) return [...titles];
  const later = markedTitles(text.slice(first.outerEnd)).map((title) => ({
    ...title,
    start: title.start + first.outerEnd,
    end: title.end + first.outerEnd,
    outerStart: title.outerStart + first.outerEnd,
    outerEnd: title.outerEnd + first.outerEnd,
    score: title.score - 0.5,
  }));
  return [...titles, ...later];
}

/** The telling part of an address: `estuaryreview` of https://www.estuaryreview.example/a, or of a copy of it. */
function tellingHost(href: string): string[] {
  const copy = archiveAddress(href);
  const telling = hostOf(copy ? (copy.original ?? '') : href)
    ?.replace(/^www\./u, '')
    .split('.')
    .slice(0, -1)
    .join('')
    .replace(/[^a-z0-9]/gu, '');
  return telling && telling.length >= 2 ? [telling] : [];
}

/** Readings that are this much worse than the best teach nothing, and neither do more than so many. */
const UNLIKELY = 4;
const MOST_PARSES = 8;

/** Each reading of a line counts as much as it is likely, as in expectation maximisation. */
function observe(sight: Sight, parses: readonly Parse[]): Observation[] {
  const top = parses[0]?.score ?? 0;
  const likely = parses.filter(({ score }) => score > top - UNLIKELY).slice(0, MOST_PARSES);
  const total = likely.reduce((sum, { score }) => sum + Math.exp(score - top), 0);
  return likely.map((parse) => ({
    parse,
    gaps: parse.segments.map(({ first }) => sight.atoms[first]?.gap ?? ''),
    cells: parse.segments.map(({ first }) => sight.atoms[first]?.cell ?? 0),
    isRow: sight.line.text.includes('\t'),
    weight: Math.exp(parse.score - top) / total,
  }));
}
