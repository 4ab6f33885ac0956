import { fingerprint } from '../cite/ids.ts';
import type { Entry } from '../model/page.ts';
import type { Stand } from './site-sources.ts';

/**
 * The entries with ids that nothing else on the site has, in the same order: what stands on one page alone keeps its id,
 * else the name of the page comes behind it.
 */
export function distinctEntries(stands: readonly Stand[]): Entry[] {
  const times = new Map<string, number>();
  for (const id of stands.flatMap(idsOf)) times.set(id, (times.get(id) ?? 0) + 1);
  const taken = new Set(times.keys());
  const distinct = (id: string, slug: string): string => {
    if (times.get(id) === 1) return id;
    let name = `${id}-${slug}`;
    for (let again = 0; taken.has(name); again++) name = `${id}-${slug}-${fingerprint(`${again}`)}`;
    taken.add(name);
    return name;
  };
  return stands.map(({ on: { slug }, entry }) => ({
    ...entry,
    id: distinct(entry.id, slug),
    quotations: entry.quotations.map((quotation) => ({ ...quotation, id: distinct(quotation.id, slug) })),
  }));
}

function idsOf({ entry }: Stand): string[] {
  return [entry.id, ...entry.quotations.map(({ id }) => id)];
}
