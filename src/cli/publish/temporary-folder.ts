import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Gives the work the path of a folder that is not there yet, in one that is gone afterwards. */
export async function inTemporaryFolder<Result>(work: (path: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'contextpage-'));
  try {
    return await work(join(folder, 'site'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
