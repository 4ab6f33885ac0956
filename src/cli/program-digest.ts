import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** `src` or `dist`, whichever is run. */
const ROOT = fileURLToPath(new URL('../', import.meta.url));
/** Packed, the command is a few files of `dist/cli`; the modules around it are the library. */
const FILES = import.meta.url.endsWith('.ts') ? ['**/*.{ts,css}'] : ['{cli,page-script}/**/*.js', '**/*.css'];

let known: string | undefined;

/**
 * Tells this program from any other state of it, which may write something else from the same page: sha256 in hexadecimal.
 * What runs is what was loaded, so its files are read once.
 */
export function programDigest(): string {
  known ??= digestOfFiles();
  return known;
}

function digestOfFiles(): string {
  const digest = createHash('sha256');
  for (const path of globSync(FILES, { cwd: ROOT, exclude: ['**/*.test.ts'] }).sort()) {
    digest.update(readFileSync(`${ROOT}${path}`));
  }
  return digest.digest('hex');
}
