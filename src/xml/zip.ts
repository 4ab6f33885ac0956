import { constants, crc32, deflateRawSync } from 'node:zlib';

/** A file of an archive: text, bytes, or text in pieces that are taken one at a time, when the archive gets to it. */
export interface ZipFile {
  /** With forward slashes. */
  readonly path: string;
  readonly content: string | Uint8Array | Iterable<string>;
  /** Its bytes stand in the archive as they are, which programs look for at a fixed place. For short ones. */
  readonly isStored?: true;
}

/** Pieces are gathered up to this many bytes before they are compressed: small pushes cost more than they carry. */
const BATCH = 1 << 16;
/** What most batches are compressed to; the rest of the buffer would be kept with the chunk until that is let go. */
const OUTPUT = 1 << 13;
/** Deflate (RFC 1951): how far back a repetition may lie, and an empty last block. */
const WINDOW = 1 << 15;
const LAST_BLOCK = Uint8Array.of(3, 0);

/** A number of a zip record, little-endian, and in how many bytes. */
type Field = readonly [bytes: 2 | 4, value: number];

/**
 * What both headers of a file say (APPNOTE 4.4): version 2.0, names are in UTF-8, and midnight of 1 January 1980, with
 * which the format begins, so that the clock leaves no trace. Deflated data are followed by their sizes.
 */
function about(isStored: boolean): Field[] {
  return [
    [2, 20],
    [2, isStored ? 0x0800 : 0x0808],
    [2, isStored ? 0 : 8],
    [2, 0],
    [2, 0x21],
  ];
}

/** What is known of a file once its data are written. */
interface Written {
  readonly name: Uint8Array;
  readonly isStored: boolean;
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
  for (const file of files) {
    const { sizes, length } = yield* file.isStored ? stored(file) : compressed(file);
    directory.push({ name: Buffer.from(file.path), isStored: file.isStored === true, offset, sizes });
    offset += length;
  }
  yield* end(directory, offset);
}

/** One file with its header: what the directory says of it, and its bytes in the archive. */
type FileBytes = Generator<Uint8Array, { readonly sizes: readonly Field[]; readonly length: number }>;

function* compressed({ path, content }: ZipFile): FileBytes {
  const counted = { crc: 0, compressed: 0, whole: 0 };
  const head = localHeader(path, false, sizeFields(counted));
  yield* head;
  for (const chunk of deflated(content, counted)) {
    counted.compressed += chunk.length;
    yield chunk;
  }
  const sizes = sizeFields(counted);
  const descriptor = record([4, 0x08074b50], ...sizes);
  yield descriptor;
  return { sizes, length: lengthOf(head) + counted.compressed + descriptor.length };
}

function* stored({ path, content }: ZipFile): FileBytes {
  const bytes = content instanceof Uint8Array ? content : Buffer.from([...texts(content)].join(''));
  const sizes = sizeFields({ crc: crc32(bytes), compressed: bytes.length, whole: bytes.length });
  const file = [...localHeader(path, true, sizes), bytes];
  yield* file;
  return { sizes, length: lengthOf(file) };
}

function localHeader(path: string, isStored: boolean, sizes: readonly Field[]): Uint8Array[] {
  const name = Buffer.from(path);
  return [record([4, 0x04034b50], ...about(isStored), ...sizes, [2, name.length], [2, 0]), name];
}

function sizeFields({ crc, compressed, whole }: Record<'crc' | 'compressed' | 'whole', number>): Field[] {
  return [
    [4, crc],
    [4, compressed],
    [4, whole],
  ];
}

/** The central directory, which stands at `offset`. */
function end(directory: readonly Written[], offset: number): Uint8Array[] {
  const entries = directory.flatMap((file) => [
    record(
      [4, 0x02014b50],
      [2, 20],
      ...about(file.isStored),
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
  for (const batch of batches(content)) {
    sizes.crc = crc32(batch, sizes.crc);
    sizes.whole += batch.length;
    yield deflateRawSync(batch, { finishFlush, chunkSize: OUTPUT, ...(before ? { dictionary: before } : {}) });
    before = batch.subarray(-WINDOW);
  }
  yield LAST_BLOCK;
}

/**
 * The bytes of a file, each batch good until the next but one is asked for: two buffers take turns, since strings of
 * that length would fill the memory before V8 frees them.
 */
function* batches(content: ZipFile['content']): Generator<Uint8Array> {
  if (content instanceof Uint8Array) {
    if (content.length > 0) yield content;
    return;
  }
  const encoder = new TextEncoder();
  let [batch, before] = [new Uint8Array(BATCH), new Uint8Array(BATCH)];
  let length = 0;
  for (const text of texts(content)) {
    for (let rest = text; rest !== ''; ) {
      const { read, written } = encoder.encodeInto(rest, batch.subarray(length));
      length += written;
      rest = rest.slice(read);
      if (rest === '') continue;
      yield batch.subarray(0, length);
      [batch, before] = [before, batch];
      length = 0;
    }
  }
  if (length > 0) yield batch.subarray(0, length);
}

function texts(content: string | Iterable<string>): Iterable<string> {
  return typeof content === 'string' ? [content] : content;
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
