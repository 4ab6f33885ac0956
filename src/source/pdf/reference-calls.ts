/** Calls in full size, `[12]`, of a document that ends with a list of references (or notes) of the same numbers. */
import { type Line, withRegions } from './line.ts';
import type { Paragraph } from './paragraphs.ts';

const LABEL = /^\[(\d{1,3})\]\s/u;
/** One or several numbers: `[3]`, `[3, 5]`, `[3–5]`, `[3, p. 12]`. */
const CALL = /\s?\[(\d{1,3})((?:\s?[,;–-]\s?\d{1,3})*)(?:,\s?\p{L}{1,2}\.\s?\d{1,4}(?:\s?[–-]\s?\d{1,4})?)?\]/gu;
const FEWEST_REFERENCES = 2;

/** The paragraphs with their calls marked; the list of references stays as it is. */
export function withReferenceCalls(paragraphs: readonly Paragraph[]): Paragraph[] {
  const list = referenceList(paragraphs);
  const calls = paragraphs
    .slice(0, list.from)
    .flatMap((paragraph) => paragraph.lines.flatMap((line) => numbersIn(line)));
  const called = new Set(calls.filter((number) => number <= list.last));
  if (list.last < FEWEST_REFERENCES || called.size * 2 < list.last) return [...paragraphs];
  return paragraphs.map((paragraph, at) => {
    if (at >= list.from || paragraph.region !== 'article') return paragraph;
    return { ...paragraph, lines: paragraph.lines.map((line) => marked(line, list.last)) };
  });
}

/** The last list that counts from 1, line by line. `from`: the paragraph that its first line is in. */
function referenceList(paragraphs: readonly Paragraph[]): { from: number; last: number } {
  let list = { from: paragraphs.length, last: 0 };
  for (const [at, { lines }] of paragraphs.entries()) {
    for (const line of lines) {
      const number = Number(LABEL.exec(line.text)?.[1] ?? Number.NaN);
      if (number === 1) list = { from: at, last: 1 };
      else if (number === list.last + 1) list.last = number;
    }
  }
  return list;
}

function numbersIn(line: Line): number[] {
  return [...line.text.matchAll(CALL)].flatMap(([, first, others]) => {
    return `${first}${others}`.split(/\D+/u).map(Number);
  });
}

function marked(line: Line, last: number): Line {
  const calls = [...line.text.matchAll(CALL)].filter(([, first]) => Number(first) >= 1 && Number(first) <= last);
  const stretches = calls.map(({ index, 0: call }): [number, number] => {
    return [index + (call.startsWith('[') ? 0 : 1), index + call.length];
  });
  return withRegions(line, stretches, 'note-call');
}
