import { lstatSync, readdirSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { InputError } from '../model/input-error.ts';
import { isAbsent, withFileErrors } from './file-error.ts';
import { foreignFiles, readManifest } from './site-manifest.ts';

/** Absolute paths that the site must not take the place of, nor hold. */
export interface Surroundings {
  readonly cwd: string;
  readonly home: string;
  readonly inputs: readonly Given[];
}

/** A file or folder that the command was given. */
export interface Given {
  readonly path: string;
  /** As the user typed it. */
  readonly name: string;
  /** “the page itself”. */
  readonly what: string;
  /** A folder whose files are not for the public: the site must not lie in it, either. */
  readonly isPrivate?: boolean;
}

/** The real path that a file or folder has or would have, with every link on the way followed. */
export function realPath(path: string): string {
  const whole = resolve(path);
  try {
    return realpathSync(whole);
  } catch (error) {
    const parent = dirname(whole);
    if (!isAbsent(error) || parent === whole) throw error;
    return join(realPath(parent), basename(whole));
  }
}

/**
 * Throws `InputError` if a site at `out` would take the place of a folder that is in use for something else.
 * @param advice what to do about it
 */
export function assertMayHoldSite(
  out: string,
  name: string,
  around: Surroundings,
  advice = 'give a folder of its own, as in --out site',
): void {
  const refuse = (why: string) => {
    throw new InputError(`The site cannot take the place of “${name}”: ${why}; ${advice}.`);
  };
  if (dirname(out) === out) refuse('it is the root of the disk');
  if (holds(out, realPath(around.home))) refuse('it is or holds your home folder');
  for (const { path, name: given, what, isPrivate } of around.inputs) {
    const real = withFileErrors('read', given, () => realPath(path));
    if (real === out) refuse(`it is ${what}`);
    if (holds(out, real)) refuse(`${what} lies in it`);
    if (isPrivate && holds(real, out)) refuse(`it lies in ${what}`);
  }
  if (holds(out, realPath(around.cwd))) refuse('it is or holds the folder you are in');
}

/** Throws `InputError` unless what stands at `out` is absent, an empty folder, or a site of ours with nothing else in it. */
export function assertReplaceable(out: string, name: string): void {
  const stat = lstatSync(out, { throwIfNoEntry: false });
  if (!stat) return;
  if (!stat.isDirectory()) {
    throw new InputError(`“${name}” is a file; give the name of a folder for the site, as in --out site.`);
  }
  const known = readManifest(out);
  if (!known) {
    if (readdirSync(out).length === 0) return;
    throw new InputError(
      `“${name}” holds files that this program did not write, so nothing is changed; give a new or empty folder with --out.`,
    );
  }
  const foreign = foreignFiles(out, known);
  if (foreign.length === 0) return;
  const more = foreign.length > 1 ? ` and ${foreign.length - 1} more` : '';
  throw new InputError(
    `“${name}” is a built site, but also holds files of yours (“${foreign[0]}”${more}), so nothing is changed; move them elsewhere, or give another folder with --out.`,
  );
}

/** Throws `InputError` if `path` is or lies in a site of ours: what stands there is published, and this must not be. */
export function assertOutsideSites(path: string, name: string, { what, option }: Unpublished = REPORTS): void {
  if (!withFileErrors('write', name, () => liesInSite(realPath(path)))) return;
  throw new InputError(
    `“${name}” is or lies in a built site, in which ${what} would be published; give another place with ${option}.`,
  );
}

/** What is not meant for the public, in the plural, and the option that says where it goes. */
export interface Unpublished {
  readonly what: string;
  readonly option: string;
}

const REPORTS: Unpublished = { what: 'reports', option: '--report' };

function liesInSite(path: string): boolean {
  if (readManifest(path)) return true;
  return dirname(path) !== path && liesInSite(dirname(path));
}

function holds(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return !isAbsolute(way) && way !== '..' && !way.startsWith(`..${sep}`);
}
