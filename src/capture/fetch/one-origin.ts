import { InputError } from '../../model/input-error.ts';
import type { Fault, Fetched } from './exchange.ts';
import type { Outbound } from './outbound.ts';
import type { Clock } from './polite/host-queue.ts';
import { isOverloaded, retryDelay } from './polite/retry.ts';
import type { Content, FetchRequest } from './request.ts';

export interface Credentials {
  readonly user: string;
  readonly password: string;
}

export interface OriginRequest {
  readonly method?: 'GET' | 'POST';
  readonly content?: Content;
  /** As anybody would ask, without the credentials. */
  readonly asStranger?: boolean;
}

/**
 * Asks one web site as somebody who is known there. No other origin is asked, wherever redirects lead, and the password
 * leaves this object only in a header to that origin: never over a line that others can read, never in a message.
 */
export class OneOrigin {
  readonly origin: string;
  readonly #outbound: Pick<Outbound, 'fetch'>;
  readonly #clock: Clock;
  readonly #authorization: string;

  /**
   * Throws `InputError` where the password would go over a line that others can read.
   * @param outbound must be allowed to ask this origin
   */
  constructor(address: string, { user, password }: Credentials, outbound: Pick<Outbound, 'fetch'>, clock: Clock) {
    const url = new URL(address);
    if (url.protocol !== 'https:' && !isLoopback(url.hostname)) {
      throw new InputError(
        `The password would go to ${url.host} over a line that others can read; give its address with https://.`,
      );
    }
    this.origin = url.origin;
    this.#outbound = outbound;
    this.#clock = clock;
    this.#authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  }

  /**
   * Where the site says that it is busy, it is asked a few times more, each later; so it is where the connection breaks, if asking
   * changes nothing. A redirect is followed for a GET alone, and only within the site.
   */
  async ask(address: string, request: OriginRequest = {}): Promise<Fetched> {
    const isPost = request.method === 'POST';
    for (let attempt = 1; ; attempt++) {
      const fetched = await this.#outbound.fetch(address, this.#asked(request));
      const delay = isPost && !isOverloaded(fetched) ? undefined : retryDelay(fetched, attempt, this.#clock.now());
      if (delay === undefined) return fetched;
      await this.#clock.wait(delay);
    }
  }

  #asked({ method = 'GET', content, asStranger = false }: OriginRequest): FetchRequest {
    return {
      method,
      followRedirects: method === 'GET',
      headers: asStranger ? {} : { Accept: 'application/json', Authorization: this.#authorization },
      ...(content && { content }),
      beforeHop: async (url) => this.#elsewhere(url),
    };
  }

  #elsewhere(address: string): Fault | undefined {
    const { origin } = new URL(address);
    if (origin === this.origin) return undefined;
    return {
      kind: 'bad-redirect',
      reason: `${this.origin} leads to ${origin}; give the address that begins with that.`,
    };
  }
}

function isLoopback(host: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/u.test(host);
}
