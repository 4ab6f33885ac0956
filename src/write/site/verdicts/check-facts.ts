import { checkWords, unbroken } from '../../check-words.ts';
import type { ShownVerdict } from '../../shown-checks.ts';
import { type Html, html } from '../html.ts';
import type { Setting } from '../setting.ts';
import { checkMark } from './check-marks.ts';

/** The verdicts of which the head of the page tells the number, beside that of the verbatim quotations. */
const TOLD: readonly ShownVerdict[] = [
  'edited',
  'altered',
  'wrong-source',
  'not-found',
  'unreadable',
  'not-checked',
  'not-verified',
];

/** “9 of 15 quotations are verbatim”, “Edited: 3”, each with its mark; nothing for a page without receipts. */
export function checkFacts({ checks, lang, words }: Setting): Html[] {
  if (checks.size === 0) return [];
  const { verdicts, verbatimOf } = checkWords(lang);
  const counts = Map.groupBy(checks.values(), ({ verdict }) => verdict);
  const count = (verdict: ShownVerdict): number => counts.get(verdict)?.length ?? 0;
  const others = TOLD.filter((verdict) => count(verdict) > 0).map(
    (verdict) => html`${checkMark(verdict)} ${unbroken(`${verdicts[verdict]}${words.colon} ${count(verdict)}`)}`,
  );
  return [html`${checkMark('verbatim')} ${verbatimOf(count('verbatim'), checks.size)}`, ...others];
}
