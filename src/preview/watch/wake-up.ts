import { type FSWatcher, statSync, watch } from 'node:fs';
import { dirname } from 'node:path';
import { isSystemError } from '../../files/file-error.ts';

/**
 * Tells that something has happened to some files, or beside them: most editors save by putting a new file in the place
 * of the old one. Disks on other machines tell nothing, and a system lends only so many watches, so a caller looks by
 * itself, too, and takes this only as a call to look now.
 */
export class WakeUp {
  readonly #watchers = new Map<string, FSWatcher>();
  readonly #wake: () => void;

  constructor(wake: () => void) {
    this.#wake = wake;
  }

  /** Of these absolute paths, and of none that were watched before. */
  watch(paths: Iterable<string>): void {
    const folders = new Set([...paths].flatMap((path) => (isFolder(path) ? [path, dirname(path)] : [dirname(path)])));
    for (const [folder, watcher] of this.#watchers) {
      if (folders.has(folder)) continue;
      watcher.close();
      this.#watchers.delete(folder);
    }
    for (const folder of folders) if (!this.#watchers.has(folder)) this.#add(folder);
  }

  close(): void {
    for (const watcher of this.#watchers.values()) watcher.close();
    this.#watchers.clear();
  }

  #add(folder: string): void {
    try {
      const watcher = watch(folder, { persistent: false }, this.#wake);
      // It went, or the system takes the watch back.
      watcher.on('error', () => this.#drop(folder));
      this.#watchers.set(folder, watcher);
    } catch (error) {
      if (!isSystemError(error)) throw error;
    }
  }

  #drop(folder: string): void {
    this.#watchers.get(folder)?.close();
    this.#watchers.delete(folder);
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
