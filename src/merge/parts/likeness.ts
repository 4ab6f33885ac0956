import { Likeness } from '../../identity/likeness.ts';
import { foldForComparison } from '../../text/fold.ts';

/** The least likeness of two texts that are the same one before and after it was edited. */
const LIKE = 0.5;

/**
 * Pairs texts that are likely the same one, edited: first those with the same words, then those most alike, at a tie
 * those that stand nearer to each other. Gives offsets in `right` by offsets in `left`.
 * @param later what became of each text of `left` elsewhere: the words that it may have here, too
 */
export function pairTexts(
  left: readonly string[],
  right: readonly string[],
  later: readonly (string | undefined)[],
): Map<number, number> {
  const pairs = pairSame(left, right);
  const done = new Set(pairs.values());
  const isOpen = (k: number): boolean => !done.has(k);
  const take = (i: number, k: number): void => {
    if (pairs.has(i) || done.has(k)) return;
    pairs.set(i, k);
    done.add(k);
  };
  const edited = [...left.keys()].filter((i) => !pairs.has(i) && later[i] !== undefined);
  const free = [...right.keys()].filter(isOpen);
  const texts = (list: readonly number[]): string[] => list.map((k) => right[k] ?? '');
  for (const [i, k] of pairSame(
    edited.map((one) => later[one] ?? ''),
    texts(free),
  ))
    take(edited[i] ?? 0, free[k] ?? 0);
  const open = free.filter(isOpen);
  if (open.length === 0 || pairs.size === left.length) return pairs;
  const likeness = new Likeness(texts(open));
  const candidates = left.flatMap((text, i) =>
    (pairs.has(i) ? [] : [text, later[i] ?? text]).flatMap((words) =>
      likeness.candidates(words).map(({ known, score }) => ({ i, k: open[known] ?? 0, score })),
    ),
  );
  candidates.sort((a, b) => b.score - a.score || Math.abs(a.i - a.k) - Math.abs(b.i - b.k));
  for (const { i, k, score } of candidates) if (score >= LIKE) take(i, k);
  return pairs;
}

/** Whether a text is known again in what became of it, beside what became of it elsewhere. */
export function isKnownAgain(text: string, now: string, later: string): boolean {
  return pairTexts([text], [now], [later]).size > 0;
}

/** Pairs texts with the same words, the first with the first. */
export function pairSame(left: readonly string[], right: readonly string[]): Map<number, number> {
  const waiting = Map.groupBy(right.keys(), (k) => foldForComparison(right[k] ?? ''));
  for (const places of waiting.values()) places.reverse();
  const pairs = new Map<number, number>();
  for (const [i, text] of left.entries()) {
    const k = waiting.get(foldForComparison(text))?.pop();
    if (k !== undefined) pairs.set(i, k);
  }
  return pairs;
}
