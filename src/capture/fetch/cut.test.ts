/** Answers that break off: at every byte, by an end and by a reset of the connection. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { type TestContext, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { outboundTo } from '../../../test/source-site/outbound-to.ts';

const TEXT = 'The lamps go out.';
const PACKED = gzipSync(TEXT);
/** CRC and length: nobody reads them. */
const GZIP_TRAILER = 8;

/** Each with how many bytes at its end do not matter. */
const ANSWERS: readonly (readonly [name: string, answer: Buffer, spare: number])[] = [
  ['plain', answer(`Content-Length: ${TEXT.length}`, TEXT), 0],
  [
    'chunked',
    answer(
      'Transfer-Encoding: chunked',
      `6\r\nThe la\r\n${(TEXT.length - 6).toString(16)};x=1\r\nmps go out.\r\n0\r\nLast: 1\r\n\r\n`,
    ),
    0,
  ],
  ['gzip', answer(`Content-Encoding: gzip\r\nContent-Length: ${PACKED.byteLength}`, PACKED), GZIP_TRAILER],
  ['gzip in chunks', answer('Content-Encoding: gzip\r\nTransfer-Encoding: chunked', chunked(PACKED)), GZIP_TRAILER + 7],
];

const MOVED = 'HTTP/1.1 302 Found\r\nLocation: /page\r\nContent-Length: 17\r\n\r\nIt is over there.';
const MOVED_HEAD = MOVED.indexOf('\r\n\r\n') + 4;

function answer(headers: string, body: string | Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\n${headers}\r\n\r\n`), Buffer.from(body)]);
}

function chunked(bytes: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(`${bytes.byteLength.toString(16)}\r\n`), bytes, Buffer.from('\r\n0\r\n\r\n')]);
}

/** Answers a request for `/7/end` with the first seven bytes, and then ends or resets the connection. */
async function cuttingServer(t: TestContext, whole: Buffer): Promise<{ readonly host: string }> {
  const server: Server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.once('data', (request) => {
      const [, path = '', length, way] = /^GET (\/(?:(\d+)\/(\w+)|page)) /u.exec(request.toString()) ?? [];
      if (path === '/page') return void socket.end(answer(`Content-Length: ${TEXT.length}`, TEXT));
      const part = whole.subarray(0, Number(length));
      if (way === 'end') return void socket.end(part);
      return void socket.write(part, () => setImmediate(() => socket.resetAndDestroy()));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => server.close());
  const address = server.address();
  return { host: `127.0.0.1:${typeof address === 'object' ? address?.port : ''}` };
}

for (const way of ['end', 'reset']) {
  for (const [name, whole, spare] of ANSWERS) {
    test(`an answer is whole or a fault, ${name}, cut at any byte by ${way}`, async (t) => {
      const server = await cuttingServer(t, whole);
      const outbound = outboundTo([server]);
      for (let length = 0; length <= whole.byteLength; length++) {
        const { body, fault } = await outbound.fetch(`http://${server.host}/${length}/${way}`);
        const isWhole = fault === undefined;
        assert.equal(Buffer.from(body).toString(), isWhole ? TEXT : '');
        // A reset may overtake what was sent before it.
        if (way === 'end') assert.equal(isWhole, length >= whole.byteLength - spare, `${length}`);
        if (!isWhole) assert.equal(fault.kind, 'broken-answer', `${length}: ${fault.reason}`);
      }
    });
  }

  test(`a redirect leads on as soon as its head is there, cut at any byte by ${way}`, async (t) => {
    const server = await cuttingServer(t, Buffer.from(MOVED));
    const outbound = outboundTo([server]);
    for (let length = 0; length <= MOVED.length; length++) {
      const { exchanges, body, fault } = await outbound.fetch(`http://${server.host}/${length}/${way}`);
      assert.equal(Buffer.from(body).toString(), fault === undefined ? TEXT : '');
      assert.equal(exchanges.length, fault === undefined ? 2 : 0);
      if (way === 'end') assert.equal(fault === undefined, length >= MOVED_HEAD, `${length}`);
    }
  });
}
