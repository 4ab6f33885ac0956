import { constants, crc32, deflateRawSync } from 'node:zlib';

/** A file of an archive; content in pieces is taken one at a time, when the archive gets to it. */
export interface ZipFile {
  /** With forward slashes. */
  readonly path: string;
  readonly content: string | Iterable<string>;
}

/** Pieces are joined up to this many code units before they are compressed: small pushes cost more than they carry. */
const BATCH = 1 << 16;
/** Deflate (RFC 1951): how far back a repetition may lie, and an empty last block. */
const WINDOW = 1 << 15;
const LAST_BLOCK = Uint8Array.of(3, 0);

/** A number of a zip record, little-endian, and in how many bytes. */
type Field = readonly [bytes: 2 | 4, value: number];

/**
 * What both headers of a file say (APPNOTE 4.4): version 2.0, sizes follow the data and names are in UTF-8, deflate, and
 * midnight of 1 January 1980, with which the format begins, so that the clock leaves no trace.
 */
const ABOUT: readonly Field[] = [
  [2, 20],
  [2, 0x0808],
  [2, 8],
  [2, 0],
  [2, 0x21],
];

/** What is known of a file once its data are written. */
interface Written {
  readonly name: Uint8Array;
  readonly offset: number;
  /** Checksum, compressed and whole length. */
  readonly sizes: readonly Field[];
}

/**
 * A zip archive in chunks, the same bytes for the same files whatever the clock or time zone. Files may be generators:
 * memory stays flat however large they are, and a later file may depend on what an earlier one has seen. No more than
 * 65,535 files and 4 GiB: there is no Zip64.
 */
export function* zip(files: Iterable<ZipFile>): Generator<Uint8Array> {
  const directory: Written[] = [];
  let offset = 0;
  for (const { path, content } of files) {
    const name = Buffer.from(path);
    const sizes = { crc: 0, compressed: 0, whole: 0 };
    const head = [record([4, 0x04034b50], ...ABOUT, [4, 0], [4, 0], [4, 0], [2, name.length], [2, 0]), name];
    yield* head;
    for (const chunk of deflated(content, sizes)) {
      sizes.compressed += chunk.length;
      yield chunk;
    }
    const known: Field[] = [
      [4, sizes.crc],
      [4, sizes.compressed],
      [4, sizes.whole],
    ];
    const descriptor = record([4, 0x08074b50], ...known);
    yield descriptor;
    directory.push({ name, offset, sizes: known });
    offset += lengthOf(head) + sizes.compressed + descriptor.length;
  }
  yield* end(directory, offset);
}

/** The central directory, which stands at `offset`. */
function end(directory: readonly Written[], offset: number): Uint8Array[] {
  const entries = directory.flatMap((file) => [
    record(
      [4, 0x02014b50],
      [2, 20],
      ...ABOUT,
      ...file.sizes,
      [2, file.name.length],
      // No extra field, comment, second disk, or attributes.
      ...[2, 2, 2, 2].map((): Field => [2, 0]),
      [4, 0],
      [4, file.offset],
    ),
    file.name,
  ]);
  const count: Field = [2, directory.length];
  return [
    ...entries,
    record([4, 0x06054b50], [2, 0], [2, 0], count, count, [4, lengthOf(entries)], [4, offset], [2, 0]),
  ];
}

/**
 * Compresses batch by batch with Node's own deflate, which unlike one in JavaScript is compiled before it is needed.
 * Each batch ends at a byte (`Z_SYNC_FLUSH`) and may point back into the one before it, so that together they are one
 * stream. Counts what goes in.
 */
function* deflated(content: ZipFile['content'], sizes: { crc: number; whole: number }): Generator<Uint8Array> {
  const { Z_SYNC_FLUSH: finishFlush } = constants;
  let before: Uint8Array | undefined;
  for (const text of batches(typeof content === 'string' ? [content] : content)) {
    const batch = Buffer.from(text);
    sizes.crc = crc32(batch, sizes.crc);
    sizes.whole += batch.length;
    yield deflateRawSync(batch, before ? { finishFlush, dictionary: before } : { finishFlush });
    before = batch.subarray(-WINDOW);
  }
  yield LAST_BLOCK;
}

function* batches(pieces: Iterable<string>): Generator<string> {
  let waiting: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    waiting.push(piece);
    length += piece.length;
    if (length < BATCH) continue;
    yield waiting.join('');
    waiting = [];
    length = 0;
  }
  if (length > 0) yield waiting.join('');
}

function record(...fields: readonly Field[]): Uint8Array {
  const bytes = Buffer.alloc(fields.reduce((sum, [size]) => sum + size, 0));
  let at = 0;
  for (const [size, value] of fields) at = bytes.writeUIntLE(value, at, size);
  return bytes;
}

function lengthOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, part) => sum + part.length, 0);
}
