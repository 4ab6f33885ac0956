/** The name that somebody meant who wrote another: by the fewest letters added, dropped, changed or swapped. */

/** More letters than any of our names has; longer ones are not compared. */
const LONGEST = 30;
/** A name may differ in one of so many letters. */
const ONE_IN = 3;

/** Undefined where none is near. */
export function nearest(written: string, names: readonly string[]): string | undefined {
  if (written.length > LONGEST) return undefined;
  const word = written.toLowerCase();
  const [best] = names
    .map((name) => ({ name, steps: word.startsWith(name) ? 1 : distance(word, name.toLowerCase()) }))
    .toSorted((a, b) => a.steps - b.steps);
  return best && best.steps <= Math.ceil(best.name.length / ONE_IN) ? best.name : undefined;
}

/** Optimal string alignment distance, row by row. */
function distance(one: string, other: string): number {
  let [before, above]: [number[], number[]] = [[], Array.from({ length: other.length + 1 }, (_, i) => i)];
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let k = 1; k <= other.length; k++) {
      const isSame = one[i - 1] === other[k - 1];
      const isSwapped = i > 1 && k > 1 && one[i - 1] === other[k - 2] && one[i - 2] === other[k - 1];
      row[k] = Math.min(
        at(above, k) + 1,
        at(row, k - 1) + 1,
        at(above, k - 1) + (isSame ? 0 : 1),
        isSwapped ? at(before, k - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [before, above] = [above, row];
  }
  return at(above, other.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
