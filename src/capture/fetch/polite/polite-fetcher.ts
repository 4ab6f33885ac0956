import type { Fault, Fetched } from '../exchange.ts';
import { normalHost, portOf } from '../guard/guard.ts';
import type { Outbound } from '../outbound.ts';
import type { Validators } from '../request.ts';
import { unlessAborted } from '../unless-aborted.ts';
import { type Clock, HostQueue, type Turn } from './host-queue.ts';
import { isOverloaded, retryDelay } from './retry.ts';
import { ALL_ALLOWED, forbiddenBy, type Robots, readRobots } from './robots.ts';

export interface PoliteOptions extends Clock {
  /** Milliseconds between the end of a request and the start of the next to the same host. Default: 1,000. */
  readonly pauseMs?: number;
}

export interface PoliteRequest {
  readonly validators?: Validators;
  /** `get` then rejects with its reason, and nothing more is asked. */
  readonly signal?: AbortSignal;
  /** False for a service that a person asks by hand, such as a web archive. Default: true. */
  readonly obeyRobots?: boolean;
}

type Request = Omit<PoliteRequest, 'obeyRobots'>;
/** Asked before every hop: a fault ends the matter there. */
type Permit = (url: URL) => Promise<Fault | undefined>;

interface AskedRobots {
  /** A fault is why nothing of the site may be asked. */
  readonly answer: Promise<Robots | Fault>;
  /** Of the one who asked. */
  readonly signal: AbortSignal | undefined;
}

/** The name by which robots.txt speaks to us (RFC 9309, section 2.2.1). */
const PRODUCT_TOKEN = 'contextpage';
const PAUSE_MS = 1_000;
/** Then robots.txt is not out of order but nowhere, which allows all (RFC 9309, section 2.3.1.2). */
const LEADS_NOWHERE: ReadonlySet<Fault['kind']> = new Set(['redirect-loop', 'too-many-redirects', 'bad-redirect']);
const LONGEST_SHOWN_PATTERN = 80;

/** What we say of ourselves to every server (RFC 9110, section 10.1.5): the product, and what it does there. */
export function userAgent(version: string): string {
  return `${PRODUCT_TOKEN}/${version} (archives sources that a person cites; obeys robots.txt)`;
}

/**
 * Asks the web as a good guest: only what robots.txt permits (RFC 9309), one request at a time for each host with a
 * pause between two; where a server is busy or a connection breaks, a few times, each later. Hosts are asked side by side.
 */
export class PoliteFetcher {
  readonly #outbound: Pick<Outbound, 'fetch'>;
  readonly #clock: Clock;
  readonly #hosts: HostQueue;
  /** By origin, for the whole run. */
  readonly #robots = new Map<string, AskedRobots>();
  /** Hosts that still said that they are asked too much when the pauses were at their longest. */
  readonly #leftAlone = new Set<string>();

  constructor(outbound: Pick<Outbound, 'fetch'>, options: PoliteOptions) {
    this.#outbound = outbound;
    this.#clock = options;
    this.#hosts = new HostQueue(options, options.pauseMs ?? PAUSE_MS);
  }

  /** All that came of asking for an address; of several attempts, what came of the last. */
  async get(address: string, { obeyRobots = true, ...request }: PoliteRequest = {}): Promise<Fetched> {
    return this.#ask(address, request, async (url) => (obeyRobots ? this.#forbidden(url, request.signal) : undefined));
  }

  /** Takes the turn of a host for work that asks it in a way of its own, such as a visit in a browser. */
  async during<Result>(address: string, work: () => Promise<Result>, signal?: AbortSignal): Promise<Result> {
    const turn = await this.#hosts.turn(hostOf(new URL(address)), signal);
    try {
      return await work();
    } finally {
      turn.end();
    }
  }

  async #ask(address: string, request: Request, permit: Permit): Promise<Fetched> {
    for (let attempt = 1; ; attempt++) {
      const { fetched, host } = await this.#attempt(address, request, permit);
      if (host === undefined) return fetched;
      if (isOverloaded(fetched) && !this.#hosts.slowDown(host)) this.#leftAlone.add(host);
      const delay = this.#leftAlone.has(host) ? undefined : retryDelay(fetched, attempt, this.#clock.now());
      if (delay === undefined) return fetched;
      this.#hosts.rest(host, delay);
    }
  }

  /** `host` is the one that was asked last; undefined where it was not permitted to ask. */
  async #attempt(
    address: string,
    request: Request,
    permit: Permit,
  ): Promise<{ fetched: Fetched; host: string | undefined }> {
    const asking: { turn?: Turn } = {};
    const beforeHop = async (hop: string): Promise<Fault | undefined> => {
      // Given back before anything is waited for: two chains that lead to each other’s hosts would wait for ever.
      asking.turn?.end();
      delete asking.turn;
      const url = new URL(hop);
      const fault = this.#leftAlone.has(hostOf(url)) ? busy(url.host) : await permit(url);
      if (fault) return fault;
      asking.turn = await this.#hosts.turn(hostOf(url), request.signal);
      return undefined;
    };
    try {
      const fetched = await this.#outbound.fetch(address, { ...request, beforeHop });
      return { fetched, host: asking.turn?.host };
    } finally {
      asking.turn?.end();
    }
  }

  async #forbidden(url: URL, signal: AbortSignal | undefined): Promise<Fault | undefined> {
    const robots = await this.#robotsOf(url, signal);
    if ('kind' in robots) return robots;
    const rule = forbiddenBy(robots, url);
    return rule && forbids(url.host, `line ${rule.line}: “Disallow: ${clipped(rule.pattern)}”`);
  }

  /** Asked once, however many wait for it. Where the one who asked was stopped, the next one asks. */
  async #robotsOf(url: URL, signal: AbortSignal | undefined): Promise<Robots | Fault> {
    for (;;) {
      const asked = this.#robots.get(url.origin) ?? { answer: this.#askRobots(url, signal), signal };
      this.#robots.set(url.origin, asked);
      try {
        return await unlessAborted(asked.answer, signal);
      } catch (error) {
        if (!asked.signal?.aborted) throw error;
        if (this.#robots.get(url.origin) === asked) this.#robots.delete(url.origin);
        signal?.throwIfAborted();
      }
    }
  }

  async #askRobots(url: URL, signal: AbortSignal | undefined): Promise<Robots | Fault> {
    const request = signal ? { signal } : {};
    const fetched = await this.#ask(new URL('/robots.txt', url).href, request, async () => undefined);
    const robots = robotsIn(fetched, url.host);
    if (!('kind' in robots)) this.#hosts.atLeast(hostOf(url), robots.delayMs);
    return robots;
  }
}

/** RFC 9309, section 2.3.1; but a host that does not answer at all has its own fault, which says more. */
function robotsIn({ exchanges, body, fault }: Fetched, host: string): Robots | Fault {
  const status = exchanges.at(-1)?.response.status;
  if (fault && LEADS_NOWHERE.has(fault.kind)) return ALL_ALLOWED;
  if (fault) return status === undefined ? fault : unreadable(host, fault.reason);
  if (status === undefined) throw new Error(`neither an answer nor a fault came from ${host}`);
  if (status >= 400 && status < 500) return ALL_ALLOWED;
  if (status < 200 || status > 299) return unreadable(host, `The server answered ${status}.`);
  return readRobots(body, PRODUCT_TOKEN) ?? unreadable(host, 'It has more rules with wildcards than can be followed.');
}

function forbids(host: string, rule: string): Fault {
  return {
    kind: 'robots',
    reason: `robots.txt of ${host} forbids programs to fetch this address (${rule}); open it in a browser and save the page by hand.`,
  };
}

function busy(host: string): Fault {
  return {
    kind: 'busy',
    reason: `${host} is asked too much, it says, and is left alone in this run; try again later.`,
  };
}

function unreadable(host: string, why: string): Fault {
  return {
    kind: 'robots',
    reason: `Nothing on ${host} is fetched in this run, as its robots.txt could not be read: ${why} Try again later, or save the page by hand.`,
  };
}

function clipped(pattern: string): string {
  return pattern.length > LONGEST_SHOWN_PATTERN ? `${pattern.slice(0, LONGEST_SHOWN_PATTERN)}…` : pattern;
}

/** One server: a name and a port, however they are written. */
function hostOf(url: URL): string {
  return `${normalHost(url.hostname)}:${portOf(url)}`;
}
