import type { Io } from '../io.ts';
import type { InitOptions } from '../options.ts';

/** Begins a page. Exit code 0; what stops the work is thrown. */
export function init(folder: string, _options: InitOptions, io: Io): Promise<number> {
  io.stdout.write(`${folder}\n`);
  return Promise.resolve(0);
}
