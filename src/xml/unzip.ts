/**
 * Zip archives of unknown origin: parts are found through the central directory and inflated piece by piece under a
 * limit, so that a small file cannot fill the memory. Zip64, encryption and multi-disk archives are refused.
 */
import { Inflate } from 'fflate';

/** An archive that is damaged, or of a kind that is not read. */
export class ZipError extends Error {
  override readonly name = 'ZipError';
}

interface Entry {
  readonly method: number;
  readonly compressed: number;
  readonly offset: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const MOST_PARTS = 10_000;
/** Input of one step; deflate makes at most about a thousand times as much of it. */
const STEP = 1 << 14;

export class ZipArchive {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #entries: ReadonlyMap<string, Entry>;
  #left: number;

  /** @param limit how many bytes all parts together may inflate to */
  constructor(bytes: Uint8Array, limit: number) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#left = limit;
    this.#entries = this.#directory();
  }

  has(path: string): boolean {
    return this.#entries.has(path);
  }

  /** The content of a part, piece by piece; nothing for a part that is not there. Throws `ZipError` if it is damaged. */
  *read(path: string): Generator<Uint8Array> {
    const entry = this.#entries.get(path);
    if (!entry) return;
    const content = this.#content(entry);
    if (entry.method === 0) {
      this.#spend(content.length);
      yield content;
    } else if (entry.method === 8) yield* this.#inflated(content);
    else throw new ZipError('unknown compression');
  }

  *#inflated(content: Uint8Array): Generator<Uint8Array> {
    const ready: Uint8Array[] = [];
    const inflate = new Inflate((chunk) => ready.push(chunk));
    for (let at = 0; at < content.length; at += STEP) {
      try {
        inflate.push(content.subarray(at, at + STEP), at + STEP >= content.length);
      } catch (error) {
        throw new ZipError('damaged data', { cause: error });
      }
      for (const chunk of ready.splice(0)) {
        this.#spend(chunk.length);
        yield chunk;
      }
    }
  }

  #spend(bytes: number): void {
    this.#left -= bytes;
    if (this.#left < 0) throw new ZipError('too large');
  }

  #content({ offset, compressed }: Entry): Uint8Array {
    const start = offset + 30;
    if (start > this.#bytes.length || this.#view.getUint32(offset, true) !== LOCAL_ENTRY) throw new ZipError('damaged');
    const from = start + this.#view.getUint16(offset + 26, true) + this.#view.getUint16(offset + 28, true);
    if (from + compressed > this.#bytes.length) throw new ZipError('cut off');
    return this.#bytes.subarray(from, from + compressed);
  }

  #directory(): Map<string, Entry> {
    const end = this.#endOfDirectory();
    const count = this.#view.getUint16(end + 10, true);
    if (count > MOST_PARTS) throw new ZipError('too many parts');
    const entries = new Map<string, Entry>();
    let at = this.#view.getUint32(end + 16, true);
    for (let i = 0; i < count; i++) {
      if (at + 46 > end || this.#view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new ZipError('damaged directory');
      const length = this.#view.getUint16(at + 28, true);
      const name = new TextDecoder().decode(this.#bytes.subarray(at + 46, at + 46 + length));
      if ((this.#view.getUint16(at + 8, true) & 1) !== 0) throw new ZipError('encrypted');
      entries.set(name, {
        method: this.#view.getUint16(at + 10, true),
        compressed: this.#view.getUint32(at + 20, true),
        offset: this.#view.getUint32(at + 42, true),
      });
      at += 46 + length + this.#view.getUint16(at + 30, true) + this.#view.getUint16(at + 32, true);
    }
    return entries;
  }

  #endOfDirectory(): number {
    const last = this.#bytes.length - END_LENGTH;
    for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
      if (this.#view.getUint32(at, true) === END_OF_DIRECTORY) return at;
    }
    throw new ZipError('no directory');
  }
}
