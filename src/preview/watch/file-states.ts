import { readdirSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { isSystemError } from '../../files/file-error.ts';
import { isPageName } from '../../files/pages-in-folder.ts';

/** How files were when they were looked at, by their absolute paths; a folder stands for the pages right in it, too. */
export type FileStates = ReadonlyMap<string, string>;

const GONE = 'gone';

/** Two files with the same state hold the same, as far as their disk tells. */
export function fileStates(paths: Iterable<string>): FileStates {
  const states = new Map<string, string>();
  for (const path of paths) {
    const stats = statsAt(path);
    states.set(path, stateOf(stats));
    if (stats?.isDirectory()) for (const file of filesIn(path)) states.set(file, stateOf(statsAt(file)));
  }
  return states;
}

/** The paths of files that are not as they were, those that came and those that went among them. */
export function changedFiles(before: FileStates, after: FileStates): readonly string[] {
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].filter((path) => (before.get(path) ?? GONE) !== (after.get(path) ?? GONE));
}

export function isGone(states: FileStates, path: string): boolean {
  return states.get(path) === GONE;
}

/** A folder is only there or not: what changes in it, the files tell. */
function stateOf(stats: Stats | undefined): string {
  if (!stats) return GONE;
  return stats.isDirectory() ? 'folder' : `${stats.ino} ${stats.size} ${stats.mtimeMs} ${stats.ctimeMs}`;
}

/** By their names: other programs may write other files there at any time, ourselves into a log among them. */
function filesIn(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    const files = entries.filter((entry) => !entry.isDirectory() && isPageName(entry.name));
    return files.map(({ name }) => join(folder, name));
  } catch (error) {
    // It went while it was looked at.
    if (isSystemError(error)) return [];
    throw error;
  }
}

/** Undefined for what is not there or cannot be looked at. */
function statsAt(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch (error) {
    if (isSystemError(error)) return undefined;
    throw error;
  }
}
