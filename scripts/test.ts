/**
 * Runs all tests: the units in one process, and beside it every file that wants one of its own. Three at a time, since
 * browsers and office programs are mostly waited for.
 */
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { testFiles, UNITS } from '../test/unit-files.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const whole = globSync('test/**/*.test.ts', { cwd: root });

const { status } = spawnSync(
  process.execPath,
  [
    '--test',
    '--test-concurrency=3',
    ...['loopback-only.mjs', 'in-time.mjs'].flatMap((guard) => ['--import', `./test/${guard}`]),
    // Whatever their order here, Node starts them in that of their names: the longest, the units, comes early.
    UNITS,
    ...testFiles().alone,
    ...whole,
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'tests') },
  },
);
process.exitCode = status ?? 1;
