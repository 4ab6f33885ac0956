import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { type TestContext, test } from 'node:test';
import fc from 'fast-check';
import { RUNS } from '../../../test/arbitrary-page.ts';
import { NOW, outboundTo, USER_AGENT } from '../../../test/source-site/outbound-to.ts';
import { startSite } from '../../../test/source-site/site.ts';
import { TRANSPORT } from '../../../test/source-site/transport.ts';
import { responseHead } from './answer.ts';
import type { Exchange, Fault, Fetched } from './exchange.ts';
import { headerValues } from './header-values.ts';
import type { Limits } from './limits.ts';
import type { FetchRequest } from './request.ts';

/** Asks the test site for a path. Nothing is asked for long. */
async function fetched(
  t: TestContext,
  path: string,
  limits: Partial<Limits> = {},
  request?: FetchRequest,
): Promise<Fetched> {
  const site = await startSite(t, TRANSPORT);
  return outboundTo([site], limits).fetch(site.origin + path, request);
}

function text({ body }: Fetched): string {
  return Buffer.from(body).toString('latin1');
}

test('an answer comes with the exchange as it was on the wire', async (t) => {
  const site = await startSite(t, TRANSPORT);
  const { exchanges, body, fault } = await outboundTo([site]).fetch(`${site.origin}/page?b=2#part`);
  assert.equal(fault, undefined);
  const [exchange] = exchanges;
  assert.equal(exchange?.url, `${site.origin}/page?b=2`);
  assert.equal(exchange.at, NOW);
  assert.equal(exchange.ipAddress, '127.0.0.1');
  assert.equal(exchange.request.line, 'GET /page?b=2 HTTP/1.1');
  assert.deepEqual(exchange.request.headers, site.hits[0]?.headers);
  assert.deepEqual(headerValues(exchange.request, 'user-agent'), [USER_AGENT]);
  assert.equal(exchange.response.line, 'HTTP/1.1 200 OK');
  assert.equal(exchange.response.status, 200);
  assert.equal(exchange.truncated, undefined);
  assert.equal(Buffer.from(body).toString(), '<p>A page of the test site.');
  assert.deepEqual(exchange.body, body);
});

for (const [path, wanted] of [
  ['/until-closed', 'without a length'],
  ['/longer', 'enoug'],
  ['/upgrade-offered', 'in plain HTTP'],
  ['/hints', 'after hints'],
  ['/many-headers', 'whole'],
  ['/large-header?bytes=200000', ''],
  ['/no-reason', 'body'],
  ['/own-status', 'no'],
  ['/part', 'part'],
  ['/tiny-chunks', 'x'.repeat(50_000)],
  ['/charset-lie', '<p>Le caf\xe9 est ferm\xe9.'],
  ['/download', '%PDF-1.4'],
  ['/elsewhere', 'There is no such page.'],
] as const) {
  test(`${path} is an answer`, async (t) => {
    const answer = await fetched(t, path);
    assert.deepEqual([answer.fault, text(answer), answer.exchanges[0]?.truncated], [undefined, wanted, undefined]);
  });
}

test('repeated headers keep their order and the names they came with', async (t) => {
  const [exchange] = (await fetched(t, '/no-reason')).exchanges;
  assert.equal(exchange?.response.line, 'HTTP/1.1 200 ');
  assert.deepEqual(exchange.response.headers, [
    ['X-Twice', '1'],
    ['x-twice', '2'],
  ]);
});

test('every header of a head is kept, however many', async (t) => {
  const [exchange] = (await fetched(t, '/many-headers')).exchanges;
  assert.equal(exchange?.response.headers.length, 4_000);
});

const NO_ANSWER: readonly (readonly [
  path: string,
  kind: Fault['kind'],
  truncated: Exchange['truncated'],
  limits: Partial<Limits>,
])[] = [
  ['/silent', 'too-slow', undefined, { idle: 40 }],
  ['/silent', 'too-slow', undefined, { deadline: 40 }],
  ['/endless-head', 'too-slow', undefined, { deadline: 40 }],
  ['/silent-body', 'too-slow', 'time', { idle: 500 }],
  ['/silent-body', 'too-slow', 'time', { deadline: 1_500 }],
  ['/drip?every=2', 'too-slow', 'time', { deadline: 1_500, idle: 1_400 }],
  ['/endless', 'too-large', 'length', { body: 1_000_000 }],
  ['/large-header?bytes=300000', 'too-large', undefined, {}],
  ['/shorter', 'broken-answer', 'disconnect', {}],
  ['/bad-chunk', 'broken-answer', 'disconnect', {}],
  ['/no-last-chunk', 'broken-answer', 'disconnect', {}],
  ['/reset-in-body', 'broken-answer', 'disconnect', {}],
  ['/both-framings', 'broken-answer', undefined, {}],
  ['/two-lengths', 'broken-answer', undefined, {}],
  ['/reset', 'broken-answer', undefined, {}],
  ['/ended', 'broken-answer', undefined, {}],
  ['/reset-in-head', 'broken-answer', undefined, {}],
  ['/no-http', 'broken-answer', undefined, {}],
  ['/binary', 'broken-answer', undefined, {}],
  ['/upgrade', 'broken-answer', undefined, {}],
];

for (const [path, kind, truncated, limits] of NO_ANSWER) {
  test(`${path} with ${JSON.stringify(limits)} is ${kind}`, async (t) => {
    const { exchanges, body, fault } = await fetched(t, path, limits);
    assert.equal(fault?.kind, kind, fault?.reason ?? 'no fault');
    assert.match(fault.reason, /^[A-Z1].*\.$/u);
    assert.equal(body.byteLength, 0);
    assert.equal(exchanges[0]?.truncated, truncated);
    assert.equal(exchanges.length, truncated === undefined ? 0 : 1);
  });
}

test('an endless answer is cut at the very byte of the cap', async (t) => {
  const { exchanges } = await fetched(t, '/endless', { body: 100_001 });
  assert.equal(exchanges[0]?.body.byteLength, 100_001);
  const exact = await fetched(t, '/tiny-chunks', { body: 50_000 });
  assert.equal(exact.fault, undefined);
});

test('a head never holds a line end', async (t) => {
  for (const odd of ['%0D', '%00', '%0D%0A%20', '%0A', '%0D%0A%09more']) {
    const { exchanges, fault } = await fetched(t, `/odd-header?with=${odd}`);
    assert.ok(fault?.kind === 'broken-answer' || exchanges.length === 1);
    for (const part of exchanges.flatMap(({ response }) => [response.line, ...response.headers.flat()])) {
      assert.doesNotMatch(part, /[\r\n\0]/u);
    }
  }
});

test('a head never holds a line end, even if one came through the parser', () => {
  const words = fc.string({ unit: fc.constantFrom('a', ':', ' ', '\r', '\n', '\0', '\xe9') });
  fc.assert(
    fc.property(words, fc.array(words), (statusMessage, rawHeaders) => {
      const head = responseHead({ httpVersion: '1.1', statusCode: 200, statusMessage, rawHeaders });
      assert.equal(head.headers.length, Math.floor(rawHeaders.length / 2));
      for (const part of [head.line, ...head.headers.flat()]) assert.doesNotMatch(part, /[\r\n\0]/u);
    }),
    RUNS,
  );
});

test('a request head is sent byte for byte as the exchange has it', async (t) => {
  let sent = '';
  const server = createServer((socket) => {
    socket.on('data', (bytes) => {
      sent += bytes.toString('latin1');
      socket.end('HTTP/1.1 200 OK\r\n\r\n');
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => server.close());
  const address = server.address();
  const host = `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  const validators = { etag: '"\xe9"' };
  for (const request of [
    { validators },
    { method: 'POST', form: { a: 'b' }, validators },
    { headers: { 'X-A': 'b' } },
  ] as const) {
    sent = '';
    const { exchanges } = await outboundTo([{ host }]).fetch(`http://${host}/a b?\u00e9=|`, request);
    const { line = '', headers = [] } = exchanges[0]?.request ?? {};
    const wanted = [line, ...headers.map(([name, value]) => `${name}: ${value}`)].join('\r\n');
    assert.equal(sent, `${wanted}\r\n\r\n${'form' in request ? 'a=b' : ''}`);
  }
});

test('a form is sent as forms are', async (t) => {
  let content = '';
  const site = await startSite(t, {
    '/form': (request, response) => {
      request.setEncoding('utf8').on('data', (piece) => {
        content += piece;
      });
      request.on('end', () => response.end('taken'));
    },
  });
  const form = { url: 'https://a.example/?q=1&r=2', word: 'café' };
  const answer = await outboundTo([site]).fetch(`${site.origin}/form`, { method: 'POST', form });
  assert.equal(text(answer), 'taken');
  assert.equal(content, 'url=https%3A%2F%2Fa.example%2F%3Fq%3D1%26r%3D2&word=caf%C3%A9');
  assert.deepEqual(answer.exchanges[0]?.request.headers, site.hits[0]?.headers);
});

test('headers of the caller are sent, those of the connection and cookies are not the caller’s', async (t) => {
  const site = await startSite(t, TRANSPORT);
  const outbound = outboundTo([site]);
  await outbound.fetch(`${site.origin}/page`, { headers: { accept: 'text/plain', 'Accept-Language': 'fr' } });
  assert.deepEqual(headerValues({ headers: site.hits[0]?.headers ?? [] }, 'Accept'), ['text/plain']);
  for (const headers of [
    { Cookie: 'a=1' },
    { host: 'other.example' },
    { Connection: 'keep-alive' },
    { 'X-A': 'a\r\nb' },
  ]) {
    await assert.rejects(outbound.fetch(`${site.origin}/page`, { headers }), TypeError);
  }
  assert.equal(site.hits.length, 1);
});

test('validators go to the address that they came from, and to no other', async (t) => {
  const site = await startSite(t, TRANSPORT);
  const outbound = outboundTo([site]);
  const sent = (): string[] => (site.hits.at(-1)?.headers ?? []).filter(([name]) => name.startsWith('If-')).flat();
  const lastModified = 'Fri, 01 May 2026 09:30:00 GMT';
  await outbound.fetch(`${site.origin}/page`, { validators: { etag: 'W/"\xe9"', lastModified } });
  assert.deepEqual(sent(), ['If-None-Match', 'W/"\xe9"', 'If-Modified-Since', lastModified]);
  await outbound.fetch(`${site.origin}/page`, { validators: { url: `${site.origin}/other`, etag: '"a"' } });
  assert.deepEqual(sent(), []);
  await outbound.fetch(`${site.origin}/page`, { validators: { etag: '"a\r\nX-B: c"' } });
  assert.deepEqual(sent(), []);
});

test('whoever cancels gets the reason back, and the connection ends', async (t) => {
  const site = await startSite(t, TRANSPORT);
  for (const path of ['/silent', '/silent-body', '/drip?every=2']) {
    const cancel = new AbortController();
    const waiting = outboundTo([site]).fetch(site.origin + path, { signal: cancel.signal });
    setTimeout(() => cancel.abort(new Error('enough')), 40);
    await assert.rejects(waiting, { message: 'enough' });
  }
  const ended = { signal: AbortSignal.abort(new Error('before')) };
  await assert.rejects(outboundTo([site]).fetch(`${site.origin}/page`, ended), { message: 'before' });
  assert.ok(!site.hits.some((hit) => hit.path === '/page'));
});

test('waiting before a hop takes nothing of the deadline', async (t) => {
  const beforeHop = async (): Promise<undefined> => void (await new Promise((resolve) => setTimeout(resolve, 1_100)));
  const { fault } = await fetched(t, '/page', { deadline: 1_000 }, { beforeHop });
  assert.equal(fault, undefined);
});

test('what is no web address is refused, and nothing is asked', async () => {
  for (const address of [
    '',
    'page.example',
    '//page.example',
    'http://',
    'http://[::1',
    'http://a b/',
    'mailto:a@b.example',
  ]) {
    const { exchanges, fault } = await outboundTo([]).fetch(address);
    assert.deepEqual([exchanges.length, fault?.kind], [0, 'not-public'], address);
  }
});

test('a server that takes no connections is told from a name that does not exist', async (t) => {
  const site = await startSite(t, TRANSPORT);
  const port = site.host.split(':')[1] ?? '';
  const closed = { host: `127.0.0.9:${port}` };
  const names = { 'site.example': [['127.0.0.9', '127.0.0.1']], 'closed.example': [['127.0.0.9']] };
  const hosts = [closed, { host: `site.example:${port}` }, { host: `closed.example:${port}` }];
  const outbound = outboundTo(hosts, { names });
  assert.equal((await outbound.fetch(`http://${closed.host}/page`)).fault?.kind, 'no-connection');
  assert.equal((await outbound.fetch(`http://closed.example:${port}/page`)).fault?.kind, 'no-connection');
  assert.equal((await outbound.fetch('http://none.example/')).fault?.kind, 'name-unknown');
  const second = await outbound.fetch(`http://site.example:${port}/page`);
  assert.deepEqual([second.fault, second.exchanges[0]?.ipAddress], [undefined, '127.0.0.1']);
});
