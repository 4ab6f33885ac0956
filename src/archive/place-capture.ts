/** What a capture becomes at its place in a WARC file: bytes, lines of the index, and the copy that its look names. */

import type { Capture, CapturedDocument } from '../capture/capture.ts';
import { headerValues } from '../capture/fetch/header-values.ts';
import type { Copy } from '../model/capture.ts';
import { sha256 } from '../text/hash.ts';
import { documentIn, recordAt } from './folder.ts';
import { cdxLines } from './index/cdxj.ts';
import type { NamedFolder } from './layout.ts';
import { captureRecords, type Earlier } from './warc/capture-records.ts';
import { readRecord, warcHeader } from './warc/read-record.ts';
import { digestOf } from './warc/warc-record.ts';

/** Where the next record goes. */
export interface Place {
  /** Path from the archive folder. */
  readonly warc: string;
  readonly offset: number;
}

export interface PlacedCapture {
  readonly bytes: Uint8Array;
  readonly cdx: readonly string[];
  readonly copy: Copy;
}

/** @param last the copy of this address that was kept last */
export function placeCapture(
  folder: NamedFolder,
  capture: Capture,
  at: string,
  { warc, offset }: Place,
  last: Copy | undefined,
): PlacedCapture {
  const earlier = last && earlierOf(folder, capture, last);
  const members = captureRecords(capture, at, `${warc} ${offset}`, earlier);
  const bytes = Buffer.concat(members.map((member) => member.bytes));
  const cdx = cdxLines(warc, offset, bytes);
  const validators = validatorsOf(capture);
  const { document } = capture;
  if (last && earlier) return { bytes, cdx, copy: { ...last, ...validators, ...(document && describedBy(document)) } };
  if (!document) throw new Error('an answer of 304 to an address of which there is no copy');
  const holder = document.resource === undefined ? capture.exchanges.at(-1) : capture.resources?.[document.resource];
  // Of an exchange, the answer comes first.
  const index = members.findIndex(({ from }) => from === holder);
  const member = members[index];
  if (!member || sha256(documentIn(readRecord(member.bytes).record)) !== sha256(document.bytes)) {
    throw new Error('a document that is not in the exchanges and resources given with it');
  }
  const before = members.slice(0, index).reduce((sum, one) => sum + one.bytes.length, 0);
  const place = { warc, offset: offset + before, length: member.bytes.length, sha256: sha256(document.bytes) };
  return { bytes, cdx, copy: { ...place, ...validators, ...describedBy(document) } };
}

/** The record of the last copy, if it holds what came now: then that is not written again. */
function earlierOf(folder: NamedFolder, { exchanges, document }: Capture, last: Copy): Earlier | undefined {
  const body = exchanges.at(-1)?.body;
  if (!body || (document && (document.resource !== undefined || sha256(document.bytes) !== last.sha256)))
    return undefined;
  const record = recordAt(folder, last);
  const header = (name: string) => warcHeader(record, name) ?? '';
  const payloadDigest = header('WARC-Payload-Digest');
  // The same document may have come in another content encoding.
  if (document && payloadDigest !== digestOf(body)) return undefined;
  return { id: header('WARC-Record-ID'), uri: header('WARC-Target-URI'), date: header('WARC-Date'), payloadDigest };
}

/** In characters. The list is read as a whole, and holds a line for each day: a page may not write a book into it. */
const LONGEST_VALUE = 1_000;

function describedBy({ text, contentType, title, lang }: CapturedDocument): Pick<Copy, 'textSha256'> & Partial<Copy> {
  return {
    textSha256: sha256(text),
    ...(isShort(contentType) ? { contentType } : {}),
    ...(title === undefined ? {} : { title: title.slice(0, LONGEST_VALUE) }),
    ...(isShort(lang) ? { lang } : {}),
  };
}

/** A value that would mean something else if it were cut is left out when it is too long. */
function isShort(value: string | undefined): value is string {
  return value !== undefined && value.length <= LONGEST_VALUE;
}

/** A page that a browser made cannot be asked for again by them. */
function validatorsOf({ exchanges, document }: Capture): Pick<Copy, 'etag' | 'lastModified'> {
  const response = document?.resource === undefined ? exchanges.at(-1)?.response : undefined;
  const etag = response && headerValues(response, 'etag')[0];
  const lastModified = response && headerValues(response, 'last-modified')[0];
  return { ...(isShort(etag) ? { etag } : {}), ...(isShort(lastModified) ? { lastModified } : {}) };
}
