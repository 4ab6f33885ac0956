/**
 * Whatever a page makes the browser ask for, no inner server is reached: neither over TCP nor UDP nor a unix socket.
 * Vectors are our own and, where CONTEXTPAGE_CORPUS names the folder that holds it, those of `ssrf.json`.
 */
import assert from 'node:assert/strict';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { BrowserContext, Request } from 'playwright-core';
import { BrowserSession } from '../src/capture/browser/browser-session.ts';
import { FilteringProxy } from '../src/capture/browser/filtering-proxy.ts';
import { SILENT_WAYS, WAYS, WAYS_PAGE } from './browser-ways.ts';
import { chromiumWith } from './chromium-with.ts';
import { becomes } from './eventually.ts';
import { type LoopbackPolicy, loopbackPolicy, type Names } from './source-site/loopback-policy.ts';
import { REDIRECTS } from './source-site/redirects.ts';
import { type Routes, type Site, startSite } from './source-site/site.ts';
import { INNER, LOOPBACK, NAMES } from './ssrf-vectors.ts';
import { needs } from './tools.ts';

const corpus = process.env.CONTEXTPAGE_CORPUS ?? '';
const skip = corpus ? false : 'set CONTEXTPAGE_CORPUS to the folder that holds ssrf.json';

const STATUSES = [301, 302, 303, 307, 308];
const UNBOUNDED = { bytes: Number.POSITIVE_INFINITY, connections: Number.POSITIVE_INFINITY };

/** A port of loopback, over TCP and UDP, and a unix socket that nobody may reach. */
interface Inner {
  readonly port: number;
  readonly socket: string;
  reached(): number;
}

async function startInner(t: TestContext): Promise<Inner> {
  const folder = mkdtempSync(join(tmpdir(), 'inner-'));
  let count = 0;
  const counting = (): Server =>
    createServer((connection) => {
      count += 1;
      connection.on('error', () => connection.destroy());
      connection.end('HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nsecret');
    });
  const socket = join(folder, 'inner.sock');
  const [onPort, onSocket] = [counting().listen(0, '127.0.0.1'), counting().listen(socket)];
  await Promise.all([once(onPort, 'listening'), once(onSocket, 'listening')]);
  const address = onPort.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const datagrams = createSocket('udp4', () => {
    count += 1;
  });
  datagrams.bind(port, '127.0.0.1');
  await once(datagrams, 'listening');
  t.after(() => {
    for (const server of [onPort, onSocket, datagrams]) server.close();
    rmSync(folder, { recursive: true });
  });
  return { port, socket, reached: () => count };
}

/** A browser whose only way out is a proxy with this policy. */
async function openContext(t: TestContext, policy: LoopbackPolicy): Promise<BrowserContext> {
  const proxy = await FilteringProxy.start(policy, UNBOUNDED);
  // Without it, calls between peers would leave loopback alone of their own accord.
  const env = chromiumWith(t, '--allow-loopback-in-peer-connection');
  const session = await BrowserSession.open({ policy, env, product: 'test-reader/1.0' });
  t.after(async () => {
    await session.close();
    await proxy.close();
  });
  return await session.context(await session.running(), proxy);
}

/** A way, as in `WAYS`, and the address that it leads to. */
type Step = readonly [way: string, url: string];

/** The ways by which a server is asked for something: a preconnection asks for nothing. */
const ASKING: readonly string[] = Object.keys(WAYS).filter((way) => !SILENT_WAYS.has(way) && way !== 'preconnect');

/** Those that also do so where the page has asked for much already: speculations are limited in number. */
const ASKING_ALWAYS: readonly string[] = ASKING.filter((way) => way !== 'speculation');

function pathOf(way: string, turn: number): string {
  return `/turn-${turn}/${way.replace(' ', '-')}`;
}

/** Those of the ways that have not led to such a path of a site. */
function missing(ways: readonly string[], { hits }: Site, turn: number): string[] {
  const paths = new Set(hits.map(({ path }) => path));
  return ways.filter((way) => !paths.has(pathOf(way, turn)));
}

/**
 * Goes all the ways on one page, some at a time. Ways to the site itself come last each time: when they have led there,
 * those before have had their turn. Then it waits until the browser asks for nothing more. The page ends with the
 * browser: after so much it may not close by itself.
 */
async function goWays(context: BrowserContext, site: Site, steps: readonly Step[]): Promise<void> {
  const page = await context.newPage();
  const pending = new Set<Request>();
  let last = 0;
  const ended = (request: Request): void => {
    pending.delete(request);
    last = performance.now();
  };
  page.on('request', (request) => pending.add(request));
  page.on('requestfinished', ended);
  page.on('requestfailed', ended);
  for (let at = 0; at < steps.length; at += AT_ONCE) {
    await page.goto(`${site.origin}/ways`);
    const own = ASKING_ALWAYS.map((way): Step => [way, site.origin + pathOf(way, at)]);
    await page.evaluate(`go(${JSON.stringify([...steps.slice(at, at + AT_ONCE), ...own])})`);
    await becomes(() => missing(ASKING_ALWAYS, site, at), []);
    last = performance.now();
    const end = performance.now() + 10_000;
    while (performance.now() < end && (pending.size > 0 || performance.now() - last < REST)) await pause(20);
  }
}

const AT_ONCE = 100;
/** Milliseconds after which nothing more comes of a way; many go by turns of the page’s events. */
const REST = 300;

/** Goes to each address as a person would who types it, on several tabs. */
async function goTo(context: BrowserContext, urls: readonly string[]): Promise<void> {
  const left = [...urls];
  const tab = async (): Promise<void> => {
    const page = await context.newPage();
    for (let url = left.shift(); url !== undefined; url = left.shift()) {
      await page.goto(url, { waitUntil: 'commit', timeout: 15_000 }).catch(() => undefined);
    }
  };
  await Promise.all([tab(), tab(), tab()]);
}

/** All of them in a soak, else so many of them, others for each turn. */
function some<T>(all: readonly T[], count: number, turn: number): T[] {
  if (Number(process.env.CONTEXTPAGE_SOAK)) return [...all];
  return all.filter((_, at) => (at + all.length - ((turn * count) % all.length)) % all.length < count);
}

/** Redirects to an address, of each kind, directly and after another redirect. */
function redirectsTo(site: Site, url: string): string[] {
  // What a header cannot hold, no redirect can name.
  if (/[\r\n]/u.test(url)) return [];
  const to = (address: string, status: number): string =>
    `${site.origin}/redirect?status=${status}&to=${encodeURIComponent(address)}`;
  const once = STATUSES.map((status) => to(Buffer.from(url).toString('latin1'), status));
  return [...once, ...once.map((first, at) => to(first, STATUSES[(at + 1) % STATUSES.length] ?? 302))];
}

async function assertUnreached(t: TestContext, vectors: readonly string[], names: Names): Promise<void> {
  const inner = await startInner(t);
  const site = await startSite(t, ROUTES);
  const policy = loopbackPolicy([site.host], { localhost: [['127.0.0.1']], ...names });
  const context = await openContext(t, policy);
  const urls = vectors.map((one) => one.replaceAll('PORT', String(inner.port)).replaceAll('SOCKET', inner.socket));
  const ways = Object.keys(WAYS);
  const steps = urls.flatMap((url, turn): Step[] => [
    ...some(ways, 1, turn).map((way): Step => [way, url]),
    ...some(redirectsTo(site, url), 1, turn).map((redirect): Step => ['fetch', redirect]),
  ]);
  const tops = some(urls, Math.ceil(urls.length / 5), 0).flatMap((url, turn) =>
    some([url, ...redirectsTo(site, url)], 1, turn),
  );
  await goWays(context, site, steps);
  await goTo(context, tops);
  t.diagnostic(`${urls.length} addresses, ${steps.length + tops.length} ways: ${inner.reached()} reached`);
  assert.equal(inner.reached(), 0);
  // Names that lead to the public web at first are rightly dialled there; no connection is opened.
  assert.deepEqual(
    [...new Set(policy.dialled)].filter((to) => to !== site.host && !to.startsWith('8.8.8.8:')),
    [],
  );
}

/** Where the very host and port are allowed, each way leads there: so the refusals are the guard’s. */
async function assertControl(t: TestContext): Promise<void> {
  const site = await startSite(t, ROUTES);
  const inner = await startSite(t, {});
  const context = await openContext(t, loopbackPolicy([site.host, inner.host]));
  const tops = redirectsTo(site, `${inner.origin}/top`);
  await goWays(
    context,
    site,
    ASKING.map((way) => [way, inner.origin + pathOf(way, 0)]),
  );
  await becomes(() => missing(ASKING, inner, 0), []);
  await goTo(context, tops);
  await becomes(() => inner.hits.filter(({ path }) => path === '/top').length, tops.length);
}

const ROUTES: Routes = {
  ...REDIRECTS,
  '/ways': (_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(WAYS_PAGE);
  },
};

interface Corpus {
  readonly loopback: readonly string[];
  readonly guardOnly: readonly string[];
  readonly resolver: Names;
}

describe('In a browser', needs('chromium', 'apt-get install chromium'), () => {
  test('no address of our own list reaches an inner server, whatever way a page goes', async (t) => {
    await assertUnreached(t, [...LOOPBACK, ...INNER], NAMES);
  });

  test('no address of the corpus reaches an inner server, whatever way a page goes', { skip }, async (t) => {
    const { loopback, guardOnly, resolver }: Corpus = JSON.parse(readFileSync(join(corpus, 'ssrf.json'), 'utf8'));
    await assertUnreached(t, [...loopback, ...guardOnly], resolver);
  });

  test('every way of a page leads to a server that the user vouches for', assertControl);
});
