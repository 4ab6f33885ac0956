/** Puts captures into new WARC files, byte by byte as they were. */
import { syncFolder, writeDurably } from '../files/durable-write.ts';
import type { Copy } from '../model/capture.ts';
import type { ArchiveOptions } from './archive.ts';
import { partAt } from './folder.ts';
import { fileOf, type NamedFolder, WARCS, warcName } from './layout.ts';
import { type KeptLook, type ListLine, placeKey, type Records } from './list/list.ts';
import type { Place } from './place-capture.ts';
import { warcinfoRecord } from './warc/capture-records.ts';
import { warcDate } from './warc/warc-record.ts';

/** Where captures have gone, by the places they had (`placeKey`). */
export type Moves = ReadonlyMap<string, Place>;

/** Each WARC file of these captures gives way to a new one that holds them only. @param number the highest so far */
export function rewriteWarcs(
  folder: NamedFolder,
  staying: readonly KeptLook[],
  number: number,
  { now, software }: ArchiveOptions,
): Moves {
  const moves = new Map<string, Place>();
  const at = warcDate(now);
  const byWarc = Map.groupBy(
    staying.flatMap(({ records }) => records ?? []),
    ({ warc }) => warc,
  );
  for (const [index, captures] of [...byWarc.values()].entries()) {
    const name = warcName(at.slice(0, 10), number + 1 + index);
    const warc = `${WARCS}/${name}`;
    const warcinfo = warcinfoRecord(name, at, software);
    writeDurably(fileOf(folder, warc).path, withCaptures(warcinfo, folder, captures));
    let offset = warcinfo.length;
    for (const capture of captures) {
      moves.set(placeKey(capture), { warc, offset });
      offset += capture.length;
    }
  }
  syncFolder(fileOf(folder, WARCS).path);
  return moves;
}

function* withCaptures(warcinfo: Uint8Array, folder: NamedFolder, captures: readonly Records[]): Generator<Uint8Array> {
  yield warcinfo;
  for (const capture of captures) yield partAt(folder, capture);
}

/** The lines with the new places. A copy stands among the records of the look that has brought it. */
export function movedLines(lines: readonly ListLine[], moves: Moves): ListLine[] {
  const copies = new Map<string, Place>();
  return lines.map((line) => {
    if (!('look' in line)) return line;
    const { look, records } = line;
    const place = records && moves.get(placeKey(records));
    if (look.copy && place && isAmong(look.copy, records)) {
      const offset = place.offset + look.copy.offset - records.offset;
      copies.set(placeKey(look.copy), { warc: place.warc, offset });
    }
    const copy = look.copy && { ...look.copy, ...copies.get(placeKey(look.copy)) };
    return { look: copy ? { ...look, copy } : look, ...(records && { records: { ...records, ...place } }) };
  });
}

function isAmong({ warc, offset }: Copy, records: Records): boolean {
  return warc === records.warc && offset >= records.offset && offset < records.offset + records.length;
}
