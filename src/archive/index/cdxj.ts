/** Lines of CDXJ, the index by which replay tools find a record: a key that sorts, an instant, and JSON. */
import { posix } from 'node:path';

import { NOT_MODIFIED } from '../warc/capture-records.ts';
import { httpMessage, readRecords, type WarcRecord, warcHeader } from '../warc/read-record.ts';
import { surtOf } from './surt.ts';

/** Where a record stands. */
export interface RecordPlace {
  /** Path of the WARC file; replay tools take it without folders. */
  readonly warc: string;
  /** In bytes of the file. */
  readonly offset: number;
  readonly length: number;
}

/** The lines for all records of a part of a WARC file, from `offset` on. Throws `DamagedRecord`. */
export function cdxLines(warc: string, offset: number, part: Uint8Array): string[] {
  const records = Array.from(readRecords(part));
  return records.flatMap((read) => cdxLine(read.record, { warc, offset: offset + read.offset, length: read.length }));
}

/** The line for a record; none if it is not one that can be shown. Throws `DamagedRecord`. */
export function cdxLine(record: WarcRecord, { warc, offset, length }: RecordPlace): string[] {
  const fields = cdxFields(record);
  if (!fields) return [];
  const { key, ...about } = fields;
  const place = { length: String(length), offset: String(offset), filename: posix.basename(warc) };
  return [`${key} ${JSON.stringify({ ...about, ...place })}\n`];
}

interface CdxFields {
  /** The URL with its host turned round (SURT), and the instant in 14 digits. */
  readonly key: string;
  readonly url: string;
  /** None where the server gave none. */
  readonly mime: string | undefined;
  readonly status: string;
  readonly digest: string;
}

function cdxFields(record: WarcRecord): CdxFields | undefined {
  const type = warcHeader(record, 'WARC-Type');
  if (type !== 'response' && type !== 'revisit' && type !== 'resource') return undefined;
  // A replay tool would show the bare 304 to the browser, and not the document that it is about.
  if (warcHeader(record, 'WARC-Profile') === NOT_MODIFIED) return undefined;
  const url = warcHeader(record, 'WARC-Target-URI') ?? '';
  const instant = (warcHeader(record, 'WARC-Date') ?? '').replace(/\D/gu, '').slice(0, 14);
  return {
    key: `${surtOf(url)} ${instant}`,
    url,
    ...shown(record, type),
    digest: warcHeader(record, 'WARC-Payload-Digest') ?? '',
  };
}

function shown(record: WarcRecord, type: string): Pick<CdxFields, 'mime' | 'status'> {
  if (type === 'resource') return { mime: mimeOf(warcHeader(record, 'Content-Type')), status: '200' };
  const { line, headers } = httpMessage(record.block);
  const status = /^\S+ (\d{3})/u.exec(line)?.[1] ?? '';
  if (type === 'revisit') return { mime: 'warc/revisit', status };
  return { mime: mimeOf(headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1]), status };
}

/** Without parameters. */
function mimeOf(contentType: string | undefined): string | undefined {
  return /^\s*([\w.+-]+\/[\w.+-]+)/u.exec(contentType ?? '')?.[1];
}
