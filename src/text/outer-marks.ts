import { findMarks, matchMarks } from './match-marks.ts';

/** Which of the marks around a whole text are there, and where the words inside them begin and end. */
export interface OuterMarks {
  /** `lost-opening` and `lost-closing`: the partner is missing, and the mark that is there pairs with nothing inside. */
  readonly state: 'both' | 'lost-opening' | 'lost-closing' | 'none';
  readonly start: number;
  readonly end: number;
}

/** What may follow a closing mark at the end of a quotation. */
const AFTER_CLOSING = /[\s.,;:!?\u2026)\]]/u;

/** Looks only at marks around the text as a whole: `“A,” she said, “B.”` has none. */
export function outerMarks(text: string): OuterMarks {
  const start = text.length - text.trimStart().length;
  const end = Math.max(start, text.trimEnd().length);
  const { marks, ranges, unmatched } = matchMarks(text);
  let tail = end;
  while (tail > start && end - tail < 4 && AFTER_CLOSING.test(text[tail - 1] ?? '')) tail--;
  const first = marks[0]?.at === start && marks[0].canOpen ? marks[0] : undefined;
  const finalMark = marks.at(-1);
  const last =
    finalMark && finalMark.at === tail - 1 && finalMark.canClose && finalMark !== first ? finalMark : undefined;
  const firstRange = first && ranges.find((range) => range.open === first.at);
  const lastUnmatched = last !== undefined && unmatched.includes(last);
  const inner = (from: number, to: number): Pick<OuterMarks, 'start' | 'end'> => trimmed(text, from, to);

  if (first && last && first.kind === last.kind) {
    // A plural's apostrophe (“the states’ part”) may have taken the partner of a single mark.
    const stolen = first.kind === 'single' && lastUnmatched;
    if (!firstRange || firstRange.close === last.at || stolen) {
      return { state: 'both', ...inner(start + 1, last.at) };
    }
  }
  if (lastUnmatched && last?.kind !== 'single') return { state: 'lost-opening', ...inner(start, last?.at ?? end) };
  if (first && !firstRange && first.kind !== 'single') return { state: 'lost-closing', ...inner(start + 1, end) };
  return { state: 'none', start, end };
}

/** Whether a text begins with a mark that opens: how each paragraph of a long quotation begins. */
export function opensWithMark(text: string): boolean {
  const start = text.length - text.trimStart().length;
  const first = findMarks(text.slice(start, start + 3))[0];
  return first?.at === 0 && first.canOpen;
}

function trimmed(text: string, from: number, to: number): Pick<OuterMarks, 'start' | 'end'> {
  const inside = text.slice(from, to);
  const start = from + inside.length - inside.trimStart().length;
  return { start, end: Math.max(start, from + inside.trimEnd().length) };
}
