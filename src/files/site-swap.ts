/**
 * How a new site takes the place of an old one: the old folder is set aside by rename, the new one is renamed in, the
 * old one is removed. All of them lie in the same folder, so each rename is one step that happens or does not.
 *
 * A killed build can leave three kinds of folders beside the site: `new` (unfinished), `old` (a whole site, set aside)
 * and `gone` (an old site on its way out). Only `old` is ever put back.
 */
import { lstatSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { InputError } from '../model/input-error.ts';
import { syncFolder } from './durable-write.ts';
import { isAbsent, isSystemError } from './file-error.ts';
import { isRunning } from './running.ts';

type Kind = 'new' | 'old' | 'gone';

interface Leftover {
  readonly path: string;
  readonly kind: string;
  readonly process: number;
}

/** Another build that runs at the same time can come between; more often than this it is no accident. */
export const TRIES = 50;
/** Milliseconds that builds wait for each other at most. */
const LONGEST_PAUSE = 40;
/** Number of a process that is long gone can belong to another one by now, so age tells as well. */
const HOUR = 3_600_000;

/** A path beside the site at which nothing stands. */
export function freeName(out: string, kind: Kind): string {
  for (let number = 1; ; number++) {
    const path = join(dirname(out), `.${basename(out)}.contextpage-${kind}-${process.pid}-${number}`);
    if (!lstatSync(path, { throwIfNoEntry: false })) return path;
  }
}

/**
 * Lets the folder `next` take the place of `out`. `inspect` looks at the old folder once nobody can reach it under its
 * name any more; if it throws, the old folder goes back and the error goes on.
 */
export function takePlace(next: string, out: string, inspect: (aside: string) => void): void {
  for (let turn = 1; turn <= TRIES; turn++) {
    try {
      if (swapped(next, out, inspect)) return;
    } catch (error) {
      // Another build has moved what this one was looking at.
      if (!isAbsent(error)) throw error;
    }
    pause(turn);
  }
  throw new InputError(
    `Other builds keep writing the same site, “${basename(out)}”; wait for them and run the command again.`,
  );
}

/** Lets another build finish its step: longer from turn to turn, and not alike in any two builds. */
export function pause(turn: number): void {
  const time = 1 + ((turn * process.pid) % Math.min(2 * turn, LONGEST_PAUSE));
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, time);
}

/** One try; false if another build put its own site there in between. */
function swapped(next: string, out: string, inspect: (aside: string) => void): boolean {
  const aside = freeName(out, 'old');
  const had = renamed(out, aside);
  try {
    if (had) inspect(aside);
    const taken = renamed(next, out, ['ENOTEMPTY', 'EEXIST']);
    if (taken) syncFolder(dirname(out));
    if (had) remove(aside, out);
    return taken;
  } catch (error) {
    if (had) renamed(aside, out, ['ENOENT', 'ENOTEMPTY', 'EEXIST']);
    throw error;
  }
}

/** Puts back the old site if a build was killed after setting it aside and before the new one stood in its place. */
export function putBack(out: string): void {
  if (lstatSync(out, { throwIfNoEntry: false })) return;
  const newest = leftovers(out)
    .filter(({ kind }) => kind === 'old')
    .map(({ path }) => ({ path, time: statSync(path, { throwIfNoEntry: false })?.ctimeMs ?? 0 }))
    .sort((one, other) => other.time - one.time)[0];
  if (newest) renamed(newest.path, out, ['ENOENT', 'ENOTEMPTY', 'EEXIST']);
}

/** Removes what builds that were killed have left beside the site. */
export function removeLeftovers(out: string): void {
  for (const leftover of leftovers(out)) {
    if (isStale(leftover)) remove(leftover.path, out);
  }
}

/** In two steps, so that a site that is half removed is never taken for one set aside. */
function remove(folder: string, out: string): void {
  const gone = freeName(out, 'gone');
  if (renamed(folder, gone)) rmSync(gone, { recursive: true, force: true });
}

function leftovers(out: string): Leftover[] {
  const start = `.${basename(out)}.contextpage-`;
  return namesIn(dirname(out)).flatMap((name) => {
    if (!name.startsWith(start)) return [];
    const [, kind, owner] = /^(new|old|gone)-(\d+)-\d+$/u.exec(name.slice(start.length)) ?? [];
    return kind && owner ? [{ path: join(dirname(out), name), kind, process: Number(owner) }] : [];
  });
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (isAbsent(error)) return [];
    throw error;
  }
}

function isStale(leftover: Leftover): boolean {
  const stat = statSync(leftover.path, { throwIfNoEntry: false });
  return stat !== undefined && (!isRunning(leftover.process) || Date.now() - stat.ctimeMs > HOUR);
}

/** Renames; false if the system answers with one of `expected`. */
function renamed(from: string, to: string, expected: readonly string[] = ['ENOENT']): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (isSystemError(error) && expected.includes(error.code ?? '')) return false;
    throw error;
  }
}
