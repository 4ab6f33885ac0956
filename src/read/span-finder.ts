import type { Span } from '../model/reading.ts';

/** The first part of an entry in a stretch, else what ends before it: a remark may stand behind the last word. */
export function spanFinder(spans: readonly Span[]): (start: number, end: number) => Span | undefined {
  const following: (number | undefined)[] = [];
  for (let i = spans.length - 1; i >= 0; i--) following[i] = spans[i]?.entry === undefined ? following[i + 1] : i;
  const before: (number | undefined)[] = [];
  for (const [i, span] of spans.entries()) before.push(span.kind === 'layout' ? before[i - 1] : i);
  return (start, end) => {
    const first = spanAt(spans, start);
    const inside = spans[following[first] ?? -1];
    if (inside && inside.start < Math.max(end, start + 1)) return inside;
    return spans[before[first] ?? -1];
  };
}

/** Index of the span that an offset lies in, by binary search. */
function spanAt(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
