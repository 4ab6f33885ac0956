import { checkWords, unbroken } from './check-words.ts';
import type { ShownCheck, ShownVerdict } from './shown-checks.ts';
import { words } from './words.ts';

/** How many quotations have a verdict, in words. */
export interface CheckCount {
  readonly verdict: ShownVerdict;
  readonly text: string;
}

/** The verdicts of which the head of a page tells the number, beside that of the verbatim quotations. */
const TOLD: readonly ShownVerdict[] = [
  'edited',
  'altered',
  'wrong-source',
  'not-found',
  'unreadable',
  'not-checked',
  'not-verified',
];

/** “9 of 15 quotations are verbatim”, “Edited: 3”, “Not verified: 3”; none for a page without receipts. */
export function checkCounts(shown: ReadonlyMap<string, ShownCheck>, lang: string): CheckCount[] {
  if (shown.size === 0) return [];
  const { verdicts, verbatimOf } = checkWords(lang);
  const { colon } = words(lang);
  const counts = Map.groupBy(shown.values(), ({ verdict }) => verdict);
  const count = (verdict: ShownVerdict): number => counts.get(verdict)?.length ?? 0;
  const others = TOLD.filter((verdict) => count(verdict) > 0).map((verdict) => ({
    verdict,
    text: unbroken(`${verdicts[verdict]}${colon} ${count(verdict)}`),
  }));
  return [{ verdict: 'verbatim', text: verbatimOf(count('verbatim'), shown.size) }, ...others];
}
