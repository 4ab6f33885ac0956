/** Writes WARC/1.1 records (ISO 28500:2017). */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { sha256 } from '../../text/hash.ts';

export type RecordType = 'warcinfo' | 'request' | 'response' | 'revisit' | 'resource';

export interface NewRecord {
  readonly type: RecordType;
  readonly id: string;
  /** Instant in UTC, to the second. */
  readonly date: string;
  readonly uri?: string;
  readonly contentType: string;
  readonly block: Uint8Array;
  /** `WARC-Payload-Digest`. */
  readonly payloadDigest?: string;
  /** In their order, repeated ones too. */
  readonly more?: readonly (readonly [name: string, value: string])[];
}

/** The record as one gzip member. */
export function writeRecord(record: NewRecord): Uint8Array {
  const { type, id, date, uri, contentType, block, payloadDigest, more = [] } = record;
  const headers: readonly (readonly [string, string | undefined])[] = [
    ['WARC-Type', type],
    ['WARC-Record-ID', id],
    ['WARC-Date', date],
    ['WARC-Target-URI', uri === undefined ? undefined : printableUri(uri)],
    ...more,
    ['WARC-Block-Digest', digestOf(block)],
    ['WARC-Payload-Digest', payloadDigest],
    ['Content-Type', contentType],
    ['Content-Length', String(block.length)],
  ];
  const lines = headers.flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${printable(value)}`]));
  const head = Buffer.from(`${['WARC/1.1', ...lines].join('\r\n')}\r\n\r\n`);
  return gzipped(Buffer.concat([head, block, Buffer.from('\r\n\r\n')]), type);
}

/** Replay tools and validators read sha256 in hexadecimal as well as in base32; people compare hexadecimal. */
export function digestOf(bytes: Uint8Array): string {
  return `sha256:${sha256(bytes)}`;
}

/** A UUID out of a hash, so that the same archive has the same bytes (version 8, RFC 9562, section 5.8). */
export function recordId(...parts: readonly string[]): string {
  const bytes = createHash('sha256').update(JSON.stringify(parts)).digest().subarray(0, 16);
  bytes[6] = 0x80 | (bytes.readUInt8(6) & 0x0f);
  bytes[8] = 0x80 | (bytes.readUInt8(8) & 0x3f);
  const groups = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/u.exec(bytes.toString('hex'))?.slice(1) ?? [];
  return `<urn:uuid:${groups.join('-')}>`;
}

/** To the second, as replay tools take it. */
export function warcDate(at: Date): string {
  return `${at.toISOString().slice(0, 19)}Z`;
}

/** What no URI may hold is percent-encoded, as a browser would. */
function printableUri(uri: string): string {
  return uri.toWellFormed().replace(/[^\x21-\x7e]/gu, encodeURIComponent);
}

/** The URI that records have of an address: as it goes over the wire, without a fragment. */
export function recordedUri(url: string): string {
  const parsed = URL.parse(url);
  if (!parsed) return printableUri(url);
  parsed.hash = '';
  return printableUri(parsed.href);
}

/**
 * A member of gzip (RFC 1952) that says nothing of the system it was made on. A warcinfo is not compressed: no line of
 * the list has a hash of it, but so its bytes follow from its content.
 */
export function gzipped(content: Uint8Array, type: RecordType): Buffer {
  const bytes = gzipSync(content, { level: type === 'warcinfo' ? 0 : 6 });
  bytes[9] = 255;
  return bytes;
}

/** Header values are ours or made printable before; a line end would begin another header. */
function printable(value: string): string {
  return value.replace(/[^\x20-\x7e]/gu, '?');
}
