/**
 * Where publications lie. The folder that a web server shows is a link to one of those beside it, and changes in one step:
 *
 *     context -> context.releases/3-8d1c0f5e9a2b7743
 *     context.releases/README.txt   what this folder is
 *                      1-…, 2-…, …  whole sites; the number says which came first, the rest is made of what they hold
 *                      next         a site that is being made
 *                      link, lock   while a program writes
 *
 * The name of a publication cannot be guessed, and the folder cannot be listed by web servers that run as another user.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isAbsent, isSystemError } from '../../files/file-error.ts';
import { InputError } from '../../model/input-error.ts';

export const NEXT = 'next';
export const LINK = 'link';
export const LOCK = 'lock';
const README = 'README.txt';

/** A folder on the disk, and what the user calls it, for messages. */
export interface NamedFolder {
  /** Absolute. */
  readonly path: string;
  readonly name: string;
}

/** A whole site that is or was published. */
export interface Release extends NamedFolder {
  /** From 1; the one before has a smaller number. */
  readonly number: number;
}

/** What lies in the folder under a name. */
export function fileIn({ path, name }: NamedFolder, inside: string): NamedFolder {
  return { path: join(path, inside), name: join(name, inside) };
}

const RELEASE_NAME = /^([1-9]\d{0,8})-[0-9a-f]{16}$/u;
/** On its way out, or left by a build or a lock that was killed. */
const LEFTOVER_NAME = /^(?:gone-\d+-[0-9a-f]{16}|next|link|\.next\.contextpage-.+|\.lock(?:-old)?\.contextpage-\d+)$/u;

/** @param digest of `digestOf` */
export function releaseIn(folder: NamedFolder, number: number, digest: string): Release {
  return { ...fileIn(folder, `${number}-${digest}`), number };
}

/** The publication that a name in the folder is; undefined for any other name. */
export function releaseNamed(folder: NamedFolder, name: string): Release | undefined {
  const number = RELEASE_NAME.exec(name)?.[1];
  if (number === undefined) return undefined;
  return { ...fileIn(folder, name), number: Number(number) };
}

/** All publications, the first one first. */
export function releasesIn(folder: NamedFolder): Release[] {
  return namesIn(folder.path)
    .flatMap((name) => releaseNamed(folder, name) ?? [])
    .sort((one, other) => one.number - other.number);
}

export function leftoversIn(folder: NamedFolder): string[] {
  return namesIn(folder.path)
    .filter((name) => LEFTOVER_NAME.test(name))
    .map((name) => join(folder.path, name));
}

/** Throws `InputError` if a folder of this name holds something else. */
export function assertMayHoldReleases({ path, name }: NamedFolder): void {
  if (isReleases(path) || namesIn(path).every(isOurs)) return;
  throw new InputError(
    `“${name}” holds files that this program did not write, and publications would go there; rename it, or publish to a folder of another name.`,
  );
}

/** True for a folder that holds publications. */
export function isReleases(path: string): boolean {
  return readmeOf(path).startsWith(FIRST_LINE);
}

export function makeReleases({ path }: NamedFolder): void {
  mkdirSync(dirname(path), { recursive: true });
  if (!existsSync(path)) mkdirSync(path, { mode: 0o711 });
  if (!isReleases(path)) writeFileSync(join(path, README), README_TEXT);
}

/** Removes the folder if nothing lies in it, neither a publication nor what another program has begun. */
export function dropEmptyReleases({ path }: NamedFolder): void {
  if (namesIn(path).some((name) => name !== README)) return;
  rmSync(join(path, README), { force: true });
  try {
    rmdirSync(path);
  } catch (error) {
    // Another program has put something there in between.
    if (!isSystemError(error)) throw error;
  }
}

function isOurs(name: string): boolean {
  return name === LOCK || RELEASE_NAME.test(name) || LEFTOVER_NAME.test(name);
}

function readmeOf(path: string): string {
  try {
    return readFileSync(join(path, README), 'utf8');
  } catch (error) {
    if (isAbsent(error)) return '';
    throw error;
  }
}

function namesIn(path: string): string[] {
  try {
    return readdirSync(path);
  } catch (error) {
    if (isAbsent(error)) return [];
    throw error;
  }
}

const FIRST_LINE = 'Publications of a site, made by the program "contextpage".';
const README_TEXT = `${FIRST_LINE}

The folder beside this one, without ".releases" in its name, is a link to the one that readers see. The others
are kept to go back to:

  contextpage publish <folder> --rollback

Do not change or move anything in here. Files that you add to the site, by way of that link, go along into the
next publication.
`;
