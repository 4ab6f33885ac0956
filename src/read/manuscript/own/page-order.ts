import type { Base } from '../../../identity/base.ts';
import type { Entry } from '../../../model/page.ts';
import type { KnownSource } from './entries.ts';

/**
 * The entries in the order of the page: that of the base where the document still has the order that it was printed in,
 * each new one behind the one that it stands behind; else that of the document.
 * @param entries one for each source, in the order of the document
 */
export function inPageOrder(
  entries: readonly Entry[],
  sources: readonly KnownSource[],
  base: Base | undefined,
): Entry[] {
  const known = sources.flatMap((source) => source.known ?? []);
  const isMoved = known.some((at, i) => at < (known[i - 1] ?? -1));
  if (!base || isMoved) return [...entries];
  let last = -1;
  return entries
    .map((entry, i) => {
      last = sources[i]?.base?.at ?? last;
      return { entry, at: last };
    })
    .sort((a, b) => a.at - b.at)
    .map(({ entry }) => entry);
}
