/** What looks at the source of an entry tell about it, for the rules about links and the archive. */

import { addressKey, siteOf } from '../cite/address-keys.ts';
import { sourceAddress } from '../cite/source-address.ts';
import type { Look, Outcome } from '../model/capture.ts';
import type { Entry, Page } from '../model/page.ts';
import type { Written } from './written.ts';

/** A source is dead if it failed on so many days, without having been there in between. */
const DAYS = 3;
/** So many sources are not all unreachable on one day: then nobody could be reached from here. */
const SOURCES = 3;
const DAY_LENGTH = 'YYYY-MM-DD'.length;
const SOURCE: ReadonlySet<Outcome> = new Set<Outcome>(['article', 'no-text']);
const FAILED: ReadonlySet<Outcome> = new Set<Outcome>(['gone', 'soft-404', 'unreachable']);

/** UTC day of a look, as an ISO date. */
export function dayOf({ at }: Pick<Look, 'at'>): string {
  return at.slice(0, DAY_LENGTH);
}

/** Looks at the site itself by the address that the entry has now: none in somebody's archive, none by a former address. */
export function liveLooks(entry: Entry, written: Written): Look[] {
  const address = sourceAddress(entry.reference);
  const looks = written.looks?.get(entry.id) ?? [];
  return looks.filter((look) => look.rung !== 'outside' && address !== undefined && isSameAddress(look.url, address));
}

/** Whether two addresses are one but for scheme, `www.`, the last slash and tracking. */
export function isSameAddress(one: string, other: string): boolean {
  const [key, otherKey] = [addressKey(one), addressKey(other)];
  return key === otherKey && (key !== undefined || siteOf(one) === siteOf(other));
}

/** The failed looks that end the story of a source, if they are those of a dead one. */
export function deadLooks(looks: readonly Look[], darkDays: ReadonlySet<string>): readonly Look[] | undefined {
  const told = looks.filter((look) => look.outcome !== 'refused' && !isDark(look, darkDays));
  const failed = told.slice(told.findLastIndex((look) => !isFailure(look)) + 1);
  return new Set(failed.map(dayOf)).size >= DAYS ? failed : undefined;
}

/** Days on which no source of the page could be reached: that says something about us, and nothing about them. */
export function darkDaysOf({ entries }: Page, written: Written): ReadonlySet<string> {
  const looks = entries.flatMap((entry) => (written.looks?.get(entry.id) ?? []).map((look) => ({ look, entry })));
  const byDay = Map.groupBy(looks, ({ look }) => dayOf(look));
  const dark = [...byDay].filter(
    ([, all]) =>
      new Set(all.map(({ entry }) => entry.id)).size >= SOURCES &&
      all.every(({ look }) => look.outcome === 'unreachable' || look.outcome === 'refused'),
  );
  return new Set(dark.map(([day]) => day));
}

/** The newest look with a copy of the source itself, and not of what stood before it. */
export function newestCopy(entry: Entry, written: Written): Look | undefined {
  return written.looks?.get(entry.id)?.findLast((look) => look.copy && SOURCE.has(look.outcome));
}

/** Whether there is a copy that quotations can be held against, captured or saved by hand. */
export function hasReadableCopy(entry: Entry, written: Written): boolean {
  const looks = written.looks?.get(entry.id) ?? [];
  return written.knows('verifications', entry) || looks.some(({ outcome, copy }) => copy && outcome === 'article');
}

/** A refusal (403, 429) tells nothing of the source, a document that is too large is there: both are errors of ours. */
function isFailure({ outcome, status = 500 }: Look): boolean {
  return FAILED.has(outcome) || (outcome === 'error' && (status >= 500 || (status >= 300 && status < 400)));
}

function isDark(look: Look, darkDays: ReadonlySet<string>): boolean {
  return look.outcome === 'unreachable' && darkDays.has(dayOf(look));
}
