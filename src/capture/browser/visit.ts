import type { BrowserContext, CDPSession, Page, Request } from 'playwright-core';
import type { Exchange, Fault } from '../fetch/exchange.ts';
import { broken, tooLarge } from '../fetch/fault.ts';
import type { BrowserCapture, BrowserLimits } from './browser-capture.ts';
import type { FilteringProxy } from './filtering-proxy.ts';
import { faultOfNetError } from './net-error.ts';
import { isDocument, Recorder } from './recorder.ts';
import { type Rendered, renderedPage, screenshot, scrollThrough } from './rendered.ts';
import { settled } from './settled.ts';

/** Milliseconds that the browser has to close a page. */
const CLOSE = 5_000;

/** One page, open in the browser. */
export class Visit {
  readonly #context: BrowserContext;
  readonly #page: Page;
  readonly #devtools: CDPSession;
  readonly #proxy: FilteringProxy;
  readonly #limits: BrowserLimits;
  readonly #recorder: Recorder;
  /** What ends the matter, whatever has come so far. */
  #end: Fault | undefined;
  #hasDownload = false;
  #navigations = 0;

  private constructor(page: Page, devtools: CDPSession, proxy: FilteringProxy, limits: BrowserLimits, now: () => Date) {
    this.#context = page.context();
    this.#page = page;
    this.#devtools = devtools;
    this.#proxy = proxy;
    this.#limits = limits;
    this.#recorder = new Recorder(page, proxy, limits, now);
    page.on('request', (request) => this.#count(request));
    page.on('download', () => {
      this.#hasDownload = true;
    });
    page.on('close', () => this.#stop(broken('The browser ended while it read the page.')));
    page.on('crash', () => this.#stop(broken('The page made the browser crash.')));
  }

  static async open(
    context: BrowserContext,
    proxy: FilteringProxy,
    limits: BrowserLimits,
    now: () => Date,
  ): Promise<Visit> {
    const page = await context.newPage();
    const visit = new Visit(page, await context.newCDPSession(page), proxy, limits, now);
    context.on('page', (popup) => popup.close().catch(() => undefined));
    return visit;
  }

  /** Never rejects. Dialogs are dismissed by Playwright, as nobody listens to them. */
  async capture(url: string): Promise<BrowserCapture> {
    const soon = (): number => performance.now() + this.#limits.read;
    await this.#rest(url, performance.now() + this.#limits.settle);
    const rendered = await settled(renderedPage(this.#devtools), soon());
    const picture = rendered && (await settled(screenshot(this.#devtools), soon()));
    const shown = shownDocument(this.#recorder.documents);
    const exchanges = await this.#recorder.documentExchanges(shown, soon());
    const answer = exchanges.at(-1);
    const fault = this.#end ?? this.#fault(shown, answer, rendered);
    return {
      // The browser would give its own page about a download for the download.
      exchanges: fault === DOWNLOAD ? exchanges.slice(0, -1) : exchanges,
      body: fault || !answer ? new Uint8Array() : answer.body,
      finalUrl: withoutFragment(/^https?:/u.test(this.#page.url()) ? this.#page.url() : (answer?.url ?? url)),
      ...(answer ? { status: answer.response.status } : {}),
      ...(fault ? { fault } : {}),
      ...(rendered && !fault ? { rendered: rendered.html } : {}),
      ...(picture && !fault ? { screenshot: picture } : {}),
      resources: await this.#recorder.resourceExchanges(soon()),
      leftOut: this.#recorder.leftOut,
      refused: [...this.#proxy.outlet.refused],
    };
  }

  /** False if the browser does not answer. */
  async close(): Promise<boolean> {
    return (
      (await settled(
        this.#context.close().then(() => true),
        performance.now() + CLOSE,
      )) ?? false
    );
  }

  /** Goes to the address and waits until the page has nothing more to load, before and after it is scrolled through. */
  async #rest(url: string, until: number): Promise<void> {
    const answer = await settled(this.#page.goto(url, { waitUntil: 'commit', timeout: 0 }), until);
    if (!answer) return;
    const loaded = settled(this.#page.waitForLoadState('load', { timeout: 0 }), until);
    // A page that was about to leave for a download never says that it is complete.
    await Promise.race([loaded, this.#recorder.quiet(2 * this.#limits.quiet, until)]);
    await this.#quiet(until);
    await settled(scrollThrough(this.#devtools), until);
    await this.#quiet(until);
  }

  /** Some pages ask for something all the time. */
  async #quiet(until: number): Promise<void> {
    const { quiet } = this.#limits;
    await this.#recorder.quiet(quiet, Math.min(until, performance.now() + 10 * quiet));
  }

  /** Counted and not held back one by one: the browser does not tell all headers of a request that it had to wait with. */
  #count(request: Request): void {
    if (request.redirectedFrom() || !isDocument(request, this.#page)) return;
    this.#navigations += 1;
    if (this.#navigations <= this.#limits.navigations) return;
    this.#stop({ kind: 'redirect-loop', reason: 'The page leads from one address to the next without end.' });
  }

  get #isWaiting(): boolean {
    const last = this.#recorder.documents.at(-1);
    return !last?.failure() && !last?.existingResponse();
  }

  #stop(fault: Fault): void {
    this.#end ??= fault;
    // Whatever is still waited for ends with it.
    this.#context.close().catch(() => undefined);
  }

  #fault(shown: Request | undefined, answer: Exchange | undefined, rendered: Rendered | undefined): Fault | undefined {
    if (!shown) return this.#hasDownload ? DOWNLOAD : this.#isWaiting ? TOO_SLOW : NOTHING_SHOWN;
    const failure = shown.failure();
    if (this.#proxy.outlet.isSpent && (failure || answer?.truncated)) return tooLarge(this.#limits.bytes);
    if (failure || answer?.url !== withoutFragment(shown.url())) {
      return this.#proxy.outlet.faultAt(new URL(shown.url())) ?? faultOfNetError(failure?.errorText ?? '');
    }
    if (rendered?.contentType === 'application/pdf') return DOWNLOAD;
    return rendered ? undefined : { kind: 'too-slow', reason: 'The page kept the browser busy without end.' };
  }
}

const TOO_SLOW: Fault = { kind: 'too-slow', reason: 'The page did not come in time.' };
const NOTHING_SHOWN: Fault = broken('The server gave nothing that a browser shows.');
const DOWNLOAD: Fault = broken('This is a download; capture it without --browser.');

/**
 * The request whose document is shown in the end. One that the browser gave up, for a download or an answer without
 * content, leaves the document before; one that failed leaves the browser’s own page about it.
 */
function shownDocument(documents: readonly Request[]): Request | undefined {
  return documents.findLast((request) => {
    const failure = request.failure();
    if (failure) return failure.errorText !== 'net::ERR_ABORTED';
    const status = request.redirectedTo() ? undefined : request.existingResponse()?.status();
    return status !== undefined && status !== 204 && status !== 205;
  });
}

function withoutFragment(address: string): string {
  return address.replace(/#.*$/su, '');
}
