/** One writer at a time: a file that names the process that writes. */
import { constants, copyFileSync, linkSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { InputError } from '../model/input-error.ts';
import { writeDurably } from './durable-write.ts';
import { isAbsent, isSystemError } from './file-error.ts';
import { isRunning } from './running.ts';

/** Its number and when it began: in a container each process may have the number of the one before. */
const OURSELVES = `${process.pid} ${Math.round(performance.timeOrigin)}\n`;

/**
 * Takes the lock, also over from a process that is no more. Throws `InputError` while another one holds it.
 * @param path of the file; beside it stand, for a moment, files of the names `.<its name>.contextpage-<process>`
 * @param held the sentence for the user, of the process that holds it
 */
export function takeLock(path: string, held: (process: number) => string): void {
  const own = beside(path, '');
  rmSync(own, { force: true });
  writeDurably(own, OURSELVES);
  try {
    while (!placed(own, path)) removeStale(path, held);
  } finally {
    rmSync(own, { force: true });
  }
}

export function releaseLock(path: string): void {
  rmSync(path, { force: true });
}

/** True while a running process writes. */
export function isLocked(path: string): boolean {
  const owner = ownerOf(path);
  return owner !== undefined && isHeld(owner);
}

/** Another process may take the lock over at the same time: what was moved aside must be what was looked at. */
function removeStale(path: string, held: (process: number) => string): void {
  const owner = ownerOf(path);
  if (owner === undefined) return;
  if (isHeld(owner)) throw new InputError(held(Number.parseInt(owner, 10)));
  const aside = beside(path, '-old');
  try {
    renameSync(path, aside);
  } catch (error) {
    if (isAbsent(error)) return;
    throw error;
  }
  if (ownerOf(aside) !== owner) placed(aside, path);
  rmSync(aside);
}

function beside(path: string, what: string): string {
  return join(dirname(path), `.${basename(path)}${what}.contextpage-${process.pid}`);
}

function ownerOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
}

/** False if there is a file already. Not all disks know second names for a file. */
function placed(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (isSystemError(error) && error.code === 'EEXIST') return false;
  }
  try {
    copyFileSync(from, to, constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if (isSystemError(error) && error.code === 'EEXIST') return false;
    throw error;
  }
}

function isHeld(owner: string): boolean {
  const id = Number.parseInt(owner, 10);
  return id === process.pid ? owner === OURSELVES : id > 0 && isRunning(id);
}
