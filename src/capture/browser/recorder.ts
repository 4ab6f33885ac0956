import type { Page, Request, Response } from 'playwright-core';
import type { Exchange } from '../fetch/exchange.ts';
import { exchangeHeads } from './exchange-heads.ts';
import type { FilteringProxy } from './filtering-proxy.ts';
import { settled } from './settled.ts';

export interface RecorderLimits {
  /** How many answers are kept besides those for the page itself. */
  readonly resources: number;
  /** Of all their bodies together, in bytes, without content encoding. */
  readonly resourceBytes: number;
}

/** A request of the page and, if one came, its answer. */
interface Asked {
  readonly request: Request;
  readonly at: Date;
  /** Not the page itself, but what it is made of. */
  readonly isResource: boolean;
  /** There from when the answer is complete or broken off; never rejects. */
  exchange?: Promise<Exchange | undefined>;
}

type Cut = NonNullable<Exchange['truncated']>;

/** Milliseconds in which the browser tells the heads of an answer that it has. */
const HEADS = 500;

const NOTHING = new Uint8Array();

/** Records what a page asks for. Bodies are read as soon as they are complete: the browser drops them when it moves on. */
export class Recorder {
  readonly #page: Page;
  readonly #proxy: FilteringProxy;
  readonly #limits: RecorderLimits;
  readonly #asked = new Map<Request, Asked>();
  readonly #pending = new Set<Request>();
  #resources = 0;
  #resourceBytes = 0;
  /** One body of a resource at a time, so that the sum is known before the next one takes memory. */
  #last: Promise<unknown> = Promise.resolve();
  #lastChange = performance.now();

  constructor(page: Page, proxy: FilteringProxy, limits: RecorderLimits, now: () => Date) {
    this.#page = page;
    this.#proxy = proxy;
    this.#limits = limits;
    page.on('request', (request) => this.#started(request, now()));
    page.on('requestfinished', (request) => this.#ended(request));
    page.on('requestfailed', (request) => this.#ended(request));
    page.on('close', () => this.#pending.clear());
  }

  /** Answers that were not kept, as there were too many. */
  get leftOut(): number {
    return Math.max(0, this.#resources - this.#limits.resources);
  }

  /** Requests for the page itself, in their order: redirects, and wherever its scripts led. */
  get documents(): readonly Request[] {
    return [...this.#asked.values()].filter(({ isResource }) => !isResource).map(({ request }) => request);
  }

  /** Waits until no request has come or ended for so many milliseconds and none is under way, or till `until`. */
  async quiet(milliseconds: number, until: number): Promise<void> {
    while (performance.now() < until) {
      const quietAt = (this.#pending.size === 0 ? this.#lastChange : performance.now()) + milliseconds;
      if (quietAt <= performance.now()) return;
      await new Promise((resolve) => setTimeout(resolve, Math.max(1, Math.min(quietAt, until) - performance.now())));
    }
  }

  /** The answers for the page itself, up to the one for a request, if it is given; its body may still be coming. */
  async documentExchanges(last: Request | undefined, until: number): Promise<Exchange[]> {
    const documents = this.documents;
    const end = last ? documents.indexOf(last) + 1 : documents.length;
    return await this.#exchanges(documents.slice(0, end), until);
  }

  /** All the other answers that are complete, in the order of the requests. */
  async resourceExchanges(until: number): Promise<Exchange[]> {
    const resources = [...this.#asked.values()].filter(({ isResource, exchange }) => isResource && exchange);
    return await this.#exchanges(
      resources.map(({ request }) => request),
      until,
    );
  }

  async #exchanges(requests: readonly Request[], until: number): Promise<Exchange[]> {
    const exchanges: Exchange[] = [];
    for (const request of requests) {
      const asked = this.#asked.get(request);
      const complete = asked?.exchange && (await settled(asked.exchange, until));
      const exchange = complete ?? (asked && (await settled(this.#unfinished(asked), until + HEADS)));
      if (exchange) exchanges.push(exchange);
    }
    return exchanges;
  }

  #started(request: Request, at: Date): void {
    this.#lastChange = performance.now();
    // Others are the browser’s own: the reader of PDF, say.
    if (!/^https?:/u.test(request.url())) return;
    this.#pending.add(request);
    const isResource = !isDocument(request, this.#page);
    if (isResource) this.#resources += 1;
    if (!isResource || this.#resources <= this.#limits.resources) this.#asked.set(request, { request, at, isResource });
  }

  #ended(request: Request): void {
    this.#lastChange = performance.now();
    this.#pending.delete(request);
    const asked = this.#asked.get(request);
    if (!asked) return;
    const read = (): Promise<Exchange | undefined> => this.#complete(asked).catch(() => undefined);
    asked.exchange = asked.isResource ? this.#last.then(read) : read();
    if (asked.isResource) this.#last = asked.exchange;
  }

  async #complete(asked: Asked): Promise<Exchange | undefined> {
    const response = this.#answerTo(asked);
    if (!response) return undefined;
    const body = this.#hasRoom(asked) ? await response.body().catch(() => undefined) : undefined;
    if (asked.isResource) this.#resourceBytes += body?.byteLength ?? 0;
    if (!body || !this.#hasRoom(asked)) return await this.#made(asked, response, NOTHING, this.#howCut(asked));
    return await this.#made(asked, response, body, asked.request.failure() ? this.#howCut(asked) : undefined);
  }

  async #unfinished(asked: Asked): Promise<Exchange | undefined> {
    const response = this.#answerTo(asked);
    return response && (await this.#made(asked, response, NOTHING, 'time'));
  }

  /** What the proxy says itself is no answer, nor is what the browser shows in place of a PDF. */
  #answerTo(asked: Asked): Response | undefined {
    const response = asked.request.existingResponse();
    if (!response || this.#proxy.isOwnAnswer(response.headers()) || isFramedPdf(asked, response)) return undefined;
    return response;
  }

  #hasRoom({ isResource }: Asked): boolean {
    return !isResource || this.#resourceBytes <= this.#limits.resourceBytes;
  }

  /** A browser gives no body of a redirect, of a page that it left at once, and of an answer over 20 MB. */
  #howCut({ request }: Asked): Cut {
    return request.failure() && !this.#proxy.outlet.isSpent ? 'disconnect' : 'length';
  }

  async #made({ request, at }: Asked, response: Response, body: Uint8Array, truncated?: Cut): Promise<Exchange> {
    const url = new URL(request.url());
    url.hash = '';
    return {
      url: url.href,
      at,
      ipAddress: this.#proxy.outlet.peerAt(url) ?? '',
      ...(await exchangeHeads(request, response, body.byteLength)),
      body,
      ...(truncated === undefined ? {} : { truncated }),
    };
  }
}

function isFramedPdf({ request, isResource }: Asked, response: Response): boolean {
  return (
    isResource &&
    request.isNavigationRequest() &&
    /^application\/pdf\b/iu.test(response.headers()['content-type'] ?? '')
  );
}

/** Whether a request is for the page itself, and not for what it is made of. */
export function isDocument(request: Request, page: Page): boolean {
  try {
    return request.isNavigationRequest() && request.frame() === page.mainFrame();
  } catch {
    // The first request of a window that opens has no frame yet.
    return false;
  }
}
