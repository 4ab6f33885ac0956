/** The documents in a web archive: a WARC file, each record a gzip member of its own, or a WACZ file of such. */
import { unzipSync } from 'fflate';
import { documentIn } from '../../archive/folder.ts';
import { DamagedRecord, readRecord, readRecords, type WarcRecord, warcHeader } from '../../archive/warc/read-record.ts';
import { sha256 } from '../../text/hash.ts';
import type { GivenDocument } from './given-files.ts';

/** A file could not be looked into; the message ends a sentence that begins with its name. */
export class UnreadArchive extends Error {
  override readonly name = 'UnreadArchive';
}

/** Of a WACZ file, unpacked. */
const MOST_BYTES = 2_000_000_000;

export function* documentsInWarc(bytes: Uint8Array, file: string): Generator<GivenDocument> {
  try {
    for (const { record, offset, length } of readRecords(bytes)) {
      const document = documentOf(record);
      if (!document) continue;
      const address = warcHeader(record, 'WARC-Target-URI') ?? `byte ${offset}`;
      // A part of its own: what is kept of a document must not keep the whole file.
      const member = bytes.slice(offset, offset + length);
      const again = (): Uint8Array => documentIn(readRecord(member).record);
      yield { name: `${file} (${address})`, hash: sha256(document), bytes: again };
    }
  } catch (error) {
    if (!(error instanceof DamagedRecord)) throw error;
    throw new UnreadArchive(`could not be looked into to its end: a record ${error.message}`);
  }
}

export function* documentsInWacz(bytes: Uint8Array, file: string): Generator<GivenDocument> {
  for (const warc of Object.values(warcsIn(bytes))) yield* documentsInWarc(warc, file);
}

/** Undefined for other records, and for a body in an encoding that cannot be read here. */
function documentOf(record: WarcRecord): Uint8Array | undefined {
  const type = warcHeader(record, 'WARC-Type');
  if (type !== 'response' && type !== 'resource') return undefined;
  try {
    return documentIn(record);
  } catch (error) {
    if (error instanceof DamagedRecord) return undefined;
    throw error;
  }
}

function warcsIn(bytes: Uint8Array): Record<string, Uint8Array> {
  let left = MOST_BYTES;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/^archive\/.*\.warc\.gz$/iu.test(name)) return false;
        left -= originalSize;
        return left >= 0;
      },
    });
  } catch {
    // The library has no type for what is wrong with an archive.
    throw new UnreadArchive('is no zip archive that can be read');
  }
}
