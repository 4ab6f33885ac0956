/** Which sources are new since the reader was here last. Kept in the reader's browser alone. */

/** Loading the page again within this time is the same visit. */
const VISIT = 60 * 60 * 1000;

interface Visits {
  /** Ids of entries: at the end of the visit before, and now. */
  readonly before: readonly string[];
  readonly now: readonly string[];
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** The ids that were not there at the last visit; none on the first one, and none where nothing may be stored. */
export function newSinceLastVisit(ids: readonly string[], time: number): ReadonlySet<string> {
  const key = `contextpage-visit:${location.pathname}`;
  try {
    const last: Visits | null = JSON.parse(localStorage.getItem(key) ?? 'null');
    const before = last === null ? ids : time - last.at > VISIT ? last.now : last.before;
    localStorage.setItem(key, JSON.stringify({ before, now: ids, at: time } satisfies Visits));
    const known = new Set(before);
    return new Set(ids.filter((id) => !known.has(id)));
  } catch {
    // Storage is off or full, or holds what another version wrote: this is only an aid.
    return new Set();
  }
}
