/** The proxy before the browser, spoken to byte by byte. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { type TestContext, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { FilteringProxy } from '../src/capture/browser/filtering-proxy.ts';
import type { OutletLimits } from '../src/capture/browser/outlet.ts';
import { RUNS } from './arbitrary-page.ts';
import { eventually } from './eventually.ts';
import { type LoopbackPolicy, loopbackPolicy } from './source-site/loopback-policy.ts';
import { startSite } from './source-site/site.ts';
import { LOOPBACK, NAMES } from './ssrf-vectors.ts';

const LIMITS: OutletLimits = { bytes: 1_000_000, connections: 100 };

interface Setting {
  readonly proxy: FilteringProxy;
  readonly policy: LoopbackPolicy;
  /** `Proxy-Authorization: …` with its line end. */
  readonly key: string;
  /** Sends bytes and gives what comes back until the connection ends. */
  send(bytes: string): Promise<string>;
}

async function start(t: TestContext, allowHosts: readonly string[], limits = LIMITS): Promise<Setting> {
  const policy = loopbackPolicy(allowHosts, { ...NAMES, 'open.example': [['127.0.0.1']] });
  const proxy = await FilteringProxy.start(policy, limits);
  t.after(() => proxy.close());
  const { username, password } = proxy.credential;
  const key = `Proxy-Authorization: Basic ${Buffer.from(`${username}:${password}`).toString('base64')}\r\n`;
  return { proxy, policy, key, send: (bytes) => sent(open(proxy), bytes) };
}

function open(proxy: FilteringProxy): Socket {
  const socket = connect({ host: '127.0.0.1', port: Number(new URL(proxy.address).port) });
  socket.on('error', () => socket.destroy());
  return socket;
}

async function sent(socket: Socket, bytes: string): Promise<string> {
  const closed = new Promise((resolve) => socket.on('close', resolve));
  let received = '';
  socket.setEncoding('latin1').on('data', (text: string) => {
    received += text;
  });
  socket.write(bytes, 'latin1');
  await closed;
  return received;
}

/** A server that answers whatever comes with these bytes, and remembers what came. */
async function rawServer(t: TestContext, answer: (socket: Socket) => void): Promise<{ host: string; got: string[] }> {
  const got: string[] = [];
  const open = new Set<Socket>();
  const server: Server = createServer({ allowHalfOpen: true }, (socket) => {
    open.add(socket);
    let first = true;
    socket.on('error', () => socket.destroy());
    socket.on('data', (bytes) => {
      got.push(bytes.toString('latin1'));
      if (first) answer(socket);
      first = false;
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.close();
    for (const socket of open) socket.destroy();
  });
  const address = server.address();
  return { host: `127.0.0.1:${typeof address === 'object' ? address?.port : 0}`, got };
}

const OK = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi';

function statusOf(answer: string): number {
  return Number(/^HTTP\/1\.1 (\d{3}) /u.exec(answer)?.[1]);
}

test('nobody goes out by the proxy without its credential', async (t) => {
  const server = await rawServer(t, (socket) => socket.end(OK));
  const { send, key } = await start(t, [server.host]);
  const wrong = 'Proxy-Authorization: Basic Y29udGV4dHBhZ2U6\r\n';
  for (const head of ['', wrong, key.replace('Basic ', 'Bearer '), key.replace('Proxy-', '')]) {
    const plain = await send(`GET http://${server.host}/ HTTP/1.1\r\nHost: a\r\n${head}Connection: close\r\n\r\n`);
    const tunnel = await send(`CONNECT ${server.host} HTTP/1.1\r\nHost: a\r\n${head}\r\n`);
    assert.deepEqual([statusOf(plain), statusOf(tunnel)], [407, 407]);
  }
  assert.deepEqual(server.got, []);
});

test('a request is passed on to the host of its address, whatever its Host header says, without what is of one connection', async (t) => {
  const server = await rawServer(t, (socket) => socket.end(OK));
  const { send, key } = await start(t, [server.host]);
  const answer = await send(
    `GET http://${server.host}/a?b=c HTTP/1.1\r\nHost: other.example\r\n${key}Connection: close, X-Hop\r\nX-Hop: 1\r\nTE: trailers\r\nUpgrade: websocket\r\nX-Kept: \u00e9\r\n\r\n`,
  );
  assert.equal(answer.endsWith('\r\n\r\nhi'), true);
  assert.deepEqual(server.got, [
    `GET /a?b=c HTTP/1.1\r\nHost: ${server.host}\r\nX-Kept: \u00e9\r\nConnection: close\r\n\r\n`,
  ]);
});

test('a request with a body arrives whole, with a length and in chunks', async (t) => {
  const server = await rawServer(t, async (socket) => {
    await eventually(() => assert.match(server.got.join(''), /(?:abcde|0\r\n\r\n)$/u));
    socket.end(OK);
  });
  const { send, key } = await start(t, [server.host]);
  const head = `POST http://${server.host}/ HTTP/1.1\r\nHost: a\r\n${key}Connection: close\r\n`;
  await send(`${head}Content-Length: 5\r\n\r\nabcde`);
  await send(`${head}Transfer-Encoding: chunked\r\n\r\n2\r\nab\r\n3\r\ncde\r\n0\r\n\r\n`);
  const [one, ...two] = server.got.map((text) => text);
  assert.match(`${one}`, /^POST \/ HTTP/u);
  assert.match(
    [one, ...two].join(''),
    /Content-Length: 5\r\n.*abcde.*Transfer-Encoding: chunked\r\n.*\r\n\r\n.*ab.*cde\r\n0\r\n\r\n$/su,
  );
});

test('CONNECT to no form of loopback is answered with a tunnel, and nothing is dialled', async (t) => {
  const { send, key, policy, proxy } = await start(t, []);
  const hosts = LOOPBACK.map((address) => address.replace(/^[^:]*:[/\\]*/u, '').replaceAll('PORT', '40123'));
  const forms = [...hosts, ...hosts.map((host) => host.replace(/[/\\]+$/u, ''))].filter(
    (host) => !/[\r\n]/u.test(host),
  );
  const more = [
    'localhost',
    ':443',
    '127.0.0.1',
    '127.0.0.1:',
    '127.0.0.1:99999',
    'a@127.0.0.1:40123',
    '/',
    '*',
    'http://127.0.0.1/',
    '[::1]',
    '127.0.0.1:40123/../',
    '[::1]:40123:1',
    '127.0.0.1:22',
  ];
  for (const form of [...forms, ...more]) {
    const answer = await send(
      `CONNECT ${Buffer.from(form).toString('latin1')} HTTP/1.1\r\nHost: site.example\r\n${key}\r\n`,
    );
    assert.notEqual(statusOf(answer), 200, form);
  }
  assert.deepEqual(policy.dialled, []);
  assert.ok(proxy.outlet.refused.has('https://127.0.0.1:40123/'));
});

test('an absolute address of no form of loopback is asked, nor one without a host, and it says why', async (t) => {
  const { send, key, policy, proxy } = await start(t, []);
  for (const address of [
    ...LOOPBACK,
    '/',
    '*',
    '/etc/passwd',
    'https://site.example/',
    'http://',
    'http:/a',
    '//site.example/',
  ]) {
    const target = Buffer.from(address.replaceAll('PORT', '40123')).toString('latin1');
    const answer = await send(`GET ${target} HTTP/1.1\r\nHost: 127.0.0.1:40123\r\n${key}Connection: close\r\n\r\n`);
    assert.notEqual(statusOf(answer), 200, address);
  }
  assert.deepEqual(policy.dialled, []);
  assert.match(
    await send(`GET http://10.0.0.1/ HTTP/1.1\r\nHost: a\r\n${key}Connection: close\r\n\r\n`),
    /^HTTP\/1\.1 403 .*10\.0\.0\.1 is not on the public web/su,
  );
  assert.equal([...proxy.outlet.refused].at(-1), 'http://10.0.0.1/');
});

test('what two parties could read differently is not passed on', async (t) => {
  const server = await rawServer(t, (socket) => socket.end(OK));
  const { send, key } = await start(t, [server.host]);
  const line = `POST http://${server.host}/ HTTP/1.1\r\nHost: a\r\n${key}`;
  const requests = [
    `${line}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    `${line}Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef`,
    `${line}Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n`,
    `${line}Content-Length : 5\r\n\r\nabcde`,
    `${line}X: a\nContent-Length: 5\r\n\r\nabcde`,
    `${line}X: a\r\n folded\r\nX\0: 1\r\n\r\n`,
    `GET http://${server.host}/ HTTP/1.1 x\r\n\r\n`,
    `${line}X: ${'a'.repeat(300_000)}\r\n\r\n`,
    '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
  ];
  for (const request of requests) assert.equal(await send(request), '', JSON.stringify(request.slice(0, 300)));
  assert.deepEqual(server.got, []);
});

test('an answer that is not proper HTTP is 502, one that breaks off does not look whole', async (t) => {
  const answers: [string, RegExp][] = [
    ['nonsense\r\n\r\n', /^HTTP\/1\.1 502 /u],
    ['HTTP/1.1 200 OK\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n', /^HTTP\/1\.1 502 /u],
    ['HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd', /^HTTP\/1\.1 502 /u],
    ['HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n', /^HTTP\/1\.1 502 /u],
    [`HTTP/1.1 200 OK\r\nX: ${'a'.repeat(300_000)}\r\n\r\n`, /^HTTP\/1\.1 502 /u],
    ['', /^HTTP\/1\.1 502 /u],
    ['HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc', /^HTTP\/1\.1 200 OK\r\nContent-Length: 9\r\n.*\r\n\r\nabc$/su],
    ['HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n', /\r\n\r\n3\r\nabc\r\n$/su],
    ['HTTP/1.1 200 OK\r\n\r\nabc', /\r\n\r\n3\r\nabc\r\n0\r\n\r\n$/su],
  ];
  let next = '';
  const server = await rawServer(t, (socket) => socket.end(next, 'latin1'));
  const { send, key } = await start(t, [server.host]);
  for (const [answer, expected] of answers) {
    next = answer;
    const got = await send(`GET http://${server.host}/ HTTP/1.1\r\nHost: a\r\n${key}Connection: close\r\n\r\n`);
    assert.match(got, expected, JSON.stringify(answer.slice(0, 80)));
  }
});

test('a tunnel carries bytes both ways, also those that came with its request, and ends on both sides', async (t) => {
  const server = await rawServer(t, (socket) => {
    socket.write('hello');
    socket.end('ends');
  });
  const { send, key, proxy } = await start(t, [`open.example:${server.host.split(':')[1]}`]);
  const port = server.host.split(':')[1];
  const answer = await send(`CONNECT open.example:${port} HTTP/1.1\r\nHost: a\r\n${key}\r\nearly bye`);
  assert.equal(answer, 'HTTP/1.1 200 Connection established\r\n\r\nhelloends');
  assert.deepEqual(server.got, ['early bye']);
  assert.equal(proxy.outlet.peerAt(new URL(`https://open.example:${port}/`)), '127.0.0.1');
});

test('more bytes than the page may load end all its connections, and there are no more', async (t) => {
  const server = await rawServer(t, (socket) => socket.write(`HTTP/1.1 200 OK\r\n\r\n${'a'.repeat(20_000)}`));
  const { send, key, proxy } = await start(t, [server.host], { bytes: 10_000, connections: 100 });
  const request = `GET http://${server.host}/ HTTP/1.1\r\nHost: a\r\n${key}Connection: close\r\n\r\n`;
  assert.equal((await send(request)).endsWith('0\r\n\r\n'), false);
  assert.equal(proxy.outlet.isSpent, true);
  assert.equal(statusOf(await send(request)), 502);
});

test('more connections than a page may have are refused', async (t) => {
  const server = await rawServer(t, (socket) => socket.end(OK));
  const { send, key } = await start(t, [server.host], { bytes: 10_000, connections: 2 });
  const request = `GET http://${server.host}/ HTTP/1.1\r\nHost: a\r\n${key}Connection: close\r\n\r\n`;
  assert.deepEqual(
    [statusOf(await send(request)), statusOf(await send(request)), statusOf(await send(request))],
    [200, 200, 502],
  );
});

test('a browser or a server that goes at any moment ends nothing but its own connection', async (t) => {
  const site = await startSite(t, {
    '/': (_, response) => response.end('hi'),
    '/long': (_, response) => response.end('a'.repeat(500_000)),
    '/post': (request, response) => request.pipe(response),
  });
  const { proxy, key, send } = await start(t, [site.host], { bytes: 1e12, connections: 1e9 });
  const head = `Host: a\r\n${key}`;
  const requests = [
    `GET http://${site.host}/ HTTP/1.1\r\n${head}\r\n`,
    `GET http://${site.host}/long HTTP/1.1\r\n${head}\r\n`,
    `GET http://10.0.0.1/ HTTP/1.1\r\n${head}\r\n`,
    `GET http://${site.host}/ HTTP/1.1\r\nHost: a\r\n\r\n`,
    `CONNECT 10.0.0.1:443 HTTP/1.1\r\n${head}\r\n`,
    `POST http://${site.host}/post HTTP/1.1\r\n${head}Content-Length: 50\r\n\r\n${'b'.repeat(50)}`,
    `CONNECT ${site.host} HTTP/1.1\r\n${head}\r\nGET /long HTTP/1.1\r\nHost: a\r\n\r\n`,
  ];
  const moment = fc.record({
    request: fc.constantFrom(...requests),
    cut: fc.double({ min: 0, max: 1, noNaN: true }),
    wait: fc.constantFrom(0, 0, 1, 3, 10),
    way: fc.constantFrom('destroy', 'reset', 'end'),
  });
  await fc.assert(
    fc.asyncProperty(moment, async ({ request, cut, wait, way }) => {
      const socket = open(proxy);
      socket.write(request.slice(0, Math.ceil(cut * request.length)));
      await pause(wait);
      if (way === 'destroy') socket.destroy();
      else if (way === 'reset') socket.resetAndDestroy();
      else socket.end(() => setTimeout(() => socket.destroy(), 5));
    }),
    { numRuns: 2 * RUNS.numRuns },
  );
  const answer = await send(`GET http://${site.host}/ HTTP/1.1\r\n${head}Connection: close\r\n\r\n`);
  assert.equal(answer.endsWith('hi'), true);
});

test('closing ends connections at every stage, and settles what is still dialled', async (t) => {
  const server = await rawServer(t, () => undefined);
  const policy = loopbackPolicy([server.host, 'slow.example:80']);
  const proxy = await FilteringProxy.start({ ...policy, resolve: () => new Promise(() => undefined) }, LIMITS);
  const { username, password } = proxy.credential;
  const key = `Proxy-Authorization: Basic ${Buffer.from(`${username}:${password}`).toString('base64')}\r\n`;
  const requests = [
    '',
    'GET',
    `GET http://${server.host}/ HTTP/1.1\r\nHost: a\r\n${key}\r\n`,
    `CONNECT ${server.host} HTTP/1.1\r\nHost: a\r\n${key}\r\na`,
    `GET http://slow.example/ HTTP/1.1\r\nHost: a\r\n${key}\r\n`,
    `CONNECT slow.example:80 HTTP/1.1\r\nHost: a\r\n${key}\r\n`,
  ];
  const ended = requests.map((request) => sent(open(proxy), request));
  while (server.got.length < 2) await pause(5);
  await proxy.close();
  await Promise.all(ended);
});
