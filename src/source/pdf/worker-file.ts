import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What Node is to run as the child process: the file beside this module, whether that runs as it was written or compiled. */
export function workerArguments(): readonly string[] {
  const compiled = fileURLToPath(new URL('./worker.js', import.meta.url));
  return [existsSync(compiled) ? compiled : fileURLToPath(new URL('./worker.ts', import.meta.url))];
}
