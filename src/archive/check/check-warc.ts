/** The WARC files against the list of looks: each byte of them belongs to a capture, and each capture is there. */
import { statSync } from 'node:fs';
import { readPart } from '../../files/read-part.ts';
import { isHidden } from '../../files/saved-sources.ts';
import { fileOf, type NamedFolder, namesIn, WARCS } from '../layout.ts';
import type { KeptLook } from '../list/list.ts';
import { DamagedRecord, readRecord, warcHeader } from '../warc/read-record.ts';
import { gzipped } from '../warc/warc-record.ts';
import { checkCapture, checkDigests, type Walked } from './check-capture.ts';

/** @param isBusy another process is writing: what is not in the list may come into it */
export function* checkWarcs(
  folder: NamedFolder,
  looks: readonly KeptLook[],
  walked: Walked,
  isBusy: boolean,
): Generator<string> {
  const byWarc = Map.groupBy(looks, ({ records }) => records?.warc);
  for (const [warc, own] of byWarc) if (warc !== undefined) yield* checkWarc(folder, warc, own, walked, isBusy);
  for (const { place, refersTo, payloadDigest } of walked.revisits) {
    const target = walked.payloads.get(refersTo);
    if (target === undefined) yield `${place} refers to a record that is not in the archive.`;
    else if (target !== payloadDigest) yield `${place} refers to a record that holds something else.`;
  }
  if (isBusy) return;
  for (const found of namesIn(folder, WARCS)) {
    const { name } = fileOf(folder, `${WARCS}/${found}`);
    if (!byWarc.has(`${WARCS}/${found}`) && !isHidden(found)) yield `“${name}” holds nothing that the list speaks of.`;
  }
}

function* checkWarc(
  folder: NamedFolder,
  warc: string,
  looks: readonly KeptLook[],
  walked: Walked,
  isBusy: boolean,
): Generator<string> {
  const { path, name } = fileOf(folder, warc);
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) {
    yield `“${name}” is missing.`;
    return;
  }
  walked.warcs += 1;
  let end = looks[0]?.records?.offset ?? 0;
  yield* checkWarcinfo(name, readPart(path, 0, end), walked);
  for (const { look, records } of looks) {
    if (!records) continue;
    if (records.offset !== end) yield `“${name}”: no capture begins at byte ${end}, where the one before ends.`;
    end = records.offset + records.length;
    yield* checkCapture(name, look, records, readPart(path, records.offset, records.length), walked);
  }
  if (size > end && !isBusy) yield `“${name}” has ${size - end} bytes after the last record that was kept.`;
}

/** Where the content of a gzip member begins that is not compressed, and what follows it (RFC 1951, 3.2.4; RFC 1952). */
const CONTENT = 15;
const GZIP_TAIL = 8;

/** No line of the list has a hash of it, but its bytes follow from its content. */
function* checkWarcinfo(file: string, bytes: Buffer, walked: Walked): Generator<string> {
  walked.records += 1;
  try {
    const { record, length } = readRecord(bytes);
    checkDigests(record);
    const again = gzipped(bytes.subarray(CONTENT, -GZIP_TAIL), 'warcinfo');
    if (warcHeader(record, 'WARC-Type') === 'warcinfo' && length === bytes.length && again.equals(bytes)) return;
    yield `“${file}” does not begin with the warcinfo record that was written.`;
  } catch (error) {
    if (!(error instanceof DamagedRecord)) throw error;
    yield `“${file}”: the record at byte 0 ${error.message}.`;
  }
}
