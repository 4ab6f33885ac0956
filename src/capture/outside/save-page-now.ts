/** Save Page Now 2: asks the Wayback Machine for a copy and waits until it is there. By its public documentation. */
import type { Fetched } from '../fetch/exchange.ts';
import { limited, limitedBy, statusOf, unusable } from './busy.ts';
import type { Ask, Clock, NoAnswer, Saved } from './outside-archive.ts';

const SERVICE = 'https://web.archive.org';
const NAME = 'Wayback Machine';
/** A copy that is no older is as good as a new one. */
const RECENT = '30d';
/** A copy takes up to two minutes; with queues and pauses nobody waits longer than this for one. */
const BUDGET_MS = 300_000;
const FIRST_POLL_MS = 5_000;
const LONGEST_POLL_MS = 30_000;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** From the account page of archive.org. */
export interface Keys {
  readonly key: string;
  readonly secret: string;
}

/** What is said of a capture; only what is used of it. */
interface Job {
  readonly status?: string;
  readonly status_ext?: string;
  readonly job_id?: string;
  readonly timestamp?: string;
  readonly original_url?: string;
}

/** Codes of `status_ext` that will be the same tomorrow. */
const REFUSED: ReadonlyMap<string, string> = new Map([
  ['error:blocked', 'the site does not let it in'],
  ['error:blocked-url', 'it does not keep this address'],
  ['error:no-access', 'the site does not let it in'],
  ['error:unauthorized', 'the page asks for a login'],
  ['error:not-found', 'there is no page at this address'],
  ['error:invalid-url-syntax', 'this is no address that it can ask for'],
  ['error:invalid-host-resolution', 'there is no such host'],
  ['error:filesize-limit', 'the file is too large'],
]);
/** Codes that pass, and after how long it is worth asking again. */
const PASSING: ReadonlyMap<string, number> = new Map([
  ['error:user-session-limit', MINUTE_MS],
  ['error:too-many-requests', MINUTE_MS],
  ['error:no-browsers-available', 5 * MINUTE_MS],
  ['error:service-unavailable', 5 * MINUTE_MS],
  ['error:bandwidth-limit-exceeded', DAY_MS],
]);

/** There are recent copies, and no new one is made. */
export const ALREADY = 'already';

export class SavePageNow {
  readonly #ask: Ask;
  readonly #clock: Clock;
  /** It leaves this object only in a header to the service itself: no message and no answer holds it. */
  readonly #authorization: string;

  constructor(ask: Ask, clock: Clock, { key, secret }: Keys) {
    this.#ask = ask;
    this.#clock = clock;
    this.#authorization = `LOW ${key}:${secret}`;
  }

  async save(url: string): Promise<Saved | typeof ALREADY> {
    const end = this.#clock.now().getTime() + BUDGET_MS;
    const form = { url, if_not_archived_within: RECENT, skip_first_archive: '1' };
    const started = await this.#patiently(`${SERVICE}/save`, end, form);
    if ('kind' in started) return started;
    if (started.status === 'error') return this.#failed(started);
    // Where it says that the last copy is a few minutes old, there may be no job to wait for.
    if (started.job_id === undefined) return ALREADY;
    return this.#finished(`${SERVICE}/save/status/${encodeURIComponent(started.job_id)}`, end);
  }

  async #finished(address: string, end: number): Promise<Saved | typeof ALREADY> {
    for (let pause = FIRST_POLL_MS; ; pause = Math.min(pause * 1.5, LONGEST_POLL_MS)) {
      const left = end - this.#clock.now().getTime();
      if (left < pause)
        return this.#limited(`The ${NAME} has not finished the copy yet; look for it later.`, 5 * MINUTE_MS);
      await this.#clock.wait(pause);
      const job = await this.#patiently(address, end);
      if ('kind' in job) return job;
      if (job.status === 'success') return savedCopy(job);
      if (job.status !== 'pending') return this.#failed(job);
    }
  }

  /** Asks again for as long as the service is busy and the time lasts. */
  async #patiently(address: string, end: number, form?: Readonly<Record<string, string>>): Promise<Job | NoAnswer> {
    const headers = { Accept: 'application/json', Authorization: this.#authorization };
    for (let attempt = 0; ; attempt++) {
      // Not to where a redirect leads: the keys are for the service alone.
      const method = form ? { method: 'POST' as const, form } : {};
      const answer = await this.#ask(address, { ...method, headers, followRedirects: false });
      const now = this.#clock.now();
      const limit = limitedBy(answer, NAME, now);
      if (!limit) return jobIn(answer);
      const pause = Math.max(limit.retryAt.getTime() - now.getTime(), FIRST_POLL_MS * 2 ** attempt);
      if (now.getTime() + pause > end) return limit;
      await this.#clock.wait(pause);
    }
  }

  #failed({ status_ext: code = '' }: Job): Saved | typeof ALREADY {
    if (code === 'error:too-many-daily-captures') return ALREADY;
    const why = REFUSED.get(code);
    if (why !== undefined) return { kind: 'refused', reason: `The ${NAME} cannot copy this address: ${why}.` };
    const pause = PASSING.get(code);
    if (pause !== undefined)
      return this.#limited(`The ${NAME} takes no more wishes at the moment; try again later.`, pause);
    const known = /^error:[a-z-]{1,40}$/u.test(code) ? ` (${code.slice('error:'.length)})` : '';
    return { kind: 'cannot-tell', reason: `The ${NAME} did not finish the copy${known}; try again later.` };
  }

  #limited(reason: string, pause: number): NoAnswer {
    return limited(reason, this.#clock.now(), pause);
  }
}

function savedCopy({ timestamp = '', original_url: original = '' }: Job): Saved {
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/u.exec(timestamp) ?? [];
  if (year === undefined || !/^https?:\/\//iu.test(original)) {
    return { kind: 'cannot-tell', reason: `The ${NAME} made a copy, but did not say where it is; look for it later.` };
  }
  const at = `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
  return {
    kind: 'saved',
    url: `${SERVICE}/web/${timestamp}/${original}`,
    at,
    reason: 'This is how the source is now.',
  };
}

const WRONG_KEYS: NoAnswer = {
  kind: 'cannot-tell',
  reason: `The ${NAME} did not accept the key and secret; see the account page of archive.org for the right ones.`,
};

function jobIn(answer: Fetched): Job | NoAnswer {
  const status = statusOf(answer);
  if (status === 401 || status === 403) return WRONG_KEYS;
  if (status === undefined || status < 200 || status > 299) return unusable(answer, NAME);
  const unreadable: NoAnswer = { kind: 'cannot-tell', reason: `The ${NAME} answered something that cannot be read.` };
  try {
    const job: unknown = JSON.parse(new TextDecoder().decode(answer.body));
    return typeof job === 'object' && job !== null ? textsOf(job) : unreadable;
  } catch {
    // A page for people in the place of data, as when the service is being repaired.
    return unreadable;
  }
}

function textsOf(job: object): Job {
  return Object.fromEntries(Object.entries(job).filter(([, value]) => typeof value === 'string'));
}
