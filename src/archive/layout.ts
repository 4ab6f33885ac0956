/**
 * The archive folder, in the formats that archivists use, so that it can be read without this program:
 *
 *     README.txt                        what this folder is
 *     looks.jsonl                       every look at a source, one JSON text a line; only ever grows (list.ts)
 *     warc/contextpage-<day>-<n>.warc.gz  what went over the wire: WARC/1.1, each record a gzip member of its own
 *     text/<sha256>.txt                 the readable text of each document
 *     index.cdxj                        where each record stands, for replay tools; can be made anew at any time
 *     verdicts.json                     what comparing quotations with the copies gave; can be made anew at any time
 *     lock                              while a program writes: its process
 *
 * The line in `looks.jsonl` is the commit: records and text lie on the disk before it is written, and bytes that no
 * line speaks of are what a killed program has left. Each line holds the sha256 of the bytes of its records, and of
 * itself and the line before it, so that no byte of the folder changes unseen.
 */
import { readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { isAbsent } from '../files/file-error.ts';

export const README = 'README.txt';
export const LIST = 'looks.jsonl';
export const INDEX = 'index.cdxj';
export const VERDICTS = 'verdicts.json';
export const LOCK = 'lock';
export const WARCS = 'warc';
export const TEXTS = 'text';

/** What lies in the folder itself. */
export const OWN_FILES: readonly string[] = [README, LIST, INDEX, VERDICTS, LOCK];

/** The names that we give, so that nothing else is ever removed or opened. */
export const WARC_NAME: RegExp = /^contextpage-\d{4}-\d\d-\d\d-(\d+)\.warc\.gz$/u;
export const TEXT_NAME: RegExp = /^([0-9a-f]{64})\.txt$/u;

/** A file that was being written when a program was killed. */
export const TEMPORARY_NAME: RegExp = /^\..+\.contextpage-\d+$/u;

/** A folder on the disk, and what the user calls it, for messages. */
export interface NamedFolder {
  /** Absolute. */
  readonly path: string;
  readonly name: string;
}

/** A file of a folder. @param inside path with forward slashes */
export function fileOf({ path, name }: NamedFolder, inside: string): NamedFolder {
  return { path: join(path, inside), name: join(name, inside) };
}

/** The names in a folder of the archive, none where it is not there. @param inside path with forward slashes */
export function namesIn(folder: NamedFolder, inside: string): string[] {
  try {
    return readdirSync(fileOf(folder, inside).path);
  } catch (error) {
    if (isAbsent(error)) return [];
    throw error;
  }
}

/** @param day `2026-05-01` @param number from 1, over all days */
export function warcName(day: string, number: number): string {
  return `contextpage-${day}-${number}.warc.gz`;
}

/** @param path from the archive folder */
export function warcNumber(path: string): number {
  return Number(WARC_NAME.exec(posix.basename(path))?.[1] ?? 0);
}

export function textPath(sha256: string): string {
  return `${TEXTS}/${sha256}.txt`;
}

export const README_TEXT = `This folder holds archived copies of the sources of a context page. It is private: what lies in
it belongs to those who wrote it, and is kept so that quotations can be checked later.

looks.jsonl   each time that a source was asked for, and what came back: one JSON text a line
warc/         what was sent and received, in the standard format WARC/1.1 (ISO 28500)
text/         the readable text of each document, named after its sha256
index.cdxj    an index of the records, for replay tools
verdicts.json what comparing quotations with the copies gave; it may be deleted

Do not edit these files, and restore them from a backup only all together. The program "contextpage" checks the
folder (contextpage archive check) and gives copies of it away (contextpage archive export).
`;
