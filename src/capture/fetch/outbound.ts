import { Deadline } from './deadline.ts';
import type { Exchange, Fault, Fetched } from './exchange.ts';
import { guardAddress } from './guard/guard.ts';
import type { NetworkPolicy } from './guard/network-policy.ts';
import { type Means, makeHop } from './hop.ts';
import { LIMITS, type Limits } from './limits.ts';
import { isRedirect, nextHop } from './redirect.ts';
import { type FetchRequest, firstHop, type Hop, requestHead } from './request.ts';

export interface OutboundOptions {
  readonly policy: NetworkPolicy;
  /** It says honestly who asks, and where to learn more: `name/1.0 (+https://…)`. */
  readonly userAgent: string;
  now(): Date;
  readonly limits?: Partial<Limits>;
}

type Outcome = Omit<Fetched, 'exchanges'>;

/**
 * The one way out: whatever the program asks of the network goes through here. HTTP/1.1, a connection for each request,
 * no cookies; every hop is judged by the guard and dialled anew.
 */
export class Outbound {
  readonly #means: Means;
  readonly #userAgent: string;

  constructor({ policy, userAgent, now, limits }: OutboundOptions) {
    this.#means = { policy, now, limits: { ...LIMITS, ...limits } };
    this.#userAgent = userAgent;
  }

  /** Asks for an address and follows redirects. What the network does is never thrown: it is a fault. */
  async fetch(address: string, request: FetchRequest = {}): Promise<Fetched> {
    const exchanges: Exchange[] = [];
    const first = firstHop(address, request);
    const outcome = 'kind' in first ? failed(first) : await this.#follow(first, request, exchanges);
    return { exchanges, ...outcome };
  }

  /** Puts every exchange into `exchanges`. */
  async #follow(first: Hop, request: FetchRequest, exchanges: Exchange[]): Promise<Outcome> {
    const { limits } = this.#means;
    const { signal: cancel, followRedirects = true } = request;
    const deadline = new Deadline(limits.deadline);
    const visited = new Set<string>();
    for (let hop = first; ; ) {
      const held = this.#refusal(hop, visited) ?? (await request.beforeHop?.(hop.url.href));
      if (held) return failed(exchanges.length > 0 ? ledTo(held, hop) : held);
      visited.add(keyOf(hop));
      const head = requestHead(hop, this.#userAgent);
      const order = { hop, head, followRedirects };
      const made = await deadline.during((signal) => makeHop(order, this.#means, signal), cancel);
      cancel?.throwIfAborted();
      if (made.exchange) exchanges.push(made.exchange);
      const { exchange, ...outcome } = made;
      if (outcome.fault && !exchange && exchanges.length > 0) return failed(ledTo(outcome.fault, hop));
      if (outcome.fault || !exchange || !followRedirects || !isRedirect(exchange.response)) return outcome;
      const next = nextHop(hop, exchange.response);
      if ('kind' in next) return failed(next);
      hop = next;
    }
  }

  #refusal(hop: Hop, visited: ReadonlySet<string>): Fault | undefined {
    const { policy, limits } = this.#means;
    if (visited.has(keyOf(hop))) {
      return { kind: 'redirect-loop', reason: `The redirects of ${hop.url.host} lead in a circle.` };
    }
    if (visited.size > limits.redirects) {
      return {
        kind: 'too-many-redirects',
        reason: `There were more than ${limits.redirects} redirects, one after the other.`,
      };
    }
    return guardAddress(hop.url, policy.allowHosts);
  }
}

/** Nobody is asked to vouch for a host that a stranger has named. */
function ledTo(fault: Fault, { url }: Hop): Fault {
  if (fault.kind !== 'not-public') return fault;
  return {
    ...fault,
    reason: `The server leads on to ${url.protocol}//${url.host}, which is not of the public web and was not asked.`,
  };
}

function keyOf({ method, url }: Hop): string {
  return `${method} ${url.href}`;
}

function failed(fault: Fault): Outcome {
  return { body: new Uint8Array(), fault };
}
