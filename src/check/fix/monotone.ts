/**
 * A longest subsequence of `values` that never rises, as indexes in order. Patience sorting (Schensted 1961) from the
 * end: for each length the subsequence with the smallest first value is kept, found by binary search; O(n log n).
 * Where two neighbours stand the wrong way round, the earlier one stays in it.
 */
export function longestFalling(values: readonly number[]): number[] {
  const heads: number[] = [];
  const next: number[] = [];
  for (let i = values.length - 1; i >= 0; i--) {
    const value = values[i] ?? 0;
    let low = 0;
    let high = heads.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[heads[middle] ?? 0] ?? 0) <= value) low = middle + 1;
      else high = middle;
    }
    next[i] = low > 0 ? (heads[low - 1] ?? -1) : -1;
    heads[low] = i;
  }
  const out: number[] = [];
  for (let i = heads.at(-1) ?? -1; i >= 0; i = next[i] ?? -1) out.push(i);
  return out;
}
