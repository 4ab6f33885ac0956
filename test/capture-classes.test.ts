/**
 * Every invented page captured for real: over HTTP from loopback, politely, judged, kept, and the kept read back by
 * another program.
 */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createReadStream, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { WARCParser } from 'warcio';
import { checkArchive } from '../src/archive/check/check.ts';
import { captureSource } from '../src/capture/capture-source.ts';
import type { NetworkPolicy } from '../src/capture/fetch/guard/network-policy.ts';
import { Outbound } from '../src/capture/fetch/outbound.ts';
import { PoliteFetcher } from '../src/capture/fetch/polite/polite-fetcher.ts';
import type { Look } from '../src/model/capture.ts';
import { sha256 } from '../src/text/hash.ts';
import { open, scratch } from './archive-exchange.ts';
import { ARTICLES, SITES } from './source-site/articles.ts';
import type { Case, Sites } from './source-site/invented-site.ts';
import { LATE_ARTICLES, LATE_SITES } from './source-site/late-articles.ts';
import { MORE_ARTICLES, MORE_SITES } from './source-site/more-articles.ts';

/** Nothing that the sites answer with is over TLS here. */
function plain(address: string): string {
  return address.replace(/^https:/u, 'http:');
}

/** All sites on one listener, told apart by their names, and a network in which there is nothing else. */
async function networkOf(t: TestContext, sites: Sites): Promise<NetworkPolicy> {
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '', 'http://site.example');
    const { status = 200, headers = {}, body = '' } = sites.get(request.headers.host ?? '')?.(pathname + search) ?? {};
    const type = typeof body === 'string' && body !== '' ? { 'content-type': 'text/html; charset=utf-8' } : {};
    const { location } = headers;
    const sent = { ...type, ...headers, ...(location === undefined ? {} : { location: plain(location) }) };
    response.writeHead(pathname === '/robots.txt' ? 404 : status, sent).end(body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => server.close());
  const { port } = server.address() as AddressInfo;
  return {
    allowHosts: [...sites.keys()].map((host) => `${host}:80`),
    async resolve(host) {
      if (sites.has(host)) return ['127.0.0.1'];
      throw Object.assign(new Error(`no such name: ${host}`), { code: 'ENOTFOUND' });
    },
    connect: () => connect({ host: '127.0.0.1', port }),
  };
}

/** Captures the cases one after the other; pauses between two requests pass at once. */
async function lookAt(t: TestContext, path: string, sites: Sites, cases: readonly Case[]): Promise<Look[]> {
  let time = Date.parse('2031-05-01T09:30:00Z');
  const now = (): Date => new Date(time);
  const outbound = new Outbound({ policy: await networkOf(t, sites), userAgent: 'test/1.0', now });
  const wait = async (milliseconds: number): Promise<void> => {
    time += milliseconds;
  };
  const archive = open(path);
  const looks: Look[] = [];
  for (const { url, title } of cases) {
    // One for each: a host that was busy is left alone for the rest of a run.
    const fetcher = new PoliteFetcher(outbound, { now, wait });
    const wanted = { url: plain(url), entries: [], ...(title === undefined ? {} : { title }) };
    const get: Parameters<typeof captureSource>[1]['get'] = (address, validators) =>
      fetcher.get(address, validators ? { validators } : {});
    const { look, capture } = await captureSource(wanted, { get, now });
    looks.push(archive.keep(look, capture));
  }
  archive.close();
  return looks;
}

const LOTS = [
  { name: 'first', sites: SITES, cases: ARTICLES },
  { name: 'second', sites: MORE_SITES, cases: MORE_ARTICLES },
  { name: 'third', sites: LATE_SITES, cases: LATE_ARTICLES },
];

for (const { name, sites, cases } of LOTS) {
  test(`each page of the ${name} lot is captured under its class, and every record is read by another program`, async (t) => {
    const path = scratch(t);
    const known = cases.filter(({ gap }) => gap === undefined);
    const looks = await lookAt(t, path, sites, known);
    assert.deepEqual(
      looks.map(({ url, outcome }) => ({ url, outcome })),
      known.map(({ url, expected }) => ({ url: plain(url).replace(/#.*$/u, ''), outcome: expected })),
    );
    assert.deepEqual(checkArchive(path, 'archive').problems, []);
    const bodies = await responseBodies(path);
    const copies = looks.filter(({ copy }) => copy);
    assert.ok(copies.length > 10);
    for (const { url, copy } of copies) assert.ok(bodies.has(copy?.sha256 ?? ''), url);
    for (const { url, copy, reason } of looks) {
      if (!copy) assert.doesNotMatch(reason, /\bthe copy\b/iu, `nothing of ${url} was kept`);
    }
  });
}

/** The sha256 of each answer's body, as warcio reads it. */
async function responseBodies(path: string): Promise<Set<string>> {
  const found = new Set<string>();
  for (const file of readdirSync(join(path, 'warc'))) {
    for await (const record of new WARCParser(createReadStream(join(path, 'warc', file)))) {
      const body = await record.readFully(true);
      if (record.warcType === 'response') found.add(sha256(body));
    }
  }
  return found;
}
