/** Archives that say that they are asked too much, and when to come back. */
import type { Fetched } from '../fetch/exchange.ts';
import { headerValues } from '../fetch/header-values.ts';
import { retryAfter } from '../fetch/polite/retry.ts';
import type { NoAnswer } from './outside-archive.ts';

/** Too many requests, down for the moment, and what the Wayback Machine's front says when it is full (520). */
const BUSY: ReadonlySet<number> = new Set([429, 502, 503, 504, 520]);
const DEFAULT_PAUSE_MS = 60_000;
const LONGEST_MS = 86_400_000;

export function statusOf({ exchanges, fault }: Fetched): number | undefined {
  return fault ? undefined : exchanges.at(-1)?.response.status;
}

/** All values of a header of the last answer, as one list. */
export function headerOf({ exchanges }: Fetched, name: string): string | undefined {
  const last = exchanges.at(-1);
  const found = last ? headerValues(last.response, name) : [];
  return found.length > 0 ? found.join(', ') : undefined;
}

/** Undefined for other answers, and for the copy of a page that was itself down when it was copied. */
export function limitedBy(answer: Fetched, archive: string, now: Date): (NoAnswer & { kind: 'limited' }) | undefined {
  const status = statusOf(answer);
  if (status === undefined || !BUSY.has(status) || headerOf(answer, 'memento-datetime')) return undefined;
  const last = answer.exchanges.at(-1);
  const asked = last && retryAfter(last, now);
  const pause = asked === undefined ? DEFAULT_PAUSE_MS : Math.min(Math.max(asked, 0), LONGEST_MS);
  return limited(`The ${archive} is asked too much at the moment (${status}); try again later.`, now, pause);
}

export function limited(reason: string, now: Date, pause: number): NoAnswer & { kind: 'limited' } {
  return { kind: 'limited', reason, retryAt: new Date(now.getTime() + pause) };
}

/** What is no answer that can be used. */
export function unusable(answer: Fetched, archive: string): NoAnswer {
  const status = statusOf(answer);
  const why = answer.fault?.reason ?? (status === undefined ? 'nothing came.' : `it answered ${status}.`);
  return { kind: 'cannot-tell', reason: `The ${archive} could not be asked: ${why}` };
}
