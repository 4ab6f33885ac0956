/** Finds a browser of the Chromium family on the machine and starts it so that nothing goes past the proxy. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Browser, LaunchOptions } from 'playwright-core';
import { InputError } from '../../model/input-error.ts';

type Environment = Readonly<Record<string, string | undefined>>;
type Program = Pick<LaunchOptions, 'executablePath'> | Pick<LaunchOptions, 'channel'>;

const ON_PATH = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
/** On macOS and Windows, where Playwright knows the usual places. */
const CHANNELS = ['chrome', 'msedge'];

/**
 * Every name fails to resolve and every browser context has a proxy of its own, so what belongs to no context, such as
 * the browser’s own errands, and what would not use a proxy, goes nowhere. Playwright gives the switches against errands
 * at start-up: background networking, component updates, field trials, sync.
 */
const NOWHERE = { server: 'http://proxy.invalid', bypass: '<-loopback>' };
const SWITCHES = [
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
  '--disable-quic',
  // Two names of one switch: newer and older versions know only theirs.
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--dns-prefetch-disable',
  '--no-pings',
  '--disable-domain-reliability',
  '--disable-client-side-phishing-detection',
  '--safebrowsing-disable-auto-update',
];

/** Milliseconds that a browser has to start, on a machine that is busy. */
const START = 60_000;

/**
 * Starts the browser without a window, in a new profile that is removed with it. It ends with our process: Playwright
 * kills it on exit, and it ends by itself when the pipe to us breaks; for signals see `leaveOnSignals`. Chromium’s sandbox is on, but for
 * root, for whom Chromium has none: run captures as another user. Throws `InputError` where there is no browser or it
 * does not start; `none` is the sentence for the first.
 */
export async function launchChromium(env: Environment, none: string): Promise<Browser> {
  const { chromium } = await import('playwright-core');
  const options = {
    headless: true,
    timeout: START,
    chromiumSandbox: process.getuid?.() !== 0,
    proxy: NOWHERE,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: SWITCHES,
    // Chromium then lets a page open windows only where somebody clicks.
    ignoreDefaultArgs: ['--disable-popup-blocking'],
  };
  const failures: string[] = [];
  for (const program of programs(env)) {
    try {
      return await chromium.launch({ ...options, ...program });
    } catch (error) {
      failures.push(error instanceof Error ? (error.message.split('\n')[0] ?? '') : '');
    }
  }
  throw new InputError(failures.length === 0 ? none : `The browser does not start: ${failures.join('; ')}`);
}

/** Those to try, the best first. Throws `InputError` where the one that the user names is not there. */
export function programs(env: Environment, platform: NodeJS.Platform = process.platform): readonly Program[] {
  const named = env.CONTEXTPAGE_CHROMIUM;
  if (named) {
    if (isProgram(named)) return [{ executablePath: named }];
    throw new InputError(`CONTEXTPAGE_CHROMIUM names ${named}, where there is no program: name the browser itself.`);
  }
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const executablePath = ON_PATH.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
  if (executablePath !== undefined) return [{ executablePath }];
  return platform === 'linux' ? [] : CHANNELS.map((channel) => ({ channel }));
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
