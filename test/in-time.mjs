/**
 * Ends a test file that runs without end: something it has started lives on, or a promise is never settled. The runner
 * itself would wait for it for ever. Loaded by `--import` before every test file.
 */
import { argv, env, exit, stderr } from 'node:process';

const MINUTES = env.CONTEXTPAGE_SOAK === undefined ? 10 : 60;

setTimeout(() => {
  stderr.write(`${argv[1]} has not ended after ${MINUTES} minutes.\n`);
  exit(1);
}, MINUTES * 60_000).unref();
