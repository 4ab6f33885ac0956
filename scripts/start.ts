/**
 * `npm start` builds the example into `site`; `npm start -- build my-page.docx` passes the arguments on to the program.
 * It runs what users get, so `dist` is made first where it is missing.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const program = join(root, 'dist', 'cli', 'main.js');
const given = process.argv.slice(2);
// npm runs scripts in the root of the package; the user may have called it from a folder inside.
const cwd = process.env.INIT_CWD ?? process.cwd();
const example = [
  'build',
  relative(cwd, join(root, 'examples', 'halder-barrier.md')),
  '--archive',
  relative(cwd, join(root, 'examples', 'sources')),
  '--out',
  relative(cwd, join(root, 'site')),
];

if (!existsSync(program)) run([join(root, 'scripts', 'build.ts')], root);
run([program, ...(given.length > 0 ? given : example)], cwd);

function run(args: readonly string[], folder: string): void {
  const { status } = spawnSync(process.execPath, args, { cwd: folder, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 2);
}
