import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * The options of a test that needs a program on PATH: it runs when the program is there, and is skipped otherwise with
 * a line that says what to install. Under CI a missing program fails the run instead, so that no judge goes missing.
 */
export function needs(program: string, installHint: string): { skip: string | false } {
  if (onPath(program)) return { skip: false };
  const reason = `${program} is not on PATH; install it with: ${installHint}`;
  if (process.env.CI === 'true') throw new Error(reason);
  return { skip: reason };
}

function onPath(program: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => isExecutable(join(folder, program)));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
