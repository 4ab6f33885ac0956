/** Whether an address is asked again, and after how long. */
import type { Exchange, Fault, Fetched } from '../exchange.ts';
import { headerValues } from '../header-values.ts';

/** After which of the attempts, counted from 1, each fault is still worth another: what was slow once may have been busy. */
const LAST_ATTEMPT_BEFORE_RETRY: Partial<Record<Fault['kind'], number>> = {
  'no-connection': 2,
  'broken-answer': 2,
  'too-slow': 1,
};
const MOST_RETRIES = 2;
/** Too many requests; and a gateway or server that is down for the moment (RFC 6585, RFC 9110). */
const RETRIED_STATUSES: ReadonlySet<number> = new Set([429, 502, 503, 504]);
const FIRST_BACK_OFF_MS = 2_000;
/** Nobody at a terminal waits longer for one source: then the answer stands as it is. */
const LONGEST_RETRY_AFTER_MS = 60_000;

/** Milliseconds until the next attempt, after `attempt` of them (at least 1); nothing where this answer stands. */
export function retryDelay({ exchanges, fault }: Fetched, attempt: number, now: Date): number | undefined {
  const backOff = FIRST_BACK_OFF_MS * 2 ** (attempt - 1);
  if (fault) return attempt <= (LAST_ATTEMPT_BEFORE_RETRY[fault.kind] ?? 0) ? backOff : undefined;
  const answer = exchanges.at(-1);
  if (!answer || !RETRIED_STATUSES.has(answer.response.status) || attempt > MOST_RETRIES) return undefined;
  const asked = retryAfter(answer, now) ?? 0;
  return asked <= LONGEST_RETRY_AFTER_MS ? Math.max(asked, backOff) : undefined;
}

/** True if the server says that it is asked too much. */
export function isOverloaded({ exchanges, fault }: Fetched): boolean {
  const status = exchanges.at(-1)?.response.status;
  return !fault && (status === 429 || status === 503);
}

/** Retry-After in milliseconds from now (RFC 9110, section 10.2.3): seconds, or a date in any form of section 5.6.7. */
export function retryAfter(answer: Exchange, now: Date): number | undefined {
  const value = headerValues(answer.response, 'retry-after')[0]?.trim() ?? '';
  if (/^\d+$/u.test(value)) return 1000 * Number(value);
  // Of these forms asctime alone does not say that it is in GMT.
  if (!/^[A-Z][a-z]{2,8},? /u.test(value)) return undefined;
  const at = Date.parse(value.endsWith('GMT') ? value : `${value} GMT`);
  return Number.isNaN(at) ? undefined : at - now.getTime();
}
