/** In the place of `source/pdf/worker-file.ts`, where everything is one file: the child process is the file itself. */
import { fileURLToPath } from 'node:url';

const PDF_WORKER = '--pdf-worker';

export function workerArguments(): readonly string[] {
  return [fileURLToPath(import.meta.url), PDF_WORKER];
}

/** Whether the process is such a child. */
export function isWorker([first]: readonly string[]): boolean {
  return first === PDF_WORKER;
}
