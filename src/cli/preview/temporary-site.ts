import { lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isSystemError, withFileErrors } from '../../files/file-error.ts';
import { isRunning } from '../../files/running.ts';

const START = 'contextpage-preview-';

/** A folder for the site of a preview, away from what the person has. Nobody else can look into it. */
export class TemporarySite {
  readonly path: string;
  readonly #folder: string;

  constructor() {
    const temporary = tmpdir();
    removeLeftovers(temporary);
    this.#folder = withFileErrors('make a folder in', temporary, () =>
      mkdtempSync(join(temporary, `${START}${process.pid}-`)),
    );
    this.path = join(this.#folder, 'site');
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** Those of previews that were killed and could not remove them. */
function removeLeftovers(temporary: string): void {
  for (const name of readdirSync(temporary)) {
    const owner = name.startsWith(START) ? /^\d+/u.exec(name.slice(START.length))?.[0] : undefined;
    if (owner === undefined || isRunning(Number(owner))) continue;
    const path = join(temporary, name);
    try {
      if (lstatSync(path).uid === process.getuid?.()) rmSync(path, { recursive: true, force: true });
    } catch (error) {
      // Another preview that starts removes it at this moment, or it cannot be removed: it is in nobody's way.
      if (!isSystemError(error)) throw error;
    }
  }
}
