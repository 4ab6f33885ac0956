/** One writer at a time: a file that names the process that writes. */
import { constants, copyFileSync, linkSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeDurably } from '../files/durable-write.ts';
import { isAbsent, isSystemError } from '../files/file-error.ts';
import { isRunning } from '../files/running.ts';
import { InputError } from '../model/input-error.ts';
import { fileOf, LOCK, type NamedFolder } from './layout.ts';

/** Its number and when it began: in a container each process may have the number of the one before. */
const OURSELVES = `${process.pid} ${Math.round(performance.timeOrigin)}\n`;

/** Takes the lock, also over from a process that is no more. Throws `InputError` while another one holds it. */
export function takeLock(folder: NamedFolder): void {
  const { path, name } = fileOf(folder, LOCK);
  const own = join(folder.path, `.${LOCK}.contextpage-${process.pid}`);
  rmSync(own, { force: true });
  writeDurably(own, OURSELVES);
  try {
    while (!placed(own, path)) removeStale(path, folder, name);
  } finally {
    rmSync(own, { force: true });
  }
}

export function releaseLock(folder: NamedFolder): void {
  rmSync(fileOf(folder, LOCK).path, { force: true });
}

/** True while a running process writes. */
export function isLocked(folder: NamedFolder): boolean {
  const owner = ownerOf(fileOf(folder, LOCK).path);
  return owner !== undefined && isHeld(owner);
}

/** Another process may take the lock over at the same time: what was moved aside must be what was looked at. */
function removeStale(path: string, folder: NamedFolder, name: string): void {
  const owner = ownerOf(path);
  if (owner === undefined) return;
  if (isHeld(owner)) {
    throw new InputError(
      `Process ${Number.parseInt(owner, 10)} is writing to this archive; wait until it is done (if it is no contextpage, delete “${name}”).`,
    );
  }
  const aside = join(folder.path, `.${LOCK}-old.contextpage-${process.pid}`);
  try {
    renameSync(path, aside);
  } catch (error) {
    if (isAbsent(error)) return;
    throw error;
  }
  if (ownerOf(aside) !== owner) placed(aside, path);
  rmSync(aside);
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
