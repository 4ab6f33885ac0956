/** Goes through many sources: hosts side by side, the sources of one host one after the other. */
import type { Source } from './sources.ts';

/** So many hosts at a time; each may hold one document in memory. */
const HOSTS_AT_ONCE = 24;

/**
 * Ends early when the signal says so. Throws what `capture` throws, such as `InputError` for a full disk, once the
 * other hosts have finished the source they were at.
 */
export async function captureAll(
  sources: readonly Source[],
  capture: (source: Source) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const failures: unknown[] = [];
  const hosts = Map.groupBy(sources, ({ url }) => new URL(url).host).values();
  const worker = async (): Promise<void> => {
    for (const ofHost of hosts) {
      for (const source of ofHost) {
        if (signal.aborted || failures.length > 0) return;
        await capture(source).catch((error: unknown) => {
          if (!signal.aborted) failures.push(error);
        });
      }
    }
  };
  await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, worker));
  if (failures.length > 0) throw failures[0];
}
