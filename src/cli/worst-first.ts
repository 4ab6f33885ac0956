import type { Message, Severity } from '../model/message.ts';

/** How many messages are told where the rest is only counted. */
export const WORST = 3;

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** For sorting: errors first. */
export function bySeverity(one: Message, other: Message): number {
  return RANK[one.severity] - RANK[other.severity];
}

/**
 * The messages that a person should see first: errors before warnings, and of each kind one of every rule before the
 * second of any, and last what another page has said already.
 */
export function worstFirst<Told extends { readonly message: Message }>(all: readonly Told[]): Told[] {
  const seen = new Map<string, number>();
  return all
    .toSorted((one, other) => bySeverity(one.message, other.message))
    .map((told) => {
      const { rule, severity, isRepeat } = told.message;
      const key = `${severity} ${rule}`;
      if (isRepeat) return { told, nth: all.length };
      const nth = seen.get(key) ?? 0;
      seen.set(key, nth + 1);
      return { told, nth };
    })
    .sort((a, b) => bySeverity(a.told.message, b.told.message) || a.nth - b.nth)
    .map(({ told }) => told);
}
