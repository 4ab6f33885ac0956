/**
 * No address leads to an inner server: not by itself, not by a redirect, not by a name. Vectors are our own and, where
 * CONTEXTPAGE_CORPUS names the folder that holds it, those of `ssrf.json`.
 */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect, createServer, type Server, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import fc from 'fast-check';
import type { Fetched } from '../src/capture/fetch/exchange.ts';
import { Outbound } from '../src/capture/fetch/outbound.ts';
import { RUNS } from './arbitrary-page.ts';
import { loopbackPolicy, type Names } from './source-site/loopback-policy.ts';
import { REDIRECTS } from './source-site/redirects.ts';
import { type Site, startSite } from './source-site/site.ts';
import { INNER, LOOPBACK, NAMES } from './ssrf-vectors.ts';

const corpus = process.env.CONTEXTPAGE_CORPUS ?? '';
const skip = corpus ? false : 'set CONTEXTPAGE_CORPUS to the folder that holds ssrf.json';

const STATUSES = [301, 302, 303, 307, 308];

/** Servers that nobody may reach, and a site that may be asked and redirects to wherever it is told. */
interface Stage {
  readonly site: Site;
  readonly port: number;
  readonly socket: string;
  /** Connections to the inner servers so far. */
  reached(): number;
}

async function startStage(t: TestContext): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'inner-'));
  let count = 0;
  const inner = (): Server =>
    createServer((socket) => {
      count += 1;
      socket.on('error', () => socket.destroy());
      socket.end('HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nsecret');
    });
  const onPort = inner().listen(0, '127.0.0.1');
  const socket = join(folder, 'inner.sock');
  const onSocket = inner().listen(socket);
  await Promise.all([once(onPort, 'listening'), once(onSocket, 'listening')]);
  t.after(() => {
    for (const server of [onPort, onSocket]) server.close();
    rmSync(folder, { recursive: true });
  });
  const address = onPort.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { site: await startSite(t, REDIRECTS), port, socket, reached: () => count };
}

/** By itself, as the target of each redirect, and of a redirect after a redirect. */
function ways({ origin }: Site, vector: string): string[] {
  // What a header cannot hold, no redirect can name.
  if (/[\r\n]/u.test(vector)) return [vector];
  const bytes = Buffer.from(vector).toString('latin1');
  const redirect = (to: string, status: number): string =>
    `${origin}/redirect?status=${status}&to=${encodeURIComponent(to)}`;
  return [
    vector,
    ...STATUSES.map((status) => redirect(bytes, status)),
    ...STATUSES.map((status) => redirect(redirect(bytes, status), 302)),
  ];
}

interface Asked extends Fetched {
  /** Connections that were asked for besides those to the site. */
  readonly dialled: readonly string[];
}

/** Public addresses are recorded, and no connection to them is opened; a connection to what is neither fails the test. */
async function ask(address: string, allowHosts: readonly string[], site: Site, names: Names): Promise<Asked> {
  const loopback = loopbackPolicy([site.host, ...allowHosts], names);
  const dialled: string[] = [];
  const outbound = new Outbound({
    policy: {
      ...loopback,
      connect(to, port) {
        dialled.push(`${to}:${port}`);
        return to === '8.8.8.8' ? new Socket().destroy(new Error('not opened')) : loopback.connect(to, port);
      },
    },
    userAgent: 'test-reader/1.0',
    now: () => new Date(0),
  });
  const fetched = await outbound.fetch(address);
  return { ...fetched, dialled: dialled.filter((to) => to !== site.host) };
}

/** Asks for each vector in every way. Returns in how many. */
async function assertRefused(stage: Stage, vectors: readonly string[], names: Names): Promise<number> {
  let count = 0;
  for (const vector of vectors) {
    const address = vector.replaceAll('PORT', String(stage.port)).replaceAll('SOCKET', stage.socket);
    for (const way of ways(stage.site, address)) {
      count += 1;
      const { dialled, fault, body } = await ask(way, [], stage.site, names);
      assert.match(fault?.kind ?? 'no fault', /^(?:not-public|name-unknown|bad-redirect)$/u, way);
      assert.deepEqual([dialled, body.byteLength], [[], 0], way);
    }
  }
  assert.equal(stage.reached(), 0);
  return count;
}

/** Where the user allows the very host and port, all the ways lead there: so the refusals above are the guard’s. */
async function assertControl(stage: Stage): Promise<void> {
  const host = `127.0.0.1:${stage.port}`;
  const all = ways(stage.site, `http://${host}/`);
  for (const way of all) {
    const { body } = await ask(way, [host], stage.site, {});
    assert.equal(Buffer.from(body).toString(), 'secret');
  }
  assert.equal(stage.reached(), all.length);
}

test('no address of our own list reaches an inner server, in no way', async (t) => {
  const stage = await startStage(t);
  const ways = await assertRefused(stage, [...LOOPBACK, ...INNER], NAMES);
  t.diagnostic(`${LOOPBACK.length + INNER.length} addresses in ${ways} ways: 0 reached`);
  await assertControl(stage);
});

interface Corpus {
  readonly loopback: readonly string[];
  readonly guardOnly: readonly string[];
  readonly resolver: Names;
  readonly redirectStatus: readonly number[];
}

/** Its first answer is public, so it is rightly dialled there: of it the test below asks that the second is never used. */
const REBINDING = 'http://rebind.test:PORT';

test('no address of the corpus reaches an inner server, in no way', { skip }, async (t) => {
  const { loopback, guardOnly, resolver, redirectStatus }: Corpus = JSON.parse(
    readFileSync(join(corpus, 'ssrf.json'), 'utf8'),
  );
  assert.deepEqual(redirectStatus, STATUSES);
  const stage = await startStage(t);
  const vectors = [...loopback, ...guardOnly].filter((vector) => vector !== REBINDING);
  assert.equal(vectors.length, loopback.length + guardOnly.length - 1);
  const ways = await assertRefused(stage, vectors, { ...resolver, localhost: [['127.0.0.1']] });
  t.diagnostic(`${vectors.length} addresses in ${ways} ways: 0 reached`);
  await assertControl(stage);
});

test('a name that leads elsewhere when it is asked again gains nothing', async (t) => {
  const stage = await startStage(t);
  const names: Names = { 'rebind.test': [['8.8.8.8'], ['127.0.0.1']] };
  for (const way of ways(stage.site, `http://rebind.test:${stage.port}/`)) {
    const { dialled, fault } = await ask(way, [], stage.site, names);
    assert.deepEqual([dialled, fault?.kind], [[`8.8.8.8:${stage.port}`], 'no-connection']);
  }
  assert.equal(stage.reached(), 0);
});

test('what is allowed is not widened by a redirect, nor by another name for the same place', async (t) => {
  const stage = await startStage(t);
  const names: Names = { 'wiki.test': [['127.0.0.1']], 'twin.test': [['127.0.0.1']] };
  const allowed = [`wiki.test:${stage.port}`];
  for (const way of ways(stage.site, `http://wiki.test:${stage.port}/`)) {
    assert.equal((await ask(way, allowed, stage.site, names)).fault, undefined);
  }
  const before = stage.reached();
  for (const host of [`twin.test:${stage.port}`, `127.0.0.1:${stage.port}`, 'wiki.test:8080', 'a.wiki.test:80']) {
    for (const way of ways(stage.site, `http://${host}/`)) {
      assert.ok((await ask(way, allowed, stage.site, names)).fault, way);
    }
  }
  assert.equal(stage.reached(), before);
});

/** An address of loopback or of an inner network, in a notation drawn by lot. */
function arbitraryInnerAddress(port: number): fc.Arbitrary<string> {
  const byte = fc.integer({ min: 0, max: 255 });
  const first = fc.constantFrom(0, 10, 127, 127, 127);
  const host = fc.tuple(first, byte, byte, byte, fc.integer({ min: 1, max: 4 })).chain(([a, b, c, d, count]) => {
    const parts = [a, b, c, d].slice(0, count - 1);
    const rest = [a, b, c, d].slice(count - 1).reduce((sum, part) => sum * 256 + part, 0);
    return fc.tuple(...[...parts, rest].map(arbitraryNumber)).map((written) => written.join('.'));
  });
  const six = fc
    .tuple(fc.constantFrom('::', '::ffff:', '64:ff9b::', '::ffff:0:'), byte, byte)
    .map(([before, b, c]) => `[${before}127.${b}.${c}.1]`);
  const name = fc.webFragments().map((text) => `a${text.replace(/[^a-z\d-]/giu, '')}.example`);
  const start = fc.constantFrom('http://', 'HTTP:\\\\', 'http:/', 'https://', '\thttp://', 'http:///', 'http://u@');
  const end = fc.constantFrom('/', '', '?a', '#b', '\\', '/..//');
  return fc
    .tuple(start, fc.oneof(host, host.map(fullWidth), six, name), fc.constantFrom('', '.'), end)
    .map(([before, where, dot, after]) => `${before}${where}${where.endsWith(']') ? '' : dot}:${port}${after}`);
}

function arbitraryNumber(value: number): fc.Arbitrary<string> {
  return fc.constantFrom(
    String(value),
    `0x${value.toString(16)}`,
    `0X00${value.toString(16)}`,
    `0${value.toString(8)}`,
  );
}

function fullWidth(text: string): string {
  return text.replace(/[\dx.]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

test('no address around loopback is asked, however it is written, where every name leads to loopback', async () => {
  const port = 40_080;
  await fc.assert(
    fc.asyncProperty(arbitraryInnerAddress(port), async (address) => {
      const dialled: string[] = [];
      const outbound = new Outbound({
        policy: {
          allowHosts: [`127.0.0.1:${port + 1}`, `localhost:${port}`],
          resolve: async () => ['127.0.0.1'],
          connect(to) {
            dialled.push(to);
            return connect({ host: '127.0.0.1', port: 1 });
          },
        },
        userAgent: 'test-reader/1.0',
        now: () => new Date(0),
      });
      const { fault } = await outbound.fetch(address);
      assert.deepEqual([dialled, fault?.kind], [[], 'not-public']);
    }),
    { numRuns: 10 * RUNS.numRuns },
  );
});
