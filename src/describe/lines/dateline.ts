/** The day of publication as a source shows it to its readers: near its headline, at its end, at the head of its text. */
import { type Evidence, TRUST } from '../evidence.ts';
import { type DayOf, dayOf } from '../words/date-words.ts';
import type { WrittenDates } from '../written-dates.ts';
import { type Line, type Place, readText } from './line.ts';

/** A line with a date that is longer is a sentence about that day. */
const LONGEST = 160;
/** How far into the article its own dateline may stand: “MORA, 29 March 2021 –”. */
const OPENING = 60;
const AFTER = 24;

const BY_PLACE: Readonly<Partial<Record<Place, number>>> = {
  above: TRUST.placed,
  title: TRUST.weak,
  under: TRUST.shown,
  tail: TRUST.weak,
};

/** `dates` only finds them: which number of 03/04/2021 is the day is decided later, so values stay as written. */
export function* datelineEvidence(lines: readonly Line[], dates: WrittenDates): Generator<Evidence> {
  let opened = false;
  for (const line of lines) {
    if (line.place === 'apart') continue;
    const text = dates.plain(readText(line.parts));
    const machine = line.parts.find(({ label, datetime }) => label !== undefined && datetime !== undefined);
    if (text.length <= LONGEST) {
      yield* ofLine(line, text, dates);
      if (machine?.datetime && !dates.find(text).length)
        yield* ofMachine(line, machine.datetime, machine.label === 'modified', text);
    } else if (line.isProse && !opened && line.place !== 'title') {
      opened = true;
      const first = dates.find(text.slice(0, OPENING))[0];
      const dash =
        first && /^[^\p{L}]{0,12}[-–—]|^\s*[(（][^)）]{1,30}[)）]\s*[-–—]/u.test(text.slice(first.end, first.end + 40));
      if (first && dash) yield evidence(text.slice(first.start, first.end), 'date', TRUST.placed);
    }
  }
}

function* ofLine(line: Line, text: string, dates: WrittenDates): Generator<Evidence> {
  const found = dates.find(text);
  const [first] = found;
  if (!first) return;
  const labelsFollow = dayOf(text.slice(0, first.start), true) === undefined;
  const marked = line.parts.some(({ label }) => label === 'date');
  const changed = line.parts.some(({ label }) => label === 'modified');
  let from = 0;
  for (const [at, { start, end }] of found.entries()) {
    const next = found[at + 1]?.start ?? text.length;
    const meaning: DayOf | undefined = labelsFollow
      ? dayOf(text.slice(end, Math.min(next, end + AFTER)), false)
      : dayOf(text.slice(from, start), true);
    from = end;
    const value = dayIn(line, text.slice(start, end), dates);
    if (meaning === 'change' || (changed && meaning === undefined)) yield evidence(value, 'modified', TRUST.shown);
    else if (meaning === 'publication') {
      // What comes out online first has another day in print.
      const early = line.place === 'body' || /online/iu.test(text.slice(Math.max(0, start - 30), start));
      yield evidence(value, 'date', early ? TRUST.placed : TRUST.citation);
    } else if (meaning === undefined && !isCopyright(text) && at === 0) {
      const trust = (BY_PLACE[line.place] ?? 0) + (marked ? 1 : 0);
      const alone = text.length - (end - start) < 80;
      if (trust > 1 && alone && !(line.isProse && !marked && endsSentence(text))) yield evidence(value, 'date', trust);
    }
  }
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
  return { field, text, from: 'the dateline', trust };
}

function isCopyright(text: string): boolean {
  return /©|\(c\)|copyright/iu.test(text);
}

function endsSentence(text: string): boolean {
  return /\p{L}{3}[.!?。]["”»’]?$/u.test(text);
}
