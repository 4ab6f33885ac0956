/**
 * Which test files of `src` run in one process. Starting Node takes longer than most of them; those that spawn, serve,
 * start threads or measure CPU keep a process of their own, in which nobody else is at work.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const NEEDS_ITS_OWN = /from '(?:node:(?:child_process|http|https|net|tls|worker_threads)|[^']*\/growth\.ts)'/u;

/** The file that runs the others. */
export const UNITS: string = join('src', 'units.test.ts');

/** Paths from the root of the repository, in the order of their names. */
export function testFiles(): { readonly together: readonly string[]; readonly alone: readonly string[] } {
  const units = globSync('src/**/*.test.ts', { cwd: ROOT, exclude: [UNITS] }).toSorted();
  const alone = units.filter((path) => NEEDS_ITS_OWN.test(readFileSync(join(ROOT, path), 'utf8')));
  return { together: units.filter((path) => !alone.includes(path)), alone };
}
