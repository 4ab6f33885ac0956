import { buildOnce } from '../build/build-once.ts';
import { buildSummary } from '../build/summary.ts';
import type { Io } from '../io.ts';
import type { BuildOptions } from '../options.ts';

/** Makes the site of pages. Exit code 0; whatever stops the work is thrown, and then the old site is as it was. */
export async function build(names: readonly string[], options: BuildOptions, io: Io): Promise<number> {
  const built = await buildOnce(names, options, io);
  if (!options.quiet) io.stdout.write(buildSummary(built, names));
  return 0;
}
