/** The step that readers see: a link that is renamed over the one before, and what else happens to publications on the disk. */
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readlinkSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { syncFolder } from '../../files/durable-write.ts';
import { isSystemError } from '../../files/file-error.ts';
import { fileIn, LINK, NEXT, type Release, releaseNamed } from './layout.ts';
import type { Target } from './target.ts';

export type MakeLink = (text: string, path: string) => void;

/** What the system says where a disk has no links, or the user may make none. */
const NO_LINKS: ReadonlySet<string | undefined> = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EINVAL']);

/** Finds out by making one. */
export function canLink({ releases }: Target, makeLink: MakeLink): boolean {
  if (process.platform === 'win32') return false;
  const probe = fileIn(releases, LINK).path;
  try {
    makeLink(NEXT, probe);
    rmSync(probe);
    return true;
  } catch (error) {
    if (isSystemError(error) && NO_LINKS.has(error.code)) return false;
    throw error;
  }
}

/**
 * Shows readers a publication. What stood there is as it was if this fails.
 * @param aside where a site that is a folder goes; nothing is shown for the moment between two renames, that once
 */
export function showRelease(
  { path, releases, found }: Target,
  release: Release,
  makeLink: MakeLink,
  aside?: Release,
): void {
  const link = fileIn(releases, LINK).path;
  makeLink(join(basename(releases.path), basename(release.path)), link);
  if (aside) renameSync(path, aside.path);
  if (found === 'empty') {
    chmodSync(release.path, statSync(path).mode);
    rmdirSync(path);
  }
  try {
    renameSync(link, path);
  } catch (error) {
    if (aside) renameSync(aside.path, path);
    if (found === 'empty') mkdirSync(path, { mode: statSync(release.path).mode });
    throw error;
  }
  syncFolder(dirname(path));
}

/** Does the last rename for a program that was killed before it: readers see nothing where a folder was set aside. */
export function finishShowing({ path, releases, found }: Target): void {
  const link = fileIn(releases, LINK).path;
  if (found !== 'nothing' || !lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink()) return;
  const release = releaseNamed(releases, basename(readlinkSync(link)));
  if (release && existsSync(release.path)) renameSync(link, path);
}

/** In two steps, so that what is half removed is never taken for a publication. */
export function removeRelease({ releases }: Target, { path }: Release): void {
  if (!lstatSync(path, { throwIfNoEntry: false })) return;
  const gone = fileIn(releases, `gone-${basename(path)}`).path;
  renameSync(path, gone);
  rmSync(gone, { recursive: true, force: true });
}
