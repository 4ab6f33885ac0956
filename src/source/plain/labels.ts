/** Apparatus at the starts and ends of lines: numbers of paragraphs and lines, time codes, marks of pages. */
import type { Line, Mark, Roles } from './lines.ts';
import { BRACKETED_PAGE } from './page-words.ts';

/** The number and what stands around it, which is alike for all paragraphs of one document. */
const PARAGRAPH_NUMBER =
  /^(?:\[(?<square>\d{1,4})\]|\((?<round>\d{1,4})\)|(?<dot>\d{1,4})\.|(?<plain>\d{1,4})(?=\s{2}|\t))\s+(?=\S)/u;
const FEWEST_PARAGRAPHS = 3;

/** `isStart`: whether the line can be the first of a paragraph. */
export function paragraphNumbers(lines: readonly Line[], isStart: (line: Line) => boolean): Mark[] {
  const chains = new Map<string, Mark[]>();
  const long = new Set<Mark[]>();
  for (const line of lines) {
    const at = line.from;
    const match = isStart(line) ? PARAGRAPH_NUMBER.exec(line.words) : null;
    const [form, digits] = Object.entries(match?.groups ?? {}).find(([, value]) => value !== undefined) ?? [];
    if (!match || digits === undefined) continue;
    const chain = chains.get(`${form} ${Number(digits) - 1}`) ?? [];
    chains.delete(`${form} ${Number(digits) - 1}`);
    chain.push({ start: at, end: at + match[0].length, region: 'apparatus' });
    chains.set(`${form} ${Number(digits)}`, chain);
    if (chain.length >= FEWEST_PARAGRAPHS) long.add(chain);
  }
  return [...long].flat();
}

const LINE_NUMBER = /^\s*(\d{1,3})(?:\s+|$)/u;
const END_NUMBER = /(?:\s{3,}|\t\s*)(\d{1,4})\s*$/u;
/** Lines in a row that must be counted before the numbers are those of lines. */
const FEWEST_LINES = 5;

/** Numbers that count the lines of a transcript, or every fifth or tenth line of verse. */
export function lineNumbers(lines: readonly Line[], text: string, roles: Roles): Mark[] {
  const written = lines.filter((line) => line.words !== '' && !roles.has(line.index));
  return [...everyLine(written, text), ...someLines(written, text)];
}

function everyLine(written: readonly Line[], text: string): Mark[] {
  const marks: Mark[] = [];
  let run: Mark[] = [];
  let last = 0;
  const close = (): void => {
    if (run.length >= FEWEST_LINES) for (const mark of run) marks.push(mark);
    run = [];
  };
  for (const line of written) {
    const match = LINE_NUMBER.exec(text.slice(line.start, line.end));
    const number = Number(match?.[1] ?? Number.NaN);
    if (number !== last + 1) close();
    last = number;
    if (match) run.push({ start: line.start, end: line.start + match[0].length, region: 'apparatus' });
  }
  close();
  return marks;
}

function someLines(written: readonly Line[], text: string): Mark[] {
  const marks: Mark[] = [];
  let before: { at: number; number: number; mark: Mark; isMarked: boolean } | undefined;
  for (const [at, line] of written.entries()) {
    const match = END_NUMBER.exec(text.slice(line.start, line.end));
    if (!match) continue;
    const number = Number(match[1]);
    const mark: Mark = { start: line.start + match.index, end: line.end, region: 'apparatus' };
    const step = number - (before?.number ?? Number.NaN);
    const isCounted = before !== undefined && (step === 5 || step === 10) && at - before.at === step;
    if (isCounted && before) marks.push(...(before.isMarked ? [mark] : [before.mark, mark]));
    before = { at, number, mark, isMarked: isCounted };
  }
  return marks;
}

const TIME =
  /^[[(<{]?(?:(\d{1,2}):)?(\d{1,2}):(\d{2})(?:[.,:]\d{1,3})?[\])>}]?\s*(?:[-–—>]+\s*[[(]?(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,:]\d{1,3})?[\])]?)?(?:\s+|$)/u;
const FEWEST_TIMES = 3;

/** Time codes at the starts of lines, in a text that has several of them in rising order. */
export function timeCodes(lines: readonly Line[]): Mark[] {
  const marks: Mark[] = [];
  let last = -1;
  let falls = 0;
  for (const line of lines) {
    const match = TIME.exec(line.words);
    if (!match) continue;
    const time = (Number(match[1] ?? 0) * 60 + Number(match[2])) * 60 + Number(match[3]);
    if (time < last) falls += 1;
    last = time;
    marks.push({ start: line.from, end: line.from + match[0].length, region: 'apparatus' });
  }
  return marks.length >= FEWEST_TIMES && falls * 10 <= marks.length ? marks : [];
}

/** `[Page 3]`, `{Column 12}` wherever they stand. */
export function pageMarks(text: string): Mark[] {
  return [...text.matchAll(BRACKETED_PAGE)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    region: 'apparatus',
  }));
}
