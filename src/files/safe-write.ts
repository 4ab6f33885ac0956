import {
  accessSync,
  chmodSync,
  constants,
  linkSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { InputError } from '../model/input-error.ts';
import { syncFolder, writeDurably } from './durable-write.ts';
import { isSystemError, withFileErrors } from './file-error.ts';

/** A file to write, and what the user calls it, for messages. */
export interface NamedFile {
  readonly path: string;
  readonly name: string;
}

/**
 * Replaces a person's own file by new content, and keeps the former content as `name~`. The file is always whole: the
 * new content is written beside it and takes its place by rename. Permissions stay; a link stays a link.
 * Throws `InputError`, and changes nothing, when the file no longer holds `former`, the bytes that were read, or is
 * protected against writing.
 */
export function replaceFile({ path, name }: NamedFile, former: Uint8Array, content: string | Uint8Array): void {
  withFileErrors('write', name, () => {
    const target = realpathSync(path);
    const before = statSync(target);
    // A rename would also replace a file that is protected against writing.
    accessSync(target, constants.W_OK);
    const fresh = temporaryName(target);
    const backup = temporaryName(`${target}~`);
    try {
      writeDurably(fresh, content);
      chmodSync(fresh, before.mode);
      writeDurably(backup, former);
      chmodSync(backup, before.mode);
      utimesSync(backup, before.atime, before.mtime);
      assertUnchanged(target, former, name);
      renameSync(backup, `${target}~`);
      renameSync(fresh, target);
      syncFolder(dirname(target));
    } finally {
      rmSync(fresh, { force: true });
      rmSync(backup, { force: true });
    }
  });
}

/**
 * Writes a whole file, or nothing. Throws `InputError` if the file exists and `overwrite` is not set, also when it came
 * to exist while the new content was written.
 */
export function writeFileWhole(
  { path, name }: NamedFile,
  content: string | Uint8Array | Iterable<Uint8Array>,
  overwrite: boolean,
): void {
  withFileErrors('write', name, () => {
    const fresh = temporaryName(path);
    try {
      writeDurably(fresh, content);
      if (overwrite) renameSync(fresh, path);
      else renameToNew(fresh, path, name);
      syncFolder(dirname(path));
    } finally {
      rmSync(fresh, { force: true });
    }
  });
}

/** A name in the same folder, and so on the same disk, that no other running process uses. */
function temporaryName(path: string): string {
  return join(dirname(path), `.${basename(path)}.contextpage-${process.pid}`);
}

function assertUnchanged(target: string, former: Uint8Array, name: string): void {
  if (readFileSync(target).equals(former)) return;
  throw new InputError(
    `“${name}” was changed by another program in the meantime, so it is left as it is; run the command again.`,
  );
}

/** Renaming replaces what is there, but a second name for a file is refused where one exists. Not all disks know second names. */
function renameToNew(from: string, to: string, name: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (!isSystemError(error) || error.code === 'EEXIST') throw error;
    if (statSync(to, { throwIfNoEntry: false })) {
      throw new InputError(`“${name}” exists already; choose another name, or add --force to replace it.`);
    }
    renameSync(from, to);
  }
}
