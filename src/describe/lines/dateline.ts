/** The day of publication as a source shows it to its readers: near its headline, at its end, at the head of its text. */
import type { CslDate } from '../../model/csl.ts';
import { type Evidence, SHOWN, TRUST } from '../evidence.ts';
import { type DayOf, dayOf } from '../words/date-words.ts';
import type { WrittenDates } from '../written-dates.ts';
import { type Line, type Place, readText, withLabels } from './line.ts';

/** A line with a date that is longer is a sentence about that day. */
const LONGEST = 160;
/** How far into the article its own dateline may stand: “MORA, 29 March 2021 –”. */
const OPENING = 60;
const AFTER = 24;
/** Characters of a line beside its date. */
const MOST_OTHER = 80;

const BY_PLACE: Readonly<Partial<Record<Place, number>>> = {
  above: TRUST.placed,
  title: TRUST.weak,
  under: TRUST.shown,
  tail: TRUST.weak,
};

/** `dates` only finds them: which number of 03/04/2021 is the day is decided later, so values stay as written. */
export function* datelineEvidence(all: readonly Line[], dates: WrittenDates): Generator<Evidence> {
  let opened = false;
  for (const line of withLabels(all, (text) => !/\d/u.test(text) && dayOf(text, true) !== undefined)) {
    if (line.place === 'apart') continue;
    const text = dates.plain(readText(line.parts));
    const machine = line.parts.find(({ label, datetime }) => label !== undefined && datetime !== undefined);
    if (text.length <= LONGEST) {
      yield* ofLine(line, text, dates);
      if (machine?.datetime && !dates.find(text).length)
        yield* ofMachine(line, machine.datetime, machine.label === 'modified', text);
    } else if (line.isProse && !opened && line.place !== 'title') {
      opened = true;
      yield* opening(text, dates);
    }
  }
}

/** “MORA, 29 March 2021 (Agency) –” */
function* opening(text: string, dates: WrittenDates): Generator<Evidence> {
  const first = dates.find(text.slice(0, OPENING))[0];
  const rest = first && text.slice(first.end, first.end + 40);
  if (
    first &&
    rest !== undefined &&
    /^[^\p{L}]{0,12}[-–—]|^\s*(?:[(（][^)）]{1,30}[)）]\s*[-–—]|\/[^/]{2,20}\/)/u.test(rest)
  )
    yield evidence(text.slice(first.start, first.end), 'date', TRUST.placed);
}

function* ofLine(line: Line, text: string, dates: WrittenDates): Generator<Evidence> {
  const found = dates.find(text);
  const [first] = found;
  if (!first) return;
  const last = found.at(-1) ?? first;
  const isLabelled = dayOf(text.slice(0, first.start), true) !== undefined;
  const labelsFollow = !isLabelled && dayOf(text.slice(last.end, last.end + AFTER), false) !== undefined;
  let from = 0;
  for (const [at, { start, end, date }] of found.entries()) {
    const after = text.slice(end, Math.min(found[at + 1]?.start ?? text.length, end + AFTER));
    // “4 May 2021 Updated 6:14”: the word speaks for what comes after it.
    const meaning = labelsFollow
      ? /\d/u.test(after)
        ? undefined
        : dayOf(after, false)
      : dayOf(text.slice(from, start), true);
    from = end;
    const value = dayIn(line, text.slice(start, end), dates);
    if (meaning === undefined) {
      // “Working Paper 04/2019” is the fourth of that year.
      const others = text.length - (end - start);
      const isNumber = /^\d{1,2}[/-]\d{4}$/u.test(text.slice(start, end)) && /\p{L}/u.test(text.slice(0, start));
      if (at === 0 && others < MOST_OTHER && isDay(date) && !isNumber) yield* unlabelled(line, text, value);
    } else yield* labelledDay(line, value, meaning, text.slice(Math.max(0, start - 30), start));
  }
}

function* labelledDay({ place }: Line, value: string, meaning: DayOf, before: string): Generator<Evidence> {
  if (meaning === 'change') yield evidence(value, 'modified', TRUST.shown);
  else if (meaning === 'publication') {
    // What comes out online first has another day in print.
    const isFar = place === 'body' || place === 'elsewhere' || /online/iu.test(before);
    yield evidence(value, 'date', isFar ? TRUST.placed : TRUST.citation);
  }
}

/** A day near the headline that no word is said about. */
function* unlabelled({ parts, place, isProse }: Line, text: string, value: string): Generator<Evidence> {
  const marked = parts.some(({ label }) => label === 'date');
  const trust = BY_PLACE[place];
  if (trust === undefined || isCopyright(text) || (isProse && !marked && endsSentence(text))) return;
  if (parts.some(({ label }) => label === 'modified')) {
    yield evidence(value, 'modified', TRUST.shown);
    // Makers of pages call the day of publication so, too, where there is no other.
    if (place === 'under') yield evidence(value, 'date', TRUST.faint);
  } else yield evidence(value, 'date', trust + (marked ? 1 : 0));
}

/** Years, and stretches of time, are as a rule what a line is about. */
function isDay(date: CslDate): boolean {
  const parts = date['date-parts'] ?? [];
  return parts.length === 1 && ((parts[0]?.length ?? 0) > 1 || date.season !== undefined);
}

/** What `<time>` says for machines is as a rule more precise than its text, and read in one way alone. */
function dayIn(line: Line, written: string, dates: WrittenDates): string {
  const part = line.parts.find(
    ({ text, datetime }) => datetime !== undefined && dates.find(dates.plain(text)).length === 1,
  );
  const sure =
    part !== undefined &&
    dates.plain(readText([part])).includes(written) &&
    dates.one(part.datetime ?? '') !== undefined;
  return sure ? (part.datetime ?? written) : written;
}

function* ofMachine(line: Line, datetime: string, isChange: boolean, text: string): Generator<Evidence> {
  const meaning = dayOf(text, true);
  const trust = BY_PLACE[line.place];
  if (trust === undefined || meaning === 'other') return;
  yield evidence(datetime, isChange || meaning === 'change' ? 'modified' : 'date', trust);
}

function evidence(text: string, field: 'date' | 'modified', trust: number): Evidence {
  return { field, text, from: SHOWN.date, trust };
}

function isCopyright(text: string): boolean {
  return /©|\(c\)|copyright/iu.test(text);
}

function endsSentence(text: string): boolean {
  return /\p{L}{3}[.!?。]["”»’]?$/u.test(text);
}
