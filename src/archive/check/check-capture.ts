/** The records of one capture against what the list and the records themselves say of them. */
import type { Look } from '../../model/capture.ts';
import { sha256 } from '../../text/hash.ts';
import { documentIn } from '../folder.ts';
import { cdxLine, type RecordPlace } from '../index/cdxj.ts';
import { placeKey, type Records } from '../list/list.ts';
import { DamagedRecord, httpMessage, readRecords, type WarcRecord, warcHeader } from '../warc/read-record.ts';
import { digestOf, recordedUri } from '../warc/warc-record.ts';

/** What was seen on the way through all WARC files; it grows with their records and not with their bytes. */
export interface Walked {
  warcs: number;
  records: number;
  /** Lines of the index. */
  readonly cdx: string[];
  /** Payload digests by record id, of what a revisit may refer to. */
  readonly payloads: Map<string, string>;
  readonly revisits: Revisit[];
  /** Of the places that looks point at (`placeKey`), what is there. */
  readonly documents: Map<string, { readonly url: string; readonly sha256: string } | undefined>;
}

export interface Revisit {
  /** For messages. */
  readonly place: string;
  readonly refersTo: string;
  readonly payloadDigest: string;
}

/**
 * @param file name of the WARC file, for messages
 * @param bytes of the capture
 */
export function* checkCapture(
  file: string,
  look: Look,
  { warc, offset, length, sha256: hash }: Records,
  bytes: Uint8Array,
  walked: Walked,
): Generator<string> {
  if (sha256(bytes) !== hash) {
    yield `“${file}”: bytes ${offset} to ${offset + length} are not as they were written.`;
  }
  const uris = new Set<string>();
  let end = offset;
  try {
    for (const { record, ...read } of readRecords(bytes)) {
      const place = { warc, offset: offset + read.offset, length: read.length };
      checkDigests(record);
      note(record, place, file, look, walked);
      uris.add(warcHeader(record, 'WARC-Target-URI') ?? '');
      end = place.offset + place.length;
    }
  } catch (error) {
    if (!(error instanceof DamagedRecord)) throw error;
    yield `“${file}”: the record at byte ${end} ${error.message}.`;
    return;
  }
  // In somebody else's archive a source has another address.
  if (look.rung === 'outside' || uris.has(recordedUri(look.url))) return;
  yield `“${file}”: none of the records from byte ${offset} on is of ${look.url}.`;
}

/** Throws `DamagedRecord` where content and digest differ. */
export function checkDigests(record: WarcRecord): void {
  if (warcHeader(record, 'WARC-Block-Digest') !== digestOf(record.block)) {
    throw new DamagedRecord('does not have the block digest that it claims');
  }
  const payload = payloadOf(record);
  if (payload && warcHeader(record, 'WARC-Payload-Digest') !== digestOf(payload)) {
    throw new DamagedRecord('does not have the payload digest that it claims');
  }
}

/** The digest of a revisit is that of another record's payload. */
function payloadOf(record: WarcRecord): Uint8Array | undefined {
  const type = warcHeader(record, 'WARC-Type');
  if (type === 'resource') return record.block;
  return type === 'response' ? httpMessage(record.block).body : undefined;
}

function note(record: WarcRecord, place: RecordPlace, file: string, { url }: Look, walked: Walked): void {
  const payloadDigest = warcHeader(record, 'WARC-Payload-Digest') ?? '';
  const refersTo = warcHeader(record, 'WARC-Refers-To');
  walked.records += 1;
  walked.cdx.push(...cdxLine(record, place));
  if (refersTo === undefined) walked.payloads.set(warcHeader(record, 'WARC-Record-ID') ?? '', payloadDigest);
  else walked.revisits.push({ place: `“${file}”: the record at byte ${place.offset}`, refersTo, payloadDigest });
  const key = placeKey(place);
  if (walked.documents.has(key)) walked.documents.set(key, { url, sha256: sha256(documentIn(record)) });
}
