/** Copies to give away: a WACZ 1.1.1 file (specs.webrecorder.net/wacz/1.1.1), which browsers can replay. */
import { posix } from 'node:path';
import { type NamedFile, writeFileWhole } from '../../files/safe-write.ts';
import type { Look } from '../../model/capture.ts';
import { InputError } from '../../model/input-error.ts';
import { sha256 } from '../../text/hash.ts';
import { copyReader, looksOf, partAt, recordAt, undamaged, wholeList } from '../folder.ts';
import { cdxLines } from '../index/cdxj.ts';
import type { NamedFolder } from '../layout.ts';
import type { KeptLook, Records } from '../list/list.ts';
import { DamagedRecord, readRecord, warcHeader } from '../warc/read-record.ts';
import { recordedUri } from '../warc/warc-record.ts';
import { type StoredFile, storedZip } from './stored-zip.ts';
import { type PackagedFile, packaged, packageFiles } from './wacz-package.ts';

export interface ExportOptions {
  /** What the file says of its maker: `contextpage 1.0.0`. */
  readonly software: string;
  /** Addresses that were asked for (`Look.url`); all where none are given. */
  readonly urls?: readonly string[];
  /** Replace a file that is there. */
  readonly overwrite: boolean;
}

export interface Exported {
  /** Sources with a copy. */
  readonly pages: number;
  /** Size of the file. */
  readonly bytes: number;
}

/** What a zip file without Zip64 can hold, with room for its directory. */
const MOST_BYTES = 4_290_000_000;

/**
 * Writes chosen sources with all their captures. The same archive gives the same bytes.
 * @param path absolute
 * @param name what the user typed, for messages
 * Throws `InputError` where there is no copy, one is damaged, all are too large for one file, or it cannot be written.
 */
export function exportWacz(path: string, name: string, out: NamedFile, options: ExportOptions): Exported {
  const folder = { path, name };
  const chosen = chosenLooks(folder, options.urls);
  assertFits(chosen.reduce((sum, { records }) => sum + (records?.length ?? 0), 0));
  const pages = lastCopied(chosen);
  let bytes = 0;
  const counted = function* (): Generator<Uint8Array> {
    for (const chunk of storedZip(waczFiles(folder, chosen, pages, options.software))) {
      bytes += chunk.length;
      assertFits(bytes);
      yield chunk;
    }
  };
  writeFileWhole(out, counted(), options.overwrite);
  return { pages: pages.length, bytes };
}

function chosenLooks(folder: NamedFolder, urls: readonly string[] | undefined): KeptLook[] {
  const looks = looksOf(wholeList(folder)).filter(({ look }) => look.copy);
  const captured = new Set(looks.map(({ look }) => look.url));
  const missing = urls?.find((url) => !captured.has(url));
  if (missing !== undefined) throw new InputError(`“${folder.name}” has no copy of ${missing}; capture it first.`);
  if (looks.length === 0) throw new InputError(`“${folder.name}” has no copy of anything; capture sources first.`);
  const wanted = new Set(urls ?? captured);
  return looks.filter(({ look }) => wanted.has(look.url));
}

function assertFits(bytes: number): void {
  if (bytes <= MOST_BYTES) return;
  throw new InputError(
    'The copies are larger than 4 GB, which one WACZ file cannot hold; export fewer sources at once.',
  );
}

/** Of each source, the last look with a copy. */
function lastCopied(chosen: readonly KeptLook[]): Look[] {
  return [...new Map(chosen.map(({ look }) => [look.url, look])).values()];
}

function* waczFiles(
  folder: NamedFolder,
  chosen: readonly KeptLook[],
  pages: readonly Look[],
  software: string,
): Generator<StoredFile> {
  const files: PackagedFile[] = [];
  const cdx: string[] = [];
  const byWarc = Map.groupBy(
    chosen.flatMap(({ records }) => records ?? []),
    ({ warc }) => warc,
  );
  for (const [warc, captures] of byWarc) {
    yield packaged(`archive/${posix.basename(warc)}`, warcParts(folder, warc, captures, cdx), files);
  }
  yield packaged('indexes/index.cdx', [Buffer.from(cdx.sort().join(''))], files);
  yield packaged('pages/pages.jsonl', pageLines(folder, pages), files);
  const [newest = ''] = chosen
    .map(({ look }) => look.at)
    .sort()
    .reverse();
  yield* packageFiles(files, newest, software);
}

/** The file with the chosen captures only, and the lines of the index for their new places. */
function* warcParts(
  folder: NamedFolder,
  warc: string,
  captures: readonly Records[],
  cdx: string[],
): Generator<Uint8Array> {
  const start = { warc, offset: 0, length: WARCINFO_ROOM };
  const first = partAt(folder, start);
  const warcinfo = first.subarray(
    0,
    undamaged(folder, start, () => readRecord(first).length),
  );
  yield warcinfo;
  let at = warcinfo.length;
  for (const capture of captures) {
    const bytes = partAt(folder, capture);
    const lines = undamaged(folder, capture, () => {
      if (sha256(bytes) !== capture.sha256) throw new DamagedRecord('is not as it was written');
      return cdxLines(warc, at, bytes);
    });
    for (const line of lines) cdx.push(line);
    yield bytes;
    at += capture.length;
  }
}

/** The first record of a file is small. */
const WARCINFO_ROOM = 65_536;

function* pageLines(folder: NamedFolder, pages: readonly Look[]): Generator<Uint8Array> {
  const { text } = copyReader(folder);
  yield Buffer.from('{"format":"json-pages-1.0","id":"pages","title":"All Pages","hasText":true}\n');
  for (const { url, copy } of pages) {
    if (!copy) continue;
    const ts = warcHeader(recordAt(folder, copy), 'WARC-Date');
    const page = {
      id: sha256(url).slice(0, 12),
      url: recordedUri(url),
      ts,
      title: copy.title ?? url,
      text: text(copy),
    };
    yield Buffer.from(`${JSON.stringify(page)}\n`);
  }
}
