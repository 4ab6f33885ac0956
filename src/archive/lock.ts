/** One writer at a time: a file of the archive names the process that writes. */
import * as lock from '../files/lock.ts';
import { fileOf, LOCK, type NamedFolder } from './layout.ts';

/** Takes the lock, also over from a process that is no more. Throws `InputError` while another one holds it. */
export function takeLock(folder: NamedFolder): void {
  const { path, name } = fileOf(folder, LOCK);
  lock.takeLock(
    path,
    (process) =>
      `Process ${process} is writing to this archive; wait until it is done (if it is no contextpage, delete “${name}”).`,
  );
}

export function releaseLock(folder: NamedFolder): void {
  lock.releaseLock(fileOf(folder, LOCK).path);
}

/** True while a running process writes. */
export function isLocked(folder: NamedFolder): boolean {
  return lock.isLocked(fileOf(folder, LOCK).path);
}
