/**
 * The directory of a zip archive of unknown origin (APPNOTE 6.3.10), held against the headers that stand before the
 * content: an archive that two programs could read in two ways is taken for damaged.
 */

/** Why an archive is not read; a bomb unpacks to a size that only a file made for it does. */
export type ZipFault = 'damaged' | 'encrypted' | 'too large' | 'too many parts' | 'bomb';

/** An archive that is damaged, too large, or of a kind that is not read. */
export class ZipError extends Error {
  override readonly name = 'ZipError';
  readonly fault: ZipFault;

  constructor(fault: ZipFault, message: string, options?: ErrorOptions) {
    super(message, options);
    this.fault = fault;
  }
}

/** A part: where its content stands in the archive, and what it is once inflated. */
export interface ZipEntry {
  readonly name: string;
  /** 0 for content that is stored as it is, 8 for deflate. */
  readonly method: number;
  readonly crc: number;
  /** In bytes, inflated. */
  readonly length: number;
  /** In bytes, as it stands. */
  readonly compressed: number;
  /** Of its first header, then of its content. */
  readonly offset: number;
  readonly start: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
/** Both of the form for large archives (Zip64), which some programs write for small ones too. */
const END_64_LOCATOR = 0x07064b50;
const END_64 = 0x06064b50;
const LOCATOR_LENGTH = 20;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
/** Stand in a field whose value is in the Zip64 record. */
const IN_ZIP64 = 0xffffffff;
const ZIP64_FIELD = 1;
const MOST_PARTS = 10_000;
/** Bits of the flags: encrypted; checksum and sizes follow the content. */
const ENCRYPTED = 1;
const SIZES_FOLLOW = 8;

/** The parts by their names, folders left out. Throws `ZipError`. */
export function zipEntries(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const records = new Records(bytes);
  const { count, start, end } = directoryOf(records);
  if (count > MOST_PARTS) throw new ZipError('too many parts', `${count} parts`);
  const entries: ZipEntry[] = [];
  let at = start;
  for (let i = 0; i < count; i++) {
    const { entry, next } = entryAt(records, at);
    if (next > end) throw new ZipError('damaged', 'the directory is cut off');
    entries.push(entry);
    at = next;
  }
  forbidOverlap(entries, start);
  const parts = new Map<string, ZipEntry>();
  for (const entry of entries) {
    if (parts.has(entry.name)) throw new ZipError('damaged', `two parts have the name ${entry.name}`);
    if (!entry.name.endsWith('/')) parts.set(entry.name, entry);
  }
  return parts;
}

/** Little-endian numbers of an archive that may end anywhere. */
class Records {
  readonly bytes: Uint8Array;
  readonly #view: DataView;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  u16(at: number): number {
    return this.#view.getUint16(this.#checked(at, 2), true);
  }

  u32(at: number): number {
    return this.#view.getUint32(this.#checked(at, 4), true);
  }

  /** Exact below 2^53; a larger one lies past the end of any file. */
  u64(at: number): number {
    return Number(this.#view.getBigUint64(this.#checked(at, 8), true));
  }

  name(at: number, length: number): string {
    this.#checked(at, length);
    return new TextDecoder().decode(this.bytes.subarray(at, at + length));
  }

  #checked(at: number, length: number): number {
    if (at < 0 || at + length > this.bytes.length) throw new ZipError('damaged', 'cut off');
    return at;
  }
}

/** Where the directory stands. What stands after the archive, such as a line feed from a mail, is let pass. */
function directoryOf(records: Records): { count: number; start: number; end: number } {
  const last = records.bytes.length - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (records.u32(at) !== END_OF_DIRECTORY) continue;
    const locator = at - LOCATOR_LENGTH;
    if (locator >= 0 && records.u32(locator) === END_64_LOCATOR)
      return directoryOf64(records, records.u64(locator + 8));
    const isWhole =
      records.u16(at + 4) === 0 && records.u16(at + 6) === 0 && records.u16(at + 8) === records.u16(at + 10);
    if (!isWhole) throw new ZipError('damaged', 'a part of an archive in several files');
    return { count: records.u16(at + 10), start: records.u32(at + 16), end: at };
  }
  throw new ZipError('damaged', 'no directory');
}

function directoryOf64(records: Records, at: number): { count: number; start: number; end: number } {
  if (records.u32(at) !== END_64) throw new ZipError('damaged', 'no directory');
  return { count: records.u64(at + 32), start: records.u64(at + 48), end: at };
}

function entryAt(records: Records, at: number): { entry: ZipEntry; next: number } {
  if (records.u32(at) !== DIRECTORY_ENTRY) throw new ZipError('damaged', 'the directory is damaged');
  const flags = records.u16(at + 8);
  const name = records.name(at + 46, records.u16(at + 28));
  if ((flags & ENCRYPTED) !== 0) throw new ZipError('encrypted', `${name} is encrypted`);
  if (!isPartName(name)) throw new ZipError('damaged', `no part has the name ${name}`);
  const extra = at + 46 + records.u16(at + 28);
  const next = extra + records.u16(at + 30) + records.u16(at + 32);
  const [length = 0, compressed = 0, offset = 0] = withZip64(
    records,
    [records.u32(at + 24), records.u32(at + 20), records.u32(at + 42)],
    { from: extra, to: extra + records.u16(at + 30) },
  );
  const about = { name, method: records.u16(at + 10), crc: records.u32(at + 16), length, compressed, offset };
  return { entry: { ...about, start: contentStart(records, about, flags) }, next };
}

/** Those of the numbers that did not fit stand in the extra field of Zip64, in this order (APPNOTE 4.5.3). */
function withZip64(records: Records, numbers: readonly number[], { from, to }: { from: number; to: number }): number[] {
  if (!numbers.includes(IN_ZIP64)) return [...numbers];
  let at = from;
  while (at + 4 <= to && records.u16(at) !== ZIP64_FIELD) at += 4 + records.u16(at + 2);
  const end = Math.min(to, at + 4 + (at + 4 <= to ? records.u16(at + 2) : 0));
  at += 4;
  return numbers.map((number) => {
    if (number !== IN_ZIP64) return number;
    if (at + 8 > end) throw new ZipError('damaged', 'a size is missing');
    at += 8;
    return records.u64(at - 8);
  });
}

/** Holds the header before the content against the directory, and tells where the content begins. */
function contentStart(records: Records, entry: Omit<ZipEntry, 'start'>, flags: number): number {
  const { offset, name, method, crc, compressed, length } = entry;
  if (records.u32(offset) !== LOCAL_ENTRY) throw new ZipError('damaged', `${name} is not where it should be`);
  const nameLength = records.u16(offset + 26);
  const agrees = records.name(offset + 30, nameLength) === name && records.u16(offset + 8) === method;
  const sizes = [records.u32(offset + 14), records.u32(offset + 18), records.u32(offset + 22)];
  const sizesAgree = [crc, compressed, length].every(
    (value, i) => sizes[i] === value || (i > 0 && sizes[i] === IN_ZIP64),
  );
  if (!agrees || !(sizesAgree || (flags & SIZES_FOLLOW) !== 0)) {
    throw new ZipError('damaged', `two things are said of ${name}`);
  }
  return offset + 30 + nameLength + records.u16(offset + 28);
}

/** Parts that share bytes are how a small file holds a huge one. */
function forbidOverlap(entries: readonly ZipEntry[], directory: number): void {
  let end = 0;
  for (const { name, offset, start, compressed } of [...entries].sort((a, b) => a.offset - b.offset)) {
    if (offset < end) throw new ZipError('damaged', `${name} overlaps another part`);
    end = start + compressed;
  }
  if (end > directory) throw new ZipError('damaged', 'a part reaches into the directory');
}

/** A path from the root of the archive, with no step that leads out of it. */
function isPartName(name: string): boolean {
  return (
    !/[\\\0]/u.test(name) &&
    name
      .replace(/\/$/u, '')
      .split('/')
      .every((step) => !/^\.{0,2}$/u.test(step))
  );
}
