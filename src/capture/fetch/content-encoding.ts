// As a whole, as not every Node has zstd in it.
import * as zlib from 'node:zlib';
import type { Fault, Head } from './exchange.ts';
import { broken, codeOf, tooLarge } from './fault.ts';
import { headerValues } from './header-values.ts';

type Decoder = (body: Uint8Array, options: { readonly maxOutputLength: number }) => Uint8Array;

/** RFC 9659: what is sent over HTTP needs no more memory than 8 MB to be unpacked. */
const ZSTD_WINDOW_LOG = 23;

const DECODERS: ReadonlyMap<string, Decoder> = new Map([
  ['gzip', (body, options) => zlib.inflateRawSync(deflated(body), options)],
  ['br', (body, options) => zlib.brotliDecompressSync(body, options)],
  ...(typeof zlib.zstdDecompressSync === 'function' ? [['zstd', unzstd] as const] : []),
]);

/** Value of `Accept-Encoding`: what this Node can read. */
export const ACCEPTED_ENCODINGS: string = [...DECODERS.keys()].join(', ');

/** The encoding of a body in its usual name, or nothing if it has none. A fault if it has several, or one nobody asked for. */
export function contentEncoding(response: Pick<Head, 'headers'>): string | undefined | Fault {
  const names = headerValues(response, 'content-encoding')
    .flatMap((value) => value.toLowerCase().split(','))
    .map((name) => name.trim().replace(/^x-gzip$/u, 'gzip'))
    .filter((name) => name !== '' && name !== 'identity');
  if (names.length > 1) return broken('The answer is packed several times over, which no browser asks for.');
  const [name] = names;
  if (name === undefined || DECODERS.has(name)) return name;
  return broken('The answer is packed in a way that was not asked for and cannot be read.');
}

/** Whether packed data says by itself that it is whole. Zstandard may come in several frames. */
export function endsByItself(encoding: string | undefined): boolean {
  return encoding === 'gzip' || encoding === 'br';
}

/** A body without its encoding. What follows the packed data is passed over, as in browsers. */
export function decoded(body: Uint8Array, encoding: string, most: number): Uint8Array | Fault {
  const decode = DECODERS.get(encoding);
  if (!decode || body.byteLength === 0) return body;
  try {
    return decode(body, { maxOutputLength: most });
  } catch (error) {
    return codeOf(error) === 'ERR_BUFFER_TOO_LARGE'
      ? tooLarge(most, ' when it is unpacked')
      : broken('The answer is packed, and its packing is broken.');
  }
}

function unzstd(body: Uint8Array, options: { readonly maxOutputLength: number }): Uint8Array {
  const params = { [zlib.constants.ZSTD_d_windowLogMax]: ZSTD_WINDOW_LOG };
  return zlib.zstdDecompressSync(body, { ...options, params });
}

const FIXED_PART = 10;
const HEADER_CHECK = 0x02;
const EXTRA = 0x04;
const NAME = 0x08;
const COMMENT = 0x10;

/**
 * The deflated data of the first member of a gzip file (RFC 1952, section 2.3). Its check sum and what follows it are
 * passed over, as browsers do: servers get both wrong, and Node’s own gunzip refuses such answers.
 */
function deflated(gzip: Uint8Array): Uint8Array {
  const flags = gzip[3] ?? 0;
  if (gzip[0] !== 0x1f || gzip[1] !== 0x8b || gzip[2] !== 8) throw new Error('no gzip');
  let at = FIXED_PART;
  if (flags & EXTRA) at += 2 + (gzip[at] ?? 0) + 256 * (gzip[at + 1] ?? 0);
  for (const text of [NAME, COMMENT]) {
    if (!(flags & text)) continue;
    const end = gzip.indexOf(0, at);
    if (end < 0) throw new Error('cut gzip');
    at = end + 1;
  }
  if (flags & HEADER_CHECK) at += 2;
  return gzip.subarray(at);
}
