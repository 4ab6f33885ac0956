import type { Browser, BrowserContext } from 'playwright-core';
import { InputError } from '../../model/input-error.ts';
import type { Fault } from '../fetch/exchange.ts';
import { guardAddress } from '../fetch/guard/guard.ts';
import { BROWSER_LIMITS, type BrowserCapture, type BrowserLimits } from './browser-capture.ts';
import type { BrowserSession } from './browser-session.ts';
import { FilteringProxy } from './filtering-proxy.ts';
import { settled } from './settled.ts';
import { Visit } from './visit.ts';

export interface CaptureOptions {
  now(): Date;
  readonly limits?: Partial<BrowserLimits>;
}

/**
 * Captures a page in the browser, with its scripts. Nothing is clicked and nobody is logged in. It ends within the
 * deadline and some seconds, whatever the page, the browser and the network do; all that goes wrong is a fault, but for a
 * browser that ended and does not start again: `InputError`.
 */
export async function capturePage(
  address: string,
  session: BrowserSession,
  { now, limits }: CaptureOptions,
): Promise<BrowserCapture> {
  const url = URL.parse(address);
  const refused = url ? guardAddress(url, session.policy.allowHosts) : NO_ADDRESS;
  if (!url || refused) return nothing(address, refused ?? NO_ADDRESS);
  url.hash = '';
  const allLimits = { ...BROWSER_LIMITS, ...limits };
  const proxy = await FilteringProxy.start(session.policy, allLimits);
  try {
    const open = (context: BrowserContext): Promise<Visit> => Visit.open(context, proxy, allLimits, now);
    const { browser, visit } = (await opened(session, open, proxy, allLimits.open)) ?? {};
    if (!browser || !visit) return nothing(url.href, NOT_OPENED);
    const capture = await visit.capture(url.href);
    // A browser that hangs is no use to the next page.
    if (!(await visit.close())) await session.end(browser);
    return capture;
  } catch (error) {
    if (error instanceof InputError) throw error;
    return nothing(url.href, NOT_OPENED);
  } finally {
    await proxy.close();
  }
}

/** A browser that loses one of its processes at the wrong moment never opens the page: a new one is asked once. */
async function opened(
  session: BrowserSession,
  open: (context: BrowserContext) => Promise<Visit>,
  proxy: FilteringProxy,
  milliseconds: number,
): Promise<{ readonly browser: Browser; readonly visit: Visit } | undefined> {
  for (const _attempt of [1, 2]) {
    const browser = await session.running();
    const visit = await settled(session.context(browser, proxy).then(open), performance.now() + milliseconds);
    if (visit) return { browser, visit };
    await session.end(browser);
  }
  return undefined;
}

const NOT_OPENED: Fault = {
  kind: 'broken-answer',
  reason: 'The browser ended before it could open the page.',
};
const NO_ADDRESS: Fault = { kind: 'not-public', reason: 'What was to be captured is no web address.' };

function nothing(finalUrl: string, fault: Fault): BrowserCapture {
  return { exchanges: [], body: new Uint8Array(), fault, finalUrl, resources: [], leftOut: 0, refused: [] };
}
