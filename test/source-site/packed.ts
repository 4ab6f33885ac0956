/** Answers with a content encoding, sound and broken. */
import * as zlib from 'node:zlib';
import { query } from './raw-answer.ts';
import type { Route, Routes } from './site.ts';

export const PACKED_TEXT: string = 'The ferry crosses at dawn, and the lamps of the quay go out one by one.\n'.repeat(
  40,
);

const text = Buffer.from(PACKED_TEXT);
const gzip = zlib.gzipSync(text);

const PACKERS: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  gzip: zlib.gzipSync,
  'x-gzip': zlib.gzipSync,
  GZIP: zlib.gzipSync,
  br: zlib.brotliCompressSync,
  zstd: zlib.zstdCompressSync,
  identity: (bytes) => bytes,
  'identity, gzip': zlib.gzipSync,
};

export const PACKED: Routes = {
  /** `?as=gzip` */
  '/packed': (request, response) => {
    const as = query(request).get('as') ?? '';
    response.writeHead(200, { 'Content-Encoding': as }).end(PACKERS[as]?.(text));
  },
  '/packed/then-garbage': sent('gzip', Buffer.concat([gzip, Buffer.from('<!-- cached -->')])),
  '/packed/wrong-sum': sent('gzip', Buffer.concat([gzip.subarray(0, -8), Buffer.alloc(8)])),
  '/packed/with-name': sent('gzip', Buffer.concat([namedHeader(), gzip.subarray(10)])),
  '/packed/cut': sent('gzip', gzip.subarray(0, -20)),
  '/packed/cut-in-head': sent('gzip', namedHeader().subarray(0, 14)),
  '/packed/not-at-all': sent('gzip', text),
  '/packed/nothing': sent('gzip', Buffer.alloc(0)),
  '/packed/unknown': sent('rot13', text),
  '/packed/unasked': sent('deflate', zlib.deflateSync(text)),
  '/packed/twice': sent('gzip, gzip', zlib.gzipSync(gzip)),
  '/packed/twice-in-two-lines': sent(['gzip', 'br'], zlib.brotliCompressSync(gzip)),
  '/packed/announced-unpacked': (_, response) => {
    response.writeHead(200, { 'Content-Encoding': 'gzip', 'Content-Length': text.byteLength }).write(gzip);
    response.socket?.end();
  },
  '/bomb': sent('gzip', bomb(300)),
};

function sent(encoding: string | readonly string[], bytes: Uint8Array): Route {
  return (_, response) => {
    response.writeHead(200, { 'Content-Encoding': [...[encoding].flat()], 'Content-Length': bytes.byteLength });
    response.end(bytes);
  };
}

/** A head of a gzip file with each of its optional parts (RFC 1952). */
function namedHeader(): Buffer {
  const fixed = [0x1f, 0x8b, 8, 0x1e, 0, 0, 0, 0, 0, 3];
  return Buffer.concat([Buffer.from([...fixed, 2, 0, 7, 7]), Buffer.from('ferry.txt\0by hand\0'), Buffer.from([1, 2])]);
}

/** So many megabytes of zeros, packed. Made of one megabyte packed once, so that it is quick. */
function bomb(megabytes: number): Buffer {
  const piece = zlib.deflateRawSync(Buffer.alloc(1_000_000), { finishFlush: zlib.constants.Z_SYNC_FLUSH });
  const end = zlib.deflateRawSync(Buffer.alloc(0));
  return Buffer.concat([gzip.subarray(0, 10), ...Array<Buffer>(megabytes).fill(piece), end, Buffer.alloc(8)]);
}
