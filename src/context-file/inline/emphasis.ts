/** Pairs runs of `*` and `_` into emphasis, by the delimiter algorithm of CommonMark 0.31, appendix A. */

/** A run of one kind of delimiter. `count` shrinks as delimiters are used; events are in order of matching. */
export interface Run {
  readonly char: '*' | '_';
  readonly length: number;
  readonly canOpen: boolean;
  readonly canClose: boolean;
  count: number;
  /** Delimiters used to close, so the first unused one follows them. */
  closed: number;
  readonly opens: Emphasis[];
  readonly closes: Emphasis[];
}

/** One matched pair; the reader of inlines fills in where it starts. */
export interface Emphasis {
  readonly kind: 'em' | 'strong';
}

/** A run by the characters before and after it (undefined at the ends of the text). */
export function makeRun(char: '*' | '_', length: number, before: string, after: string): Run {
  const spaceBefore = before === '' || /^\s$/u.test(before);
  const spaceAfter = after === '' || /^\s$/u.test(after);
  const markBefore = /^[\p{P}\p{S}]$/u.test(before);
  const markAfter = /^[\p{P}\p{S}]$/u.test(after);
  const left = !spaceAfter && (!markAfter || spaceBefore || markBefore);
  const right = !spaceBefore && (!markBefore || spaceAfter || markAfter);
  const canOpen = char === '*' ? left : left && (!right || markBefore);
  const canClose = char === '*' ? right : right && (!left || markAfter);
  return { char, length, canOpen, canClose, count: length, closed: 0, opens: [], closes: [] };
}

/** Matches the runs of one stretch of text, in linear time. */
export function matchRuns(runs: readonly Run[]): void {
  const open: { run: Run; index: number }[] = [];
  const bottom = new Map<string, number>();
  for (const [index, run] of runs.entries()) {
    const key = `${run.char}${run.canOpen}${run.length % 3}`;
    while (run.canClose && run.count > 0) {
      const found = findOpener(open, run, bottom.get(key) ?? 0);
      if (found < 0) {
        bottom.set(key, index);
        break;
      }
      open.length = found + 1;
      match(open[found]?.run ?? run, run);
      if (open[found]?.run.count === 0) open.pop();
    }
    if (run.canOpen && run.count > 0) open.push({ run, index });
  }
}

function findOpener(open: readonly { run: Run; index: number }[], closer: Run, bottom: number): number {
  for (let i = open.length - 1; i >= 0; i--) {
    const opener = open[i];
    if (!opener || opener.index < bottom) return -1;
    if (opener.run.char === closer.char && fits(opener.run, closer)) return i;
  }
  return -1;
}

/** The “rule of three”: a run that could both open and close pairs only if the lengths allow no other reading. */
function fits(opener: Run, closer: Run): boolean {
  if (!opener.canClose && !closer.canOpen) return true;
  if ((opener.length + closer.length) % 3 !== 0) return true;
  return opener.length % 3 === 0 && closer.length % 3 === 0;
}

function match(opener: Run, closer: Run): void {
  const used = opener.count >= 2 && closer.count >= 2 ? 2 : 1;
  const emphasis: Emphasis = { kind: used === 2 ? 'strong' : 'em' };
  opener.count -= used;
  closer.count -= used;
  closer.closed += used;
  opener.opens.push(emphasis);
  closer.closes.push(emphasis);
}
