import type { Exchange, Fetched } from '../fetch/exchange.ts';
import type { OutletLimits } from './outlet.ts';
import type { RecorderLimits } from './recorder.ts';

/**
 * What came of a page in the browser. `exchanges` are those of the page itself: redirects, and wherever its scripts led.
 * Bodies are without content encoding; one that could not be had is empty and marked as truncated.
 */
export interface BrowserCapture extends Fetched {
  /** Where the page is in the end, without a fragment. */
  readonly finalUrl: string;
  /** Of the last answer. */
  readonly status?: number;
  /** The page as its scripts made it, as HTML. Always there if there is no fault. */
  readonly rendered?: string;
  /** JPEG, 1280 pixels wide, at most 16 000 high. */
  readonly screenshot?: Uint8Array;
  /** Whatever else the page loaded, in the order of the requests. */
  readonly resources: readonly Exchange[];
  /** How many requests of that kind were not kept, as there were too many. */
  readonly leftOut: number;
  /** Addresses that the page wanted and that are not on the public web. */
  readonly refused: readonly string[];
}

/** How much time and room one page may take. Times in milliseconds. */
export interface BrowserLimits extends OutletLimits, RecorderLimits {
  /** For the browser to open an empty page, on a machine that is busy. */
  readonly open: number;
  /** For the page to come and to come to rest. What is there by then is kept. */
  readonly settle: number;
  /** Without requests: then a page has come to rest. Ten times that is waited for it. */
  readonly quiet: number;
  /** Then, for each of: its text, its picture, its own answers, those for what it is made of. */
  readonly read: number;
  /** To how many addresses a page may lead by itself, redirects of servers not counted. */
  readonly navigations: number;
}

export const BROWSER_LIMITS: BrowserLimits = {
  open: 20_000,
  settle: 40_000,
  quiet: 500,
  read: 5_000,
  navigations: 10,
  bytes: 100_000_000,
  connections: 2_000,
  resources: 500,
  resourceBytes: 50_000_000,
};
