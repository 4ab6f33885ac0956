/** A habit shows in no fewer lines than this. */
const FEWEST = 3;
/** And in this share of them; with less the page has no habit, and no line is the odd one. */
const SHARE = 2 / 3;

/** The value that prevails so clearly that any other is an exception; undefined if none does. */
export function prevailing<T>(values: Iterable<T>): T | undefined {
  const count = new Map<T, number>();
  let all = 0;
  for (const value of values) {
    count.set(value, (count.get(value) ?? 0) + 1);
    all++;
  }
  for (const [value, times] of count) if (times >= FEWEST && times >= all * SHARE) return value;
  return undefined;
}

/** The most frequent value, the earliest of equals. */
export function mostFrequent<T>(values: Iterable<T>): T | undefined {
  const count = new Map<T, number>();
  for (const value of values) count.set(value, (count.get(value) ?? 0) + 1);
  let best: T | undefined;
  let most = 0;
  for (const [value, times] of count) {
    if (times > most) {
      best = value;
      most = times;
    }
  }
  return best;
}
