import type { Exchange, Fault, Fetched } from '../src/capture/fetch/exchange.ts';
import type { FetchRequest } from '../src/capture/fetch/request.ts';
import type { FakeClock } from './fake-clock.ts';

/** What a server answers. Without a `status`: 404. */
export interface FakeAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** How long it takes, in milliseconds. Default: 100. */
  readonly ms?: number;
  /** Instead of an answer. */
  readonly fault?: Fault['kind'];
}

/** One request as the server saw it; times in milliseconds. */
export interface SeenRequest {
  readonly url: string;
  readonly start: number;
  readonly end: number;
}

const MOST_REDIRECTS = 5;

/** Stands in for the outbound function: servers that are a table, on a made clock. */
export class FakeWeb {
  /** In the order of their ends. */
  readonly seen: SeenRequest[] = [];
  readonly #clock: FakeClock;
  readonly #answer: (url: string, times: number) => FakeAnswer;

  /** `answer` is told how often the address was asked before. */
  constructor(clock: FakeClock, answer: (url: string, times: number) => FakeAnswer) {
    this.#clock = clock;
    this.#answer = answer;
  }

  async fetch(address: string, { beforeHop, signal }: FetchRequest = {}): Promise<Fetched> {
    const exchanges: Exchange[] = [];
    let url = address;
    for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
      const fault = await beforeHop?.(url);
      if (fault) return { exchanges, body: new Uint8Array(), fault };
      const answer = await this.#ask(url, signal);
      if (answer.fault)
        return { exchanges, body: new Uint8Array(), fault: { kind: answer.fault, reason: 'So it is.' } };
      const exchange = exchangeOf(url, answer, this.#clock.now());
      exchanges.push(exchange);
      const location = answer.headers?.location;
      if (location === undefined) return { exchanges, body: exchange.body };
      url = new URL(location, url).href;
    }
    return { exchanges, body: new Uint8Array(), fault: { kind: 'too-many-redirects', reason: 'So it is.' } };
  }

  /** The paths of one host, in their order. */
  pathsOf(host: string): string[] {
    return this.seen.filter(({ url }) => new URL(url).host === host).map(({ url }) => new URL(url).pathname);
  }

  async #ask(url: string, signal: AbortSignal | undefined): Promise<FakeAnswer> {
    const answer = this.#answer(url, this.seen.filter((one) => one.url === url).length);
    const start = this.#clock.now().getTime();
    try {
      await this.#clock.wait(answer.ms ?? 100, signal);
    } finally {
      this.seen.push({ url, start, end: this.#clock.now().getTime() });
    }
    return answer;
  }
}

function exchangeOf(url: string, { status = 404, headers = {}, body = '' }: FakeAnswer, at: Date): Exchange {
  return {
    url,
    at,
    ipAddress: '203.0.113.9',
    request: { line: 'GET / HTTP/1.1', headers: [] },
    response: { line: `HTTP/1.1 ${status} So`, status, headers: Object.entries(headers) },
    body: Buffer.from(body),
  };
}

/** The shortest pause between two requests to one host, in milliseconds; negative where two overlap. */
export function shortestPause(seen: readonly SeenRequest[]): number {
  let shortest = Infinity;
  for (const ofHost of Map.groupBy(seen, ({ url }) => new URL(url).host).values()) {
    const inOrder = ofHost.toSorted((a, b) => a.start - b.start);
    for (const [i, { start }] of inOrder.entries())
      shortest = Math.min(shortest, start - (inOrder[i - 1]?.end ?? -Infinity));
  }
  return shortest;
}
