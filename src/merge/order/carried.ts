import { BODY, type Lists, type Parts } from '../parts/parts.ts';
import type { Placement } from './placements.ts';

/**
 * Entries that move behind the heading above them, which moves, too: by heading. A section that goes elsewhere with all
 * that is in it is one edit.
 */
export function carriedEntries(placed: readonly Placement[], base: Parts): Map<string, string[]> {
  const headings = headingsAbove(base.lists, (key) => base.parts.get(key)?.item.part === 'section');
  const carried = new Map<string, string[]>();
  let heading: string | undefined;
  let last: string | undefined;
  for (const { key, list, after, why } of placed) {
    if (list !== BODY || why !== 'moved') heading = undefined;
    else if (base.parts.get(key)?.item.part === 'section') heading = key;
    else if (heading !== undefined && after === last && headings.get(key) === heading) {
      const along = carried.get(heading);
      if (along) along.push(key);
      else carried.set(heading, [key]);
    } else heading = undefined;
    last = key;
  }
  return carried;
}

/** The last heading before each entry. */
function headingsAbove(lists: Lists, isHeading: (key: string) => boolean): Map<string, string> {
  const above = new Map<string, string>();
  let heading: string | undefined;
  for (const key of lists.get(BODY) ?? []) {
    if (isHeading(key)) heading = key;
    else if (heading !== undefined) above.set(key, heading);
  }
  return above;
}
