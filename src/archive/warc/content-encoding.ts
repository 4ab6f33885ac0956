/** Takes the content encoding off a kept body (RFC 9110, section 8.4; RFC 8878 for zstd). */
import * as zlib from 'node:zlib';
import type { HttpMessage } from './read-record.ts';
import { DamagedRecord, MOST_BYTES } from './read-record.ts';

type Decoder = (bytes: Uint8Array, limits: { maxOutputLength: number }) => Uint8Array;

const DECODERS: Readonly<Record<string, Decoder>> = {
  identity: (bytes) => bytes,
  gzip: zlib.gunzipSync,
  'x-gzip': zlib.gunzipSync,
  deflate: (bytes, limits) => (hasZlibHead(bytes) ? zlib.inflateSync : zlib.inflateRawSync)(bytes, limits),
  br: zlib.brotliDecompressSync,
  // From Node 22.15 on.
  ...('zstdDecompressSync' in zlib ? { zstd: zlib.zstdDecompressSync } : {}),
};

/** Throws `DamagedRecord` for what cannot be decoded, or becomes too large. */
export function decodedBody({ headers, body }: HttpMessage): Uint8Array {
  const encodings = headers.filter(([name]) => name.toLowerCase() === 'content-encoding');
  const names = encodings.flatMap(([, value]) => value.toLowerCase().split(',')).map((name) => name.trim());
  return names.filter(Boolean).reduceRight(decoded, body);
}

function decoded(bytes: Uint8Array, name: string): Uint8Array {
  const decoder = Object.hasOwn(DECODERS, name) ? DECODERS[name] : undefined;
  if (!decoder) throw new DamagedRecord(`has the content encoding “${name}”, which cannot be read here`);
  try {
    // An empty body has no encoding, whatever its head says.
    return bytes.length === 0 ? bytes : decoder(bytes, { maxOutputLength: MOST_BYTES });
  } catch {
    throw new DamagedRecord(`has a body that is not in its content encoding “${name}”`);
  }
}

/** Some servers leave out the frame that RFC 1950 asks for. */
function hasZlibHead([first = 0, second = 0]: Uint8Array): boolean {
  return (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0;
}
