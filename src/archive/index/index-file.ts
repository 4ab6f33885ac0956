/** The index of the archive folder. Where the file is there, it is right: it goes before the list grows. */
import { readFileSync, rmSync } from 'node:fs';
import { syncFolder } from '../../files/durable-write.ts';
import { isAbsent } from '../../files/file-error.ts';
import { writeFileWhole } from '../../files/safe-write.ts';
import { partAt, undamaged } from '../folder.ts';
import { fileOf, INDEX, type NamedFolder } from '../layout.ts';
import type { Records } from '../list/list.ts';
import { cdxLines } from './cdxj.ts';

export class IndexFile {
  readonly #folder: NamedFolder;
  /** What it held; undefined where it was not there. */
  readonly #former: string | undefined;
  readonly #fresh: string[] = [];
  #isThere: boolean;

  constructor(folder: NamedFolder) {
    this.#folder = folder;
    this.#former = indexText(folder);
    this.#isThere = this.#former !== undefined;
  }

  /** Takes the file away, until `close`. */
  retire(): void {
    if (!this.#isThere) return;
    rmSync(fileOf(this.#folder, INDEX).path);
    syncFolder(this.#folder.path);
    this.#isThere = false;
  }

  add(lines: readonly string[]): void {
    this.#fresh.push(...lines);
  }

  /** Writes the file, if need be. @param all the records that the list knows */
  close(all: Iterable<Records>): void {
    if (this.#isThere) return;
    const former = this.#former?.match(/.+\n/gu) ?? [];
    const lines = this.#former === undefined ? linesOf(this.#folder, all) : [...former, ...this.#fresh].sort();
    writeFileWhole(fileOf(this.#folder, INDEX), lines.join(''), true);
  }
}

/** The lines of the index as they have to be, from the records themselves. Throws `InputError` where one is damaged. */
export function linesOf(folder: NamedFolder, all: Iterable<Records>): string[] {
  const lines: string[] = [];
  for (const records of all) {
    const part = partAt(folder, records);
    const own = undamaged(folder, records, () => cdxLines(records.warc, records.offset, part));
    for (const line of own) lines.push(line);
  }
  return lines.sort();
}

/** Undefined where there is none. */
export function indexText(folder: NamedFolder): string | undefined {
  try {
    return readFileSync(fileOf(folder, INDEX).path, 'utf8');
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
}
