/** Makes an archive folder ready to be written to, whatever a killed program has left in it. */
import { existsSync, mkdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { syncFolder, writeDurably } from '../files/durable-write.ts';
import { isRunning } from '../files/running.ts';
import { writeFileWhole } from '../files/safe-write.ts';
import { InputError } from '../model/input-error.ts';
import { looksOf, wholeList } from './folder.ts';
import {
  fileOf,
  LIST,
  type NamedFolder,
  namesIn,
  README,
  README_TEXT,
  TEMPORARY_NAME,
  TEXT_NAME,
  TEXTS,
  textPath,
  WARC_NAME,
  WARCS,
} from './layout.ts';
import type { List } from './list/list.ts';

/** Makes what is not there of an archive folder. Throws `InputError` if WARC files are there without their list. */
export function makeFolder(folder: NamedFolder): void {
  for (const inside of [WARCS, TEXTS]) mkdirSync(fileOf(folder, inside).path, { recursive: true });
  const list = fileOf(folder, LIST);
  if (!existsSync(list.path)) {
    if (namesIn(folder, WARCS).some((name) => WARC_NAME.test(name))) {
      throw new InputError(
        `“${folder.name}” holds WARC files but no “${LIST}”, the list of what is in them; put the whole folder back from a backup.`,
      );
    }
    writeDurably(list.path, '');
  }
  if (!existsSync(fileOf(folder, README).path)) writeFileWhole(fileOf(folder, README), README_TEXT, true);
  syncFolder(folder.path);
}

/**
 * Takes away what no line of the list speaks of: the end of a capture that was cut short, or what was to be forgotten.
 * Only for who holds the lock. Throws `InputError` where the list is damaged, or records are gone that it speaks of.
 */
export function recovered(folder: NamedFolder): List {
  const list = wholeList(folder);
  const listFile = fileOf(folder, LIST);
  if (statSync(listFile.path).size > list.end) truncateSync(listFile.path, list.end);
  cutWarcs(folder, warcEnds(list));
  removeTexts(folder, list);
  for (const inside of ['', WARCS, TEXTS]) {
    for (const name of namesIn(folder, inside)) {
      if (isLeftover(name)) rmSync(fileOf(folder, `${inside}/${name}`).path, { force: true });
    }
  }
  return list;
}

/** Where the last record of each WARC file ends. */
function warcEnds(list: List): Map<string, number> {
  const ends = new Map<string, number>();
  for (const { records } of looksOf(list)) if (records) ends.set(records.warc, records.offset + records.length);
  return ends;
}

function cutWarcs(folder: NamedFolder, ends: ReadonlyMap<string, number>): void {
  for (const name of namesIn(folder, WARCS)) {
    const warc = `${WARCS}/${name}`;
    if (WARC_NAME.test(name) && !ends.has(warc)) rmSync(fileOf(folder, warc).path);
  }
  for (const [warc, end] of ends) {
    const { path, name } = fileOf(folder, warc);
    const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    if (size < end) {
      throw new InputError(
        `“${name}” has ${size} bytes of the ${end} that were kept; put the whole archive folder back from a backup.`,
      );
    }
    if (size > end) truncateSync(path, end);
  }
}

function removeTexts(folder: NamedFolder, list: List): void {
  const known = new Set(looksOf(list).map(({ look }) => look.copy && textPath(look.copy.textSha256)));
  for (const name of namesIn(folder, TEXTS)) {
    const text = `${TEXTS}/${name}`;
    if (TEXT_NAME.test(name) && !known.has(text)) rmSync(fileOf(folder, text).path);
  }
}

/** Another process that waits for the lock may have a file of its own. */
function isLeftover(name: string): boolean {
  if (!TEMPORARY_NAME.test(name)) return false;
  const owner = Number(name.slice(name.lastIndexOf('-') + 1));
  return owner === process.pid || !isRunning(owner);
}
