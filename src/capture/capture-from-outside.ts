/** Captures what somebody else's web archive has of a source that is gone. */

import type { Look, Outcome } from '../model/capture.ts';
import type { NewLook } from './capture.ts';
import { captureSource, type Means } from './capture-source.ts';
import type { FoundCopy, OutsideArchive } from './outside/outside-archive.ts';
import { rawAddress } from './outside/raw-address.ts';
import { type Captured, instantOf, type Wanted } from './wanted.ts';

/** What is worth looking for elsewhere: the source is not where it was. */
const LOST: ReadonlySet<Outcome> = new Set(['gone', 'soft-404', 'moved', 'unreachable', 'error']);

export function isLost({ outcome }: Pick<Look, 'outcome'>): boolean {
  return LOST.has(outcome);
}

/** A source found in an outside archive, or one sentence on why there is none. */
export type FromOutside = { readonly captured: Captured } | { readonly reason: string };

/**
 * Finds the copy nearest the EDTF date of the citation, and captures it as it was captured there, without the frame that
 * the archive puts round it. What comes is judged like any answer: archives hold copies of error pages, too.
 */
export async function captureFromOutside(
  wanted: Wanted,
  date: string | undefined,
  archive: OutsideArchive,
  means: Omit<Means, 'browse'>,
): Promise<FromOutside> {
  const nearest = await archive.nearest(wanted.url, date);
  if (nearest.kind !== 'found') return { reason: nearest.reason };
  const url = rawAddress(nearest.url) ?? nearest.url;
  const { former: _, ...sought } = wanted;
  const { look, capture } = await captureSource({ ...sought, url }, means);
  if (!capture) return { reason: `The copy of ${nearest.at.slice(0, 10)} in ${archive.name} is none: ${look.reason}` };
  return { captured: { look: { ...look, ...outside(wanted, nearest) }, capture } };
}

/** Asks an outside archive for a copy of how a source is now; the look that remembers where it is, or why there is none. */
export async function saveOutside(
  wanted: Wanted,
  archive: OutsideArchive,
  now: () => Date,
): Promise<{ readonly look: NewLook } | { readonly reason: string }> {
  const saved = await archive.save?.(wanted.url);
  if (saved?.kind !== 'saved') return { reason: saved?.reason ?? `${archive.name} takes no wishes.` };
  const { url, entries } = wanted;
  const reason = `${archive.name} keeps a copy.`;
  return { look: { at: instantOf(now()), outcome: 'article', reason, ...outside({ url, entries }, saved) } };
}

function outside(
  { url, entries }: Pick<Wanted, 'url' | 'entries'>,
  copy: FoundCopy,
): Pick<Look, 'url' | 'entries' | 'rung' | 'outside'> {
  return { url, entries, rung: 'outside', outside: { url: copy.url, at: copy.at } };
}
