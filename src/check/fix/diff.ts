/** Lines of the text around a change that a diff shows with it. */
const CONTEXT = 2;

interface Hunk {
  readonly start: number;
  readonly end: number;
}

/**
 * What changed between two texts as a unified diff; empty if nothing did. Fixes neither add nor remove lines, so lines
 * with the same number are compared; texts of different length are shown as one change between their equal ends.
 */
export function unifiedDiff(before: string, after: string, name: string): string {
  if (before === after) return '';
  const [old, now] = [before.split('\n'), after.split('\n')];
  const body = old.length === now.length ? lineByLine(old, now) : oneChange(old, now);
  return [`--- ${name}`, `+++ ${name}`, ...body, ''].join('\n');
}

function lineByLine(old: readonly string[], now: readonly string[]): string[] {
  const hunks: Hunk[] = [];
  old.forEach((line, i) => {
    if (line === now[i]) return;
    const last = hunks.at(-1);
    if (last && i - last.end <= CONTEXT * 2) hunks[hunks.length - 1] = { start: last.start, end: i + 1 };
    else hunks.push({ start: i, end: i + 1 });
  });
  return hunks.flatMap(({ start, end }) => {
    const [from, to] = [Math.max(0, start - CONTEXT), Math.min(old.length, end + CONTEXT)];
    return [header(from, to - from, to - from), ...shown(old, now, from, to)];
  });
}

/** Neighbouring changed lines stand together, the old ones first. */
function shown(old: readonly string[], now: readonly string[], from: number, to: number): string[] {
  const out: string[] = [];
  let added: string[] = [];
  for (let i = from; i < to; i++) {
    if (old[i] === now[i]) {
      out.push(...added, ` ${old[i]}`);
      added = [];
    } else {
      out.push(`-${old[i]}`);
      added.push(`+${now[i]}`);
    }
  }
  return [...out, ...added];
}

function oneChange(old: readonly string[], now: readonly string[]): string[] {
  const most = Math.min(old.length, now.length);
  let start = 0;
  while (start < most && old[start] === now[start]) start++;
  let end = 0;
  while (end < most - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  const [from, tail] = [Math.max(0, start - CONTEXT), Math.min(end, CONTEXT)];
  const head = old.slice(from, start).map((line) => ` ${line}`);
  const removed = old.slice(start, old.length - end).map((line) => `-${line}`);
  const added = now.slice(start, now.length - end).map((line) => `+${line}`);
  const rest = old.slice(old.length - end, old.length - end + tail).map((line) => ` ${line}`);
  const same = head.length + rest.length;
  return [header(from, removed.length + same, added.length + same), ...head, ...removed, ...added, ...rest];
}

function header(from: number, oldLines: number, newLines: number): string {
  return `@@ -${from + 1},${oldLines} +${from + 1},${newLines} @@`;
}
