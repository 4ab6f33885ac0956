/** A run of text of one font on one baseline, as the PDF draws it. Points; x grows to the right and y downwards. */
export interface Run {
  readonly text: string;
  /** Offset in the joined text of the page. */
  readonly raw: number;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  /** Of the font. */
  readonly size: number;
  readonly isRtl: boolean;
}

export interface PdfPage {
  /** From 1. */
  readonly number: number;
  readonly runs: readonly Run[];
  /** Text that runs in another direction than the page's: a stamp in the margin. */
  readonly aslant: readonly Run[];
  readonly isRtl: boolean;
  /** Where the sheet begins and ends, on the axis of `base`. */
  readonly top: number;
  readonly bottom: number;
}

/** Runs on one baseline, raised and lowered ones with those that they belong to. */
export interface Row {
  readonly runs: Run[];
  base: number;
  size: number;
}

/** Rows from the top to the bottom. */
export function rowsOf(runs: readonly Run[]): Row[] {
  const rows: Row[] = [];
  for (const run of [...runs].sort((a, b) => a.base - b.base || a.left - b.left)) {
    const row = rows.at(-1);
    if (!row || !fits(row, run)) {
      rows.push({ runs: [run], base: run.base, size: run.size });
      continue;
    }
    row.runs.push(run);
    if (run.size > row.size * 1.05) Object.assign(row, { base: run.base, size: run.size });
  }
  return withRaisedMarks(rows);
}

/** Marks above the line come before it: they are given back to it. */
function withRaisedMarks(rows: readonly Row[]): Row[] {
  const result: Row[] = [];
  let marks: Row | undefined;
  for (const row of rows) {
    if (marks?.runs.some((run) => fits(row, run))) row.runs.push(...marks.runs);
    else if (marks) result.push(marks);
    marks = undefined;
    if (row.runs.every((run) => run.text.trim().length <= LONGEST_MARK)) marks = row;
    else result.push(row);
  }
  if (marks) result.push(marks);
  return result;
}

/** How far a superscript may be raised, in sizes of the font it stands by. */
const RAISED = 0.5;
/** Characters of a raised or lowered mark. */
const LONGEST_MARK = 8;

function fits(row: Row, run: Run): boolean {
  const distance = Math.abs(row.base - run.base);
  const [small, large] = row.size < run.size ? [row.size, run.size] : [run.size, row.size];
  if (distance <= small * 0.25) return true;
  if (small > large * 0.85 || small < large * 0.4 || distance > large * RAISED) return false;
  return row.runs.some((one) => isBeside(one, run, large));
}

/** Whether one of two runs is a short mark that stands at the edge of the other: a small line of another column is not. */
function isBeside(one: Run, other: Run, size: number): boolean {
  const mark = one.size < other.size ? one : other;
  const gap = Math.max(one.left - other.right, other.left - one.right);
  return mark.text.trim().length <= LONGEST_MARK && gap < size * 0.6;
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Size of the font that most characters have. */
export function bodySize(runs: readonly Run[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of runs) {
    const key = Math.round(size * 2) / 2;
    counts.set(key, (counts.get(key) ?? 0) + text.trim().length);
  }
  let best = 10;
  let most = 0;
  for (const [size, count] of counts) if (count > most) [best, most] = [size, count];
  return best;
}

/** The large first letter of a text goes to the line that it begins, with the size of that line. */
export function withoutDropCaps(runs: readonly Run[]): Run[] {
  const body = bodySize(runs);
  return runs.map((cap) => {
    if (cap.size < body * 1.8 || !/^["'\u2018\u201c\u00ab]?\p{L}{1,2}$/u.test(cap.text.trim())) return cap;
    const beside = runs.filter((run) => run.size < cap.size * 0.6 && run.text.trim() !== '' && standsBeside(cap, run));
    const first = beside.sort((a, b) => a.base - b.base || a.left - b.left)[0];
    return first ? { ...cap, base: first.base, size: first.size, right: first.left } : cap;
  });
}

function standsBeside(cap: Run, run: Run): boolean {
  const isAtHeight = run.base <= cap.base + 1 && run.base - run.size * 0.5 >= cap.base - cap.size;
  return isAtHeight && run.left >= cap.right - run.size * 0.5 && run.left <= cap.right + run.size * 1.5;
}
