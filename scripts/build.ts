/** Makes `dist` from `src`: compiles, copies what is not TypeScript, packs the command and makes it executable. */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, globSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleCommand } from './bundle.ts';
import { bundleChecker } from './bundle-checker.ts';
import { bundlePageScript } from './bundle-page-script.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Files that the program reads while it runs, beside the module that reads them. */
const ASSETS = ['css', 'csl', 'json', 'xml', 'woff2'];

const dist = join(root, 'dist');
rmSync(dist, { recursive: true, force: true });
// First: what runs from the source takes it from here too.
await bundlePageScript(root);
const compiled = spawnSync(process.execPath, [compiler(), '-p', join(root, 'tsconfig.build.json')], {
  stdio: 'inherit',
});
if (compiled.status !== 0) process.exit(compiled.status ?? 1);
for (const file of globSync(`src/**/*.{${ASSETS.join(',')}}`, { cwd: root })) {
  if (/[\\/]fixtures[\\/]|tsconfig/u.test(file)) continue;
  const target = join(dist, file.replace(/^src[\\/]/u, ''));
  mkdirSync(dirname(target), { recursive: true });
  cpSync(join(root, file), target);
}
await bundleCommand(root);
await bundleChecker(root);
chmodSync(join(dist, 'cli', 'main.js'), 0o755);

function compiler(): string {
  const path = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  if (existsSync(path)) return path;
  throw new Error('TypeScript is not installed; run npm ci first.');
}
