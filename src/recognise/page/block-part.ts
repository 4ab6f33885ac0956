import type { Block } from '../../model/block.ts';
import { sliceOrigin } from '../../model/origin.ts';
import type { Mark, Text } from '../../model/page.ts';
import type { Origin, Piece } from '../../model/reading.ts';
import { markedText } from '../../model/text.ts';

/** Text with its marks and its origin: a part of a block, or several blocks put together. */
export interface Run {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly origin: Origin;
}

/** The run from `start` up to `end`, offsets counted anew. */
export function sliceRun(run: Run, start: number, end: number): Run {
  return {
    text: run.text.slice(start, end),
    marks: sliceMarks(run.marks, start, end),
    origin: sliceOrigin(run.origin, start, end),
  };
}

/** Runs one after the other with `between` in the middle. */
export function joinRuns(runs: readonly Run[], between: string): Run {
  let text = '';
  const marks: Mark[] = [];
  const origin: Piece[] = [];
  for (const [i, run] of runs.entries()) {
    if (i > 0) text += between;
    const shift = text.length;
    text += run.text;
    for (const mark of run.marks) marks.push({ ...mark, start: mark.start + shift, end: mark.end + shift });
    for (const piece of run.origin) origin.push({ ...piece, at: piece.at + shift });
  }
  return { text, marks, origin };
}

/** The run as the model's text: trimmed, and without a `marks` key where there are none. */
export function textOfRun(run: Run): Text {
  const start = run.text.length - run.text.trimStart().length;
  const end = start + run.text.trim().length;
  const { text, marks } = sliceRun(run, start, end);
  return markedText(text, marks);
}

/** The part of a block from `start` up to `end` as a block of its own. */
export function sliceBlock(block: Block, start: number, end: number): Block {
  const run = sliceRun(block, start, end);
  const first = run.origin[0];
  const last = run.origin.at(-1);
  const from = first?.start ?? block.start;
  const to = last ? last.start + (last.sourceLength ?? last.length) : block.end;
  const { targets } = block;
  return {
    ...block,
    ...run,
    start: from,
    end: to,
    // An address stands before its words in HTML and after them in Markdown, so the first part takes what is before it.
    ...(targets
      ? {
          targets: targets.filter(
            (at) => (start === 0 || at.start >= from) && (end === block.text.length || at.start < to),
          ),
        }
      : {}),
  };
}

function sliceMarks(marks: readonly Mark[], start: number, end: number): Mark[] {
  return marks.flatMap((mark) => {
    const from = Math.max(mark.start, start);
    const to = Math.min(mark.end, end);
    return from < to ? [{ ...mark, start: from - start, end: to - start }] : [];
  });
}
