/**
 * Files that people put into a published site by hand: `robots.txt`, `CNAME`, `.well-known`. They are no part of a
 * publication, and stay in their place whichever one is shown.
 */
import { copyFileSync, lstatSync, mkdirSync, readlinkSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { isAbsent, withFileErrors } from '../../files/file-error.ts';
import { foldedPath } from '../../files/folded-path.ts';
import { foreignFiles, readManifest } from '../../files/site-manifest.ts';
import { InputError } from '../../model/input-error.ts';
import type { NamedFolder } from './layout.ts';

/** Their paths, in order. */
function putByHand(site: string): string[] {
  return foreignFiles(site, readManifest(site) ?? []);
}

/**
 * Copies them from one site into another; what stands there already stays.
 * Throws `InputError` if the other site has a file of its own in the place of one, and then nothing has changed.
 */
export function takeAlong(from: NamedFolder, to: NamedFolder): void {
  const paths = putByHand(from.path);
  assertFree(paths, from, to);
  for (const path of paths) copyOne(from, to, path);
}

/** Lets a site have those of another one, and no others. Throws as `takeAlong` does. */
export function takeInstead(from: NamedFolder, to: NamedFolder): void {
  assertFree(putByHand(from.path), from, to);
  for (const path of putByHand(to.path)) rmSync(join(to.path, path));
  takeAlong(from, to);
}

function assertFree(paths: readonly string[], from: NamedFolder, to: NamedFolder): void {
  const own = (readManifest(to.path) ?? []).map(foldedPath);
  const files = new Set(own);
  const taken = new Set([...own, ...own.flatMap(foldersOf)]);
  for (const path of paths) {
    if (!taken.has(foldedPath(path)) && !foldersOf(foldedPath(path)).some((folder) => files.has(folder))) continue;
    throw new InputError(
      `“${join(from.name, path)}” was put there by hand, and the new site has a file of its own in its place, so nothing is changed; move yours elsewhere and publish again.`,
    );
  }
}

function copyOne(from: NamedFolder, to: NamedFolder, path: string): void {
  const name = join(from.name, path);
  withFileErrors('take along', name, () => {
    const [file, copy] = [join(from.path, path), join(to.path, path)];
    const stat = lstatSync(file, { throwIfNoEntry: false });
    if (!stat || isThere(copy)) return;
    mkdirSync(dirname(copy), { recursive: true });
    if (stat.isSymbolicLink()) symlinkSync(leadingAsBefore(readlinkSync(file), from, to, path), copy);
    else if (stat.isFile()) {
      copyFileSync(file, copy);
      utimesSync(copy, stat.atime, stat.mtime);
    } else {
      throw new InputError(`“${name}” is neither a file nor a link, and cannot be taken along; move it elsewhere.`);
    }
  });
}

/** Sites may lie at different depths: what a link leads to out of one is elsewhere from the other. */
function leadingAsBefore(text: string, from: NamedFolder, to: NamedFolder, path: string): string {
  const aim = resolve(dirname(join(from.path, path)), text);
  const isInside = aim === from.path || aim.startsWith(`${from.path}${sep}`);
  return isAbsolute(text) || isInside ? text : relative(dirname(join(to.path, path)), aim);
}

function isThere(path: string): boolean {
  try {
    return lstatSync(path) !== undefined;
  } catch (error) {
    if (isAbsent(error)) return false;
    throw error;
  }
}

function foldersOf(path: string): string[] {
  const parts = path.split('/');
  return parts.slice(1).map((_, i) => parts.slice(0, i + 1).join('/'));
}
