/** The text of a row: its runs in the order of reading, with spaces where the white between them is that of words. */
import type { Region } from '../../model/source.ts';
import { isPower } from '../plain/powers.ts';
import type { Row, Run } from './run.ts';

/** A stretch of a line; without `raw` it is a space that the PDF does not write. */
export interface LinePiece {
  readonly text: string;
  readonly raw?: number;
  readonly region?: Region;
}

export interface Line {
  readonly pieces: readonly LinePiece[];
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly size: number;
}

/** Scripts that are written without spaces between words. */
export const UNSPACED: RegExp =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\u3000-\u303f\uff00-\uffef]/u;
/** White between words, in sizes of the font. */
const WORD_GAP = 0.15;
/** A word whose letters are set apart, as titles have them. */
const SPACED_WORD = /(?<!\p{L})\p{L}(?: \p{L}){3,}(?!\p{L})/u;
const RAISED_CALL = /^[[(]?\d{1,3}(?:[,–-]\d{1,3})*[\])]?$|^[*†‡§¶]{1,3}$|^[a-z]$/u;

export function lineOf(row: Row, isRtl: boolean): Line | undefined {
  const runs = ordered(withoutDoubles(row.runs), isRtl);
  const pieces: LinePiece[] = [];
  let before: Run | undefined;
  let space: Run | undefined;
  for (const run of runs) {
    if (run.text.trim() === '') {
      space ??= run;
      continue;
    }
    if (before) pieces.push(...between(before, run, space, row.size));
    space = undefined;
    const region = isCall(run, row, before?.text.trimEnd() ?? '') ? { region: 'note-call' as const } : {};
    for (const part of closedUp(run)) pieces.push({ ...part, ...region });
    before = run;
  }
  if (pieces.length === 0) return undefined;
  const shown = runs.filter((run) => run.text.trim() !== '');
  return {
    pieces,
    text: pieces.map((piece) => piece.text).join(''),
    left: Math.min(...shown.map((run) => run.left)),
    right: Math.max(...shown.map((run) => run.right)),
    base: row.base,
    size: row.size,
  };
}

/** The run without the spaces between letters that are set apart. */
function closedUp({ text, raw }: Run): LinePiece[] {
  if (!SPACED_WORD.test(text)) return [{ text, raw }];
  const between = /(?<=(?<!\p{L})\p{L}) (?=\p{L}(?!\p{L}))/gu;
  let at = 0;
  return text.split(between).map((letter) => {
    const part = { text: letter, raw: raw + at };
    at += letter.length + 1;
    return part;
  });
}

/** `before`: the text in front of it. */
function isCall(run: Run, row: Row, before: string): boolean {
  const mark = run.text.trim();
  const isRaised = run.size <= row.size * 0.85 && row.base - run.base >= row.size * 0.12;
  return isRaised && RAISED_CALL.test(mark) && !isPower(before, mark);
}

function between(before: Run, run: Run, space: Run | undefined, size: number): LinePiece[] {
  const gap = Math.max(run.left - before.right, before.left - run.right);
  const [end, start] = [before.text.at(-1) ?? '', run.text.at(0) ?? ''];
  if (/\s/u.test(end) || /\s/u.test(start)) return [];
  if (UNSPACED.test(end) && UNSPACED.test(start) && gap < size) return [];
  if (space && gap > size * 0.05) return [{ text: ' ', raw: space.raw }];
  return gap > size * WORD_GAP ? [{ text: ' ' }] : [];
}

/** Bold letters are drawn twice by some programs, a hair apart. */
function withoutDoubles(runs: readonly Run[]): Run[] {
  const sorted = [...runs].sort((a, b) => a.left - b.left || a.right - b.right);
  return sorted.filter((run, at) => {
    const before = sorted[at - 1];
    const isDouble = before && before.text === run.text && Math.abs(before.left - run.left) < run.size * 0.1;
    return !isDouble || run.text.trim() === '';
  });
}

/** From right to left, runs of letters and figures that are written from left to right kept in their order. */
function ordered(runs: readonly Run[], isRtl: boolean): Run[] {
  if (!isRtl) return [...runs];
  const result: Run[] = [];
  let foreign: Run[] = [];
  const flush = (): void => {
    const tail: Run[] = [];
    while (foreign.length > 0 && !/[\p{L}\p{N}]/u.test(foreign.at(-1)?.text ?? '')) tail.push(...foreign.splice(-1));
    result.push(...foreign.reverse(), ...tail.reverse());
    foreign = [];
  };
  for (const run of runs.flatMap(withoutEdges).sort((a, b) => startOf(b) - startOf(a) || b.left - a.left)) {
    const isNeutral = !/[\p{L}\p{N}]/u.test(run.text);
    if (!run.isRtl && (!isNeutral || foreign.length > 0)) foreign.push(run);
    else {
      flush();
      result.push(run);
    }
  }
  flush();
  return result;
}

/** A ligature’s second letter and a vowel sign have no width; they stand at the left edge of what comes before them. */
function startOf({ left, right, size }: Run): number {
  return right - left < size * 0.02 ? right + size * 0.06 : right;
}

/** Marks at the edges of a foreign run in a line from right to left belong to the line, on their side. */
function withoutEdges(run: Run): Run[] {
  const [, head = '', body = '', tail = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(run.text) ?? [];
  if (run.isRtl || body === '' || (head === '' && tail === '')) return [run];
  const unit = (run.right - run.left) / Math.max(run.text.length, 1);
  let at = 0;
  return [head, body, tail]
    .map((text) => {
      const part = { ...run, text, raw: run.raw + at, left: run.left + at * unit };
      at += text.length;
      return { ...part, right: run.left + at * unit };
    })
    .filter((part) => part.text !== '');
}

const MIRRORED: ReadonlyMap<string, string> = new Map(
  [...'()[]{}«»'].map((sign, at, all) => [sign, all[at ^ 1] ?? sign]),
);

/** Some programs write the glyph that is seen, a mirrored bracket; then the first bracket of the page is a closing one. */
export function withMirroredBrackets(lines: readonly Line[]): Line[] {
  const first = lines.map((line) => /[()[\]]/u.exec(line.text)?.[0]).find((sign) => sign !== undefined);
  if (first !== ')' && first !== ']') return [...lines];
  return lines.map((line) => {
    const pieces = line.pieces.map((piece) => ({ ...piece, text: mirrored(piece.text) }));
    return { ...line, pieces, text: pieces.map((piece) => piece.text).join('') };
  });
}

function mirrored(text: string): string {
  if (/[\p{L}\p{N}]/u.test(text)) return text;
  return [...text].map((sign) => MIRRORED.get(sign) ?? sign).join('');
}

/** The line with another role for some of its characters. */
export function withRegion(line: Line, from: number, to: number, region: Region): Line {
  return withRegions(line, [[from, to]], region);
}

/** The same for several stretches, which are in order and do not overlap. */
export function withRegions(line: Line, stretches: readonly (readonly [number, number])[], region: Region): Line {
  const pieces: LinePiece[] = [];
  let next = 0;
  let at = 0;
  for (const piece of line.pieces) {
    const end = at + piece.text.length;
    let done = at;
    const add = (to: number, role: Pick<LinePiece, 'region'>): void => {
      if (to <= done) return;
      const raw = piece.raw === undefined ? {} : { raw: piece.raw + done - at };
      pieces.push({ ...piece, ...raw, text: piece.text.slice(done - at, to - at), ...role });
      done = to;
    };
    for (let stretch = stretches[next]; stretch && stretch[0] < end; stretch = stretches[next]) {
      add(Math.min(stretch[0], end), {});
      add(Math.min(stretch[1], end), { region });
      if (stretch[1] > end) break;
      next += 1;
    }
    add(end, {});
    at = end;
  }
  return { ...line, pieces };
}
