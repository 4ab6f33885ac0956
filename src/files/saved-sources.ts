/** A folder of saved sources as far as the disk goes. No file outside of the folder is ever opened. */
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, posix, relative, sep, win32 } from 'node:path';
import { InputError } from '../model/input-error.ts';
import { isAbsent, withFileErrors } from './file-error.ts';

export interface SavedFile {
  /** From the folder, with forward slashes. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  bytes(): Uint8Array;
}

export interface SavedFolder {
  /** What the user typed. */
  readonly name: string;
  /** The files that lie in the folder itself, in the order of their names, without hidden ones. */
  readonly files: readonly SavedFile[];
  /** A file at a path from the folder, undefined if there is none. Throws `InputError` for a path that leaves it. */
  file(path: string): SavedFile | undefined;
}

/** Files that file managers leave in every folder they show; those of other systems begin with a point. */
const LEFT_BY_SYSTEMS: ReadonlySet<string> = new Set(['Thumbs.db', 'desktop.ini']);

const MOST_BYTES = 500_000_000;

/**
 * @param path absolute
 * @param name what the user typed, for messages
 * Throws `InputError` for what is no folder, is empty, or cannot be read.
 */
export function openSavedFolder(path: string, name: string): SavedFolder {
  const root = withFileErrors('read', name, () => {
    if (!statSync(path).isDirectory()) {
      throw new InputError(`“${name}” is a file; give the name of the folder that holds the saved sources.`);
    }
    return realpathSync(path);
  });
  const file = (inside: string): SavedFile | undefined => fileIn(root, name, inside);
  const names = withFileErrors('read', name, () => readdirSync(root)).sort();
  const files = names.flatMap((one) => (isHidden(one) ? [] : (file(one) ?? [])));
  if (names.every(isHidden)) {
    throw new InputError(
      `The folder “${name}” is empty; save the sources into it, each under the id of its entry (docs/quotations.md tells how).`,
    );
  }
  return { name, files, file };
}

/** What systems leave in folders, and nobody means. */
export function isHidden(name: string): boolean {
  return name.startsWith('.') || LEFT_BY_SYSTEMS.has(name);
}

function fileIn(root: string, folder: string, given: string): SavedFile | undefined {
  // A list that was written under Windows has its paths with backslashes.
  const path = posix.normalize(given.replaceAll('\\', '/'));
  if (isAbsolute(path) || win32.isAbsolute(path) || /^[a-z]:/iu.test(path) || isOutside(path)) {
    throw new InputError(
      `The path “${given}” leads out of the folder “${folder}”; put a copy of the file into the folder and give its path from there.`,
    );
  }
  const shown = `${folder}/${path}`;
  const found = withFileErrors('read', shown, () => resolved(join(root, path)));
  if (!found) return undefined;
  if (isOutside(relative(root, found.path))) {
    throw new InputError(
      `“${shown}” is a link to a file outside of the folder; put a copy of the file itself in its place.`,
    );
  }
  return { path, size: found.size, bytes: () => withFileErrors('read', shown, () => wholeFile(found, shown)) };
}

function wholeFile({ path, size }: { readonly path: string; readonly size: number }, shown: string): Uint8Array {
  if (size > MOST_BYTES) {
    throw new InputError(`“${shown}” is larger than 500 MB, which no saved source is; take it out of the folder.`);
  }
  return readFileSync(path);
}

/** Behind all links; undefined for what is not there or is no file. */
function resolved(path: string): { path: string; size: number } | undefined {
  try {
    const real = realpathSync(path);
    const stat = statSync(real);
    return stat.isFile() ? { path: real, size: stat.size } : undefined;
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
}

/** Of a path from the folder, whether it climbs out of it. */
function isOutside(path: string): boolean {
  return path === '..' || path.startsWith('../') || path.startsWith(`..${sep}`) || isAbsolute(path);
}
