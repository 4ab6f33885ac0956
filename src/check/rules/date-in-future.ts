import type { Rule } from '../rule.ts';

export const dateInFuture: Rule = {
  name: 'date-in-future',
  severity: 'warning',
  summary: 'A source is dated later than today.',
  needs: 'today',
  *check(page, written) {
    const { today } = written;
    if (today === undefined) return;
    for (const entry of page.entries) {
      const date = entry.reference.issued?.['date-parts']?.[0];
      if (!date || !isLater(date, today)) continue;
      yield {
        reason: `The date ${date.map((n) => String(n).padStart(2, '0')).join('-')} lies in the future (today is ${today}).`,
        ...written.atEntry(entry),
      };
    }
  },
};

/**
 * Compares as far as both are known: a year alone is later only if the year is.
 * @param date year, month, day, as far as they are known
 * @param today ISO date
 */
export function isLater(date: readonly number[], today: string): boolean {
  const now = today.split('-').map(Number);
  for (let i = 0; i < date.length; i++) {
    const difference = (date[i] ?? 0) - (now[i] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}
