import type { Span } from '../../model/reading.ts';

/** Sorts claims, clips what overlaps, and fills the gaps with `layout`, so that the spans tile the input. */
export function tile(length: number, claims: readonly Span[]): Span[] {
  const spans: Span[] = [];
  let at = 0;
  const sorted = [...claims].sort((a, b) => a.start - b.start || b.end - a.end);
  for (const claim of sorted) {
    const start = Math.max(claim.start, at);
    const end = Math.min(claim.end, length);
    if (start >= end) continue;
    if (start > at) spans.push({ start: at, end: start, kind: 'layout' });
    spans.push({ ...claim, start, end });
    at = end;
  }
  if (at < length) spans.push({ start: at, end: length, kind: 'layout' });
  return spans;
}
