/** Files of the old site on their way into the new one. Another build may move the old site away at any moment. */
import { linkSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { sha256 } from '../text/hash.ts';
import { writeDurably } from './durable-write.ts';
import { isAbsent, isSystemError } from './file-error.ts';

/**
 * Puts the old site's file into the new one, with its time, if it has the same bytes: as a second name for it, or, on
 * disks that know no second names, as a copy. Another build may replace the old site at any moment: false then, too.
 */
export function keepFormer(former: string, fresh: string, bytes: Uint8Array): boolean {
  try {
    const found = statSync(former);
    if (found.size !== bytes.byteLength || !readFileSync(former).equals(bytes)) return false;
    if (!linked(former, fresh)) {
      writeDurably(fresh, bytes);
      utimesSync(fresh, found.atime, found.mtime);
    }
    if (readFileSync(fresh).equals(bytes)) return true;
    rmSync(fresh);
    return false;
  } catch (error) {
    if (isAbsent(error)) return false;
    throw error;
  }
}

/** The same by what the file is to hold, for one that is not at hand. */
export function keepKnown(former: string, fresh: string, hash: string): boolean {
  try {
    if (!linked(former, fresh)) {
      const { atime, mtime } = statSync(former);
      writeDurably(fresh, readFileSync(former));
      utimesSync(fresh, atime, mtime);
    }
    if (sha256(readFileSync(fresh)) === hash) return true;
    rmSync(fresh);
    return false;
  } catch (error) {
    if (isAbsent(error)) return false;
    throw error;
  }
}

export function textAt(path: string): string[] {
  try {
    return [readFileSync(path, 'utf8')];
  } catch (error) {
    if (isAbsent(error)) return [];
    throw error;
  }
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (!isSystemError(error) || error.code === 'ENOENT') throw error;
    return false;
  }
}
