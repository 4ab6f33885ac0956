/**
 * Files that people put into a published site by hand: `robots.txt`, `CNAME`, `.well-known`. They are no part of a
 * publication, and stay in their place whichever one is shown.
 */
import { copyFileSync, lstatSync, mkdirSync, readlinkSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isAbsent, withFileErrors } from '../../files/file-error.ts';
import { foreignFiles, readManifest } from '../../files/site-manifest.ts';
import { InputError } from '../../model/input-error.ts';
import type { NamedFolder } from './layout.ts';

/** Their paths, in order. */
export function putByHand(site: string): string[] {
  return foreignFiles(site, readManifest(site) ?? []);
}

/**
 * Copies them from one site into another; what stands there already stays.
 * Throws `InputError` if the other site has a file of its own in the place of one.
 */
export function takeAlong(from: NamedFolder, to: NamedFolder): void {
  const own = (readManifest(to.path) ?? []).map(folded);
  const files = new Set(own);
  const folders = new Set(own.flatMap(foldersOf));
  for (const path of putByHand(from.path)) {
    const name = join(from.name, path);
    if (files.has(folded(path)) || folders.has(folded(path)) || foldersOf(folded(path)).some((one) => files.has(one))) {
      throw new InputError(
        `“${name}” was put there by hand, and the new site has a file of its own in its place, so nothing is changed; move yours elsewhere and publish again.`,
      );
    }
    withFileErrors('take along', name, () => copyOne(join(from.path, path), join(to.path, path), name));
  }
}

/** Lets a site have those of another one, and no others. */
export function takeInstead(from: NamedFolder, to: NamedFolder): void {
  for (const path of putByHand(to.path)) rmSync(join(to.path, path));
  takeAlong(from, to);
}

function copyOne(from: string, to: string, name: string): void {
  const stat = lstatSync(from, { throwIfNoEntry: false });
  if (!stat || isThere(to)) return;
  mkdirSync(dirname(to), { recursive: true });
  if (stat.isSymbolicLink()) symlinkSync(readlinkSync(from), to);
  else if (stat.isFile()) {
    copyFileSync(from, to);
    utimesSync(to, stat.atime, stat.mtime);
  } else {
    throw new InputError(`“${name}” is neither a file nor a link, and cannot be taken along; move it elsewhere.`);
  }
}

function isThere(path: string): boolean {
  try {
    return lstatSync(path) !== undefined;
  } catch (error) {
    if (isAbsent(error)) return false;
    throw error;
  }
}

/** Some disks hold names that differ in case only for one. */
function folded(path: string): string {
  return path.normalize().toLowerCase();
}

function foldersOf(path: string): string[] {
  const parts = path.split('/');
  return parts.slice(1).map((_, i) => parts.slice(0, i + 1).join('/'));
}
