import type { Browser, BrowserContext } from 'playwright-core';
import type { NetworkPolicy } from '../fetch/guard/network-policy.ts';
import { launchChromium } from './chromium.ts';
import type { FilteringProxy } from './filtering-proxy.ts';
import { settled } from './settled.ts';
import { leaveOnSignals, stayOnSignals } from './signals.ts';

/** Milliseconds that a browser which hangs has to end by itself; then Playwright ends it, and nobody waits for that. */
const END = 5_000;

const NONE =
  'There is no browser to capture with: install Chromium or Chrome, or name one by CONTEXTPAGE_CHROMIUM. Without --browser, capture needs none.';

export interface BrowserSessionOptions {
  readonly policy: NetworkPolicy;
  /** Looked through for `CONTEXTPAGE_CHROMIUM` and `PATH`. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Added to the browser’s own user agent, so that a server can tell who asks: `contextpage/1.0`. */
  readonly product: string;
}

/** A browser that captures one page after the other, each with nothing of those before it. */
export class BrowserSession {
  readonly policy: NetworkPolicy;
  readonly #options: BrowserSessionOptions;
  #browser: Browser;
  /** There while a browser starts in place of one that has ended: pages that come at once share it. */
  #starting: Promise<Browser> | undefined;
  /** Seems to be there for as long as nobody asks it for anything. */
  #hung: Browser | undefined;

  private constructor(options: BrowserSessionOptions, browser: Browser) {
    this.policy = options.policy;
    this.#options = options;
    this.#browser = browser;
    leaveOnSignals();
  }

  /** Throws `InputError` where there is no browser or it does not start. */
  static async open(options: BrowserSessionOptions): Promise<BrowserSession> {
    return new BrowserSession(options, await launchChromium(options.env, NONE));
  }

  /** The browser, started again where it has ended. Throws `InputError` where it does not start. */
  async running(): Promise<Browser> {
    if (this.#browser.isConnected() && this.#browser !== this.#hung) return this.#browser;
    this.#starting ??= launchChromium(this.#options.env, NONE).finally(() => {
      this.#starting = undefined;
    });
    this.#browser = await this.#starting;
    return this.#browser;
  }

  /**
   * A context whose only way out is the proxy. Downloads are cancelled, permissions denied, service workers kept out, as
   * their requests would be seen by nobody.
   */
  async context(browser: Browser, proxy: FilteringProxy): Promise<BrowserContext> {
    return await browser.newContext({
      proxy: { server: proxy.address, bypass: '<-loopback>', ...proxy.credential },
      userAgent: `${await ownUserAgent(browser)} ${this.#options.product}`,
      viewport: { width: 1280, height: 1024 },
      serviceWorkers: 'block',
      acceptDownloads: false,
      permissions: [],
    });
  }

  /** Ends the browser and removes its profile. */
  async close(): Promise<void> {
    stayOnSignals();
    await this.#starting?.catch(() => undefined);
    await this.#browser.close();
  }

  /** Ends a browser that hangs; the next page starts a new one. */
  async end(hung: Browser): Promise<void> {
    this.#hung = hung;
    await settled(hung.close(), performance.now() + END);
  }
}

async function ownUserAgent(browser: Browser): Promise<string> {
  const session = await browser.newBrowserCDPSession();
  const { userAgent } = await session.send('Browser.getVersion');
  await session.detach();
  return userAgent;
}
