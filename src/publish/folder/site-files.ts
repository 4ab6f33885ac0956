/** The files of a site on the disk, which its manifest names: what they hold, and the same once more in another folder. */
import { chmodSync, copyFileSync, linkSync, lstatSync, mkdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isSystemError } from '../../files/file-error.ts';
import { foreignFiles, MANIFEST_NAME, readManifest } from '../../files/site-manifest.ts';
import { sha256 } from '../../text/hash.ts';

/** sha256 of each file, by its path with forward slashes, in order. What the manifest names and is not there is left out. */
export function filesOf(site: string): Map<string, string> {
  return new Map(ownPaths(site).map((path) => [path, sha256(readFileSync(join(site, path)))]));
}

/** Sixteen characters that tell sites with other files or bytes apart. */
export function digestOf(files: ReadonlyMap<string, string>): string {
  return sha256(JSON.stringify([...files])).slice(0, 16);
}

/** Makes a second site of the same files: second names for them, or copies on disks that know none. */
export function cloneSite(from: string, to: string): void {
  mkdirSync(to);
  chmodSync(to, statSync(from).mode);
  for (const path of [...ownPaths(from), MANIFEST_NAME]) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    linkOrCopy(join(from, path), join(to, path));
  }
}

/** A manifest is not believed further than the files that are there. */
function ownPaths(site: string): string[] {
  const named = new Set(readManifest(site) ?? []);
  return foreignFiles(site, []).filter((path) => named.has(path.normalize()) && lstatSync(join(site, path)).isFile());
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (!isSystemError(error) || error.code === 'ENOENT') throw error;
    copyFileSync(from, to);
    const { atime, mtime } = lstatSync(from);
    utimesSync(to, atime, mtime);
  }
}
