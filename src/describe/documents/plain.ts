/** A plain text: its first lines are its title, and those after it may say who wrote it and when. */
import type { SourceDescription } from '../../model/description.ts';
import { guessLanguage } from '../../recognise/blocks/language.ts';
import { personLikeness } from '../../recognise/line/likeness.ts';
import type { SourceOptions } from '../../source/source-options.ts';
import { type Evidence, TRUST } from '../evidence.ts';
import type { Line, Place } from '../lines/line.ts';
import { inNameCase } from '../name-case.ts';
import { plainValue } from '../plain-value.ts';
import { type WrittenDates, writtenDates } from '../written-dates.ts';
import { describeFront } from './front.ts';
import { isOverTitle } from './front-title.ts';
import { issuersIn } from './issuers.ts';

/** Lines at the head and at the end that are looked at, and how long a title is at most. */
const HEAD = 24;
const TAIL = 6;
const LONGEST_TITLE = 250;
const MOST_LINES = 3;
/** Lines of the text are longer than those at its head, or follow one another. */
const PROSE_LINE = 120;
const PROSE_LINES = 3;
const SAMPLE = 20_000;

interface Written {
  readonly text: string;
  /** Number of the paragraph: lines without an empty one between them. */
  readonly paragraph: number;
}

export function describePlain(text: string, { url }: SourceOptions): SourceDescription {
  const written = linesOf(text);
  const dates = writtenDates(guessLanguage(text.slice(0, SAMPLE)), 'day-first');
  const first = titleAt(written, dates);
  const last = first < 0 ? -1 : lastOfTitle(written, first, dates);
  const body = written.findIndex((_, at) => at > last && isProse(written, at));
  const end = Math.min(body < 0 ? HEAD : body, HEAD);
  const lines = written.flatMap((line, at): Line[] => {
    if (at >= first && at <= last) return [];
    const place: Place | undefined =
      at < first ? 'above' : at < end ? 'under' : at >= written.length - TAIL ? 'tail' : undefined;
    return place ? [{ parts: [{ text: line.text }], place, isProse: at >= end && isProse(written, at) }] : [];
  });
  const evidence: Evidence[] = [...issuersIn(lines, TRUST.weak)];
  const title = written.slice(first, last + 1).map((line) => line.text);
  if (first >= 0) evidence.push({ field: 'title', text: title.join(' '), from: 'the first line', trust: TRUST.placed });
  return describeFront({ lines, evidence, text, url });
}

/** Lines that are not empty; rules under headings and signs of Markdown go. */
function linesOf(text: string): Written[] {
  let paragraph = 0;
  return text.split(/\r\n?|\n/u).flatMap((line): Written[] => {
    const value = plainValue(line).replace(/^#{1,6}\s+|^(\*{1,2}|_{1,2})(?=\S.*\1$)|(?<=\S)(?:\*{1,2}|_{1,2})$/gu, '');
    if (value === '') paragraph += 1;
    return value === '' || /^[-=*_#~\s]+$/u.test(value) ? [] : [{ text: value, paragraph }];
  });
}

function titleAt(written: readonly Written[], dates: WrittenDates): number {
  const head = written.slice(0, HEAD);
  const isTitle = ({ text }: Written): boolean => /\p{L}/u.test(text) && text.length <= LONGEST_TITLE;
  const found = head.findIndex((line) => isTitle(line) && !isOverTitle(line.text, dates));
  return found >= 0 ? found : head.findIndex(isTitle);
}

/** A title goes on in the lines of its paragraph, as far as they say nothing else. */
function lastOfTitle(written: readonly Written[], first: number, dates: WrittenDates): number {
  let last = first;
  const isMore = (at: number): boolean => {
    const [line, start] = [written[at], written[first]];
    if (!line || !start || line.paragraph !== start.paragraph || at - first >= MOST_LINES) return false;
    const alike = inCapitals(line.text) === inCapitals(start.text);
    return (
      alike && !isOverTitle(line.text, dates) && !isProse(written, at) && personLikeness(inNameCase(line.text)) < 0.5
    );
  };
  while (isMore(last + 1)) last += 1;
  return last;
}

function inCapitals(text: string): boolean {
  return !/\p{Ll}/u.test(text) && /\p{Lu}/u.test(text);
}

/** A long line, or one of several in a row that are filled. */
function isProse(written: readonly Written[], at: number): boolean {
  const line = written[at];
  if (!line) return false;
  if (line.text.length >= PROSE_LINE) return true;
  const paragraph = written
    .slice(Math.max(0, at - PROSE_LINES), at + PROSE_LINES)
    .filter((one) => one.paragraph === line.paragraph);
  return paragraph.length >= PROSE_LINES && paragraph.filter(({ text }) => text.length > 35).length >= PROSE_LINES - 1;
}
