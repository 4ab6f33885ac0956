/** Reads WARC records, each a gzip member of its own, without trust in what is read. */
import { crc32, inflateRawSync } from 'node:zlib';

export interface WarcRecord {
  /** Names as they stand, in their order. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Of a request or an answer, with its HTTP head. */
  readonly block: Uint8Array;
}

/** A record, and how many bytes of the file it takes. */
export interface ReadRecord {
  readonly record: WarcRecord;
  readonly length: number;
}

/** A record is not as the formats have it; the message ends a sentence that begins with its place. */
export class DamagedRecord extends Error {
  override readonly name = 'DamagedRecord';
}

/** No capture is larger, and no few bytes shall become more. */
export const MOST_BYTES = 500_000_000;

/** Magic number, deflate, no flags (RFC 1952); time, level and system may be any. */
const GZIP_START = Uint8Array.of(0x1f, 0x8b, 8, 0);
const GZIP_HEAD = 10;
const GZIP_TAIL = 8;
const END_OF_HEAD = '\r\n\r\n';

/** Reads the record that begins at `bytes`. Throws `DamagedRecord`. */
export function readRecord(bytes: Uint8Array): ReadRecord {
  const { content, length } = inflated(bytes);
  return { record: parsed(content), length };
}

/** All records of a part of a file, with their offsets in it. Throws `DamagedRecord`. */
export function* readRecords(bytes: Uint8Array): Generator<ReadRecord & { readonly offset: number }> {
  for (let offset = 0; offset < bytes.length; ) {
    const read = readRecord(bytes.subarray(offset));
    yield { ...read, offset };
    offset += read.length;
  }
}

export function warcHeader({ headers }: WarcRecord, name: string): string | undefined {
  return headers.find(([other]) => other === name)?.[1];
}

export interface HttpMessage {
  readonly line: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Uint8Array;
}

/** The block of a request or an answer. Throws `DamagedRecord`. */
export function httpMessage(block: Uint8Array): HttpMessage {
  const { lines, rest } = splitHead(block);
  const [line = '', ...headers] = lines;
  return { line, headers: headers.map(headerOfLine), body: rest };
}

/** Node's gunzip goes on into the next member, so the frame is read here. */
function inflated(bytes: Uint8Array): { content: Buffer; length: number } {
  if (Buffer.compare(bytes.subarray(0, GZIP_START.length), GZIP_START) !== 0) {
    throw new DamagedRecord('does not begin as a gzip member');
  }
  const { content, taken } = inflatedRaw(bytes.subarray(GZIP_HEAD));
  const length = GZIP_HEAD + taken + GZIP_TAIL;
  if (bytes.length < length) throw new DamagedRecord('is cut off');
  const tail = Buffer.from(bytes.subarray(length - GZIP_TAIL, length));
  if (tail.readUInt32LE(0) !== crc32(content) || tail.readUInt32LE(4) !== content.length) {
    throw new DamagedRecord('does not have the checksum that it claims');
  }
  return { content, length };
}

/** With `info`, Node gives the engine beside the bytes, which its types do not say. */
function inflatedRaw(bytes: Uint8Array): { content: Buffer; taken: number } {
  try {
    const given: unknown = inflateRawSync(bytes, { info: true, maxOutputLength: MOST_BYTES });
    const { buffer, engine } = given as { buffer: Buffer; engine: { bytesWritten: number } };
    return { content: buffer, taken: engine.bytesWritten };
  } catch {
    throw new DamagedRecord('cannot be decompressed');
  }
}

function parsed(content: Buffer): WarcRecord {
  const { lines, rest } = splitHead(content);
  const [version, ...headers] = lines;
  if (version !== 'WARC/1.1') throw new DamagedRecord('does not begin as a WARC/1.1 record');
  const record = { headers: headers.map(headerOfLine), block: rest.subarray(0, -END_OF_HEAD.length) };
  const length = warcHeader(record, 'Content-Length');
  const end = Buffer.from(rest.subarray(-END_OF_HEAD.length)).toString('latin1');
  if (length !== String(record.block.length) || end !== END_OF_HEAD) {
    throw new DamagedRecord(`says that it holds ${length} bytes, which it does not`);
  }
  return record;
}

function splitHead(bytes: Uint8Array): { lines: string[]; rest: Uint8Array } {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = buffer.indexOf(END_OF_HEAD, 0, 'latin1');
  if (end < 0) throw new DamagedRecord('has a head without an end');
  const lines = buffer.toString('latin1', 0, end).split('\r\n');
  return { lines, rest: buffer.subarray(end + END_OF_HEAD.length) };
}

function headerOfLine(line: string): readonly [string, string] {
  const colon = line.indexOf(':');
  return [line.slice(0, Math.max(0, colon)), line.slice(colon + 1).trim()];
}
