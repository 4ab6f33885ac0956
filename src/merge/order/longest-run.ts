/**
 * The longest run of ascending numbers in a list, as offsets in it; of several the one that ends lowest. By patience
 * sorting (M. Fredman, “On computing the length of longest increasing subsequences”, Discrete Mathematics 11, 1975):
 * n log n.
 */
export function longestRun(numbers: readonly number[]): number[] {
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  numbers.forEach((number, i) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    before.push(ends[low - 1]);
    ends[low] = i;
  });
  const run: number[] = [];
  for (let i = ends.at(-1); i !== undefined; i = before[i]) run.push(i);
  return run.reverse();
}
