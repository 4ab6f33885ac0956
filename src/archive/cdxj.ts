/** Lines of CDXJ, the index by which replay tools find a record: a key that sorts, an instant, and JSON. */
import { getSurt } from 'warcio/utils';
import { httpMessage, readRecords, type WarcRecord, warcHeader } from './read-record.ts';

/**
 * The lines for all records of a part of a WARC file that can be shown.
 * @param fileName without folders, as replay tools take it
 * @param start where the part begins in the file
 * Throws `DamagedRecord`.
 */
export function cdxLines(fileName: string, start: number, part: Uint8Array): string[] {
  return Array.from(readRecords(part), ({ record, offset, length }) => {
    const line = cdxLine(record);
    if (!line) return [];
    const { key, ...fields } = line;
    const place = { length: String(length), offset: String(start + offset), filename: fileName };
    return [`${key} ${JSON.stringify({ ...fields, ...place })}\n`];
  }).flat();
}

interface CdxFields {
  /** The URL with its host turned round (SURT), and the instant in 14 digits. */
  readonly key: string;
  readonly url: string;
  readonly mime: string;
  readonly status: string;
  readonly digest: string;
}

function cdxLine(record: WarcRecord): CdxFields | undefined {
  const type = warcHeader(record, 'WARC-Type');
  if (type !== 'response' && type !== 'revisit' && type !== 'resource') return undefined;
  const url = warcHeader(record, 'WARC-Target-URI') ?? '';
  const instant = (warcHeader(record, 'WARC-Date') ?? '').replace(/\D/gu, '').slice(0, 14);
  return {
    key: `${getSurt(url)} ${instant}`,
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

/** Without parameters; `unk` where none is given, as other tools write. */
function mimeOf(contentType: string | undefined): string {
  return /^\s*([\w.+-]+\/[\w.+-]+)/u.exec(contentType ?? '')?.[1] ?? 'unk';
}
