import type { BrowserCapture } from '../../capture/browser/browser-capture.ts';
import { BrowserSession } from '../../capture/browser/browser-session.ts';
import { capturePage } from '../../capture/browser/capture-page.ts';
import { unlessAborted } from '../../capture/fetch/unless-aborted.ts';
import type { Io } from '../io.ts';
import { version } from '../version.ts';
import type { Network } from './network.ts';

/** The browser of one run: one page at a time. */
export class Browsing {
  readonly #session: BrowserSession;
  readonly #network: Network;
  readonly #io: Io;
  readonly #signal: AbortSignal;
  #last: Promise<unknown> = Promise.resolve();

  private constructor(session: BrowserSession, network: Network, io: Io, signal: AbortSignal) {
    this.#session = session;
    this.#network = network;
    this.#io = io;
    this.#signal = signal;
  }

  /** @param signal the user breaking off. Throws `InputError` where there is no browser or it does not start. */
  static async open(network: Network, io: Io, signal: AbortSignal): Promise<Browsing> {
    const { policy } = network;
    const session = await BrowserSession.open({ policy, env: io.env, product: `contextpage/${version()}` });
    return new Browsing(session, network, io, signal);
  }

  /** Rejects when the user breaks off: a page may take its time, and others wait for it. */
  browse(address: string): Promise<BrowserCapture> {
    const now = (): Date => this.#io.now();
    const visit = this.#last.then(() =>
      this.#network.fetcher.during(address, () => capturePage(address, this.#session, { now }), this.#signal),
    );
    this.#last = visit.catch(() => undefined);
    return unlessAborted(visit, this.#signal);
  }

  async close(): Promise<void> {
    await this.#session.close();
  }
}
