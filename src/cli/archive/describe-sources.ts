/** What the sources of a page say of themselves. */
import type { SourceDescription } from '../../model/description.ts';
import type { Judge } from './judge.ts';
import type { SourceCopy } from './read-copies.ts';

/** By `Entry.id`, from the newest copy that is the source itself and says anything. Entries without one are left out. */
export async function describeSources(
  copies: readonly SourceCopy[],
  judge: Judge,
): Promise<ReadonlyMap<string, SourceDescription>> {
  const described = new Map<string, SourceDescription>();
  for (const [entry, own] of Map.groupBy(copies.filter(isSource), (copy) => copy.entry)) {
    const description = await firstDescription(newestFirst(own), judge);
    if (description) described.set(entry, description);
  }
  return described;
}

/** Of what was captured, that was judged when it came. */
function isSource({ outcome }: SourceCopy): boolean {
  return outcome === undefined || outcome === 'article';
}

/**
 * Captures of the site itself, which come in the order of time; files that were saved by hand, nobody knows when; what an
 * outside archive had, which is older than its capture.
 */
function newestFirst(own: readonly SourceCopy[]): readonly SourceCopy[] {
  const rank = ({ rung }: SourceCopy): number => (rung === undefined ? 1 : rung === 'outside' ? 2 : 0);
  return own.toReversed().sort((a, b) => rank(a) - rank(b));
}

async function firstDescription(copies: readonly SourceCopy[], judge: Judge): Promise<SourceDescription | undefined> {
  for (const { document } of copies) {
    const description = await judge.description(document);
    if (Object.keys(description).length > 0) return description;
  }
  return undefined;
}
