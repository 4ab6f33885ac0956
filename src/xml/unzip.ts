import { crc32 } from 'node:zlib';
import { Inflate } from 'fflate';
import { type ZipEntry, ZipError, zipEntries } from './zip-directory.ts';

export { ZipError };

/** Input of one step; deflate makes at most about a thousand times as much of it. */
const STEP = 1 << 14;
/** A table of LibreOffice grows 125-fold with a digit in each cell, 230-fold without; small parts may grow by any factor. */
const MOST_GROWTH = 300;
const SMALL = 8 << 20;
/** A stored block of 64 kB is handed on whole, so some steps give nothing; more of them are no data. */
const MOST_SILENT_STEPS = 8;

/**
 * A zip archive of unknown origin. Parts are inflated piece by piece, no further than their stated length, and all parts
 * that are read stay under a limit together, so that a small file cannot fill the memory.
 */
export class ZipArchive {
  readonly #bytes: Uint8Array;
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  readonly #counted = new Set<ZipEntry>();
  #left: number;

  /**
   * Throws `ZipError` for an archive that is damaged or encrypted.
   * @param limit how many bytes all parts that are read may inflate to; one that is read again counts once
   */
  constructor(bytes: Uint8Array, limit: number) {
    this.#bytes = bytes;
    this.#entries = zipEntries(bytes);
    this.#left = limit;
  }

  has(path: string): boolean {
    return this.#entries.has(path);
  }

  /**
   * The content of a part, piece by piece; nothing for a part that is not there. Throws `ZipError` if it is damaged,
   * which may show only at its end.
   */
  *read(path: string): Generator<Uint8Array> {
    const entry = this.#entries.get(path);
    if (!entry) return;
    this.#count(entry);
    const content = this.#bytes.subarray(entry.start, entry.start + entry.compressed);
    let [crc, length] = [0, 0];
    for (const chunk of chunksOf(content, entry)) {
      crc = crc32(chunk, crc);
      length += chunk.length;
      if (length > entry.length) break;
      yield chunk;
      // Whatever follows the last byte is none of the part's.
      if (length === entry.length) break;
    }
    if (length !== entry.length || crc !== entry.crc) throw new ZipError('damaged', `${path} is damaged`);
  }

  #count(entry: ZipEntry): void {
    if (this.#counted.has(entry)) return;
    this.#counted.add(entry);
    if (entry.length > Math.max(SMALL, entry.compressed * MOST_GROWTH)) {
      throw new ZipError('bomb', `${entry.name} unpacks to ${entry.length} bytes from ${entry.compressed}`);
    }
    this.#left -= entry.length;
    if (this.#left < 0) throw new ZipError('too large', `${entry.name} unpacks to ${entry.length} bytes`);
  }
}

function chunksOf(content: Uint8Array, { name, method }: ZipEntry): Iterable<Uint8Array> {
  if (method === 8) return inflated(content);
  if (method === 0) return [content];
  throw new ZipError('damaged', `${name} is compressed in an unknown way`);
}

function* inflated(content: Uint8Array): Generator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const inflate = new Inflate((chunk) => ready.push(chunk));
  let silent = 0;
  for (let at = 0; at < content.length && silent < MOST_SILENT_STEPS; at += STEP) {
    try {
      inflate.push(content.subarray(at, at + STEP), at + STEP >= content.length);
    } catch (error) {
      throw new ZipError('damaged', 'the compressed data are damaged', { cause: error });
    }
    const chunks = ready.filter((chunk) => chunk.length > 0);
    ready = [];
    silent = chunks.length > 0 ? 0 : silent + 1;
    yield* chunks;
  }
}
