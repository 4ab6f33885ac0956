/** A plain text: its first line is its title, and those after it may say who wrote it and when. */
import type { SourceDescription } from '../../model/description.ts';
import type { SourceOptions } from '../../source/source-options.ts';
import { type Evidence, TRUST } from '../evidence.ts';
import type { Line, Place } from '../lines/line.ts';
import { plainValue } from '../plain-value.ts';
import { describeFront } from './front.ts';

/** Lines at the head and at the end that are looked at, and how long a title is at most. */
const HEAD = 24;
const TAIL = 4;
const LONGEST_TITLE = 250;
/** Paragraphs of this length are the text itself. */
const PROSE = 200;
const LABEL = /^[\p{L}][\p{L} -]{1,24}[:：]\s/u;

export function describePlain(text: string, { url }: SourceOptions): SourceDescription {
  const written = paragraphLines(text);
  const at = written.findIndex((line) => /\p{L}/u.test(line) && line.length <= LONGEST_TITLE && !LABEL.test(line));
  const title = at >= 0 && at < HEAD ? underlined(written[at] ?? '') : '';
  const body = written.findIndex((line, number) => number > at && line.length >= PROSE);
  const end = Math.min(body < 0 ? HEAD : body, HEAD);
  const lines = written.flatMap((line, number): Line[] => {
    if (number === at) return [];
    const place: Place | undefined =
      number < at ? 'above' : number < end ? 'under' : number >= written.length - TAIL ? 'tail' : undefined;
    return place === undefined ? [] : [{ parts: [{ text: line }], place, isProse: line.length >= PROSE }];
  });
  const evidence: Evidence[] =
    title === '' ? [] : [{ field: 'title', text: title, from: 'the first line', trust: TRUST.placed }];
  return describeFront({ lines, evidence, text, url });
}

/** Lines that are not empty; rules under headings go. */
function paragraphLines(text: string): string[] {
  return text
    .split(/\r\n?|\n/u)
    .map((line) => plainValue(line))
    .filter((line) => line !== '' && !/^[-=*_#~\s]+$/u.test(line));
}

/** Without the signs of Markdown. */
function underlined(line: string): string {
  return line.replace(/^#{1,6}\s+/u, '').replace(/^(\*{1,2}|_{1,2})(.+)\1$/u, '$2');
}
