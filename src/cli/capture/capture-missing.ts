/** `--online`: copies of sources that have none yet, for commands that then judge by them. */
import { resolve } from 'node:path';
import { openArchive } from '../../archive/archive.ts';
import type { Look, Outcome } from '../../model/capture.ts';
import type { Entry } from '../../model/page.ts';
import { EntryKeys } from '../archive/entry-keys.ts';
import { openArchive as openSavedSources, type SavedSource } from '../archive/saved-sources.ts';
import { softwareName } from '../version.ts';
import { type Around, captureInto } from './capture-into.ts';
import { type Source, sourcesOf } from './sources.ts';
import { captureCounts, hindrances } from './summary.ts';

/** What a copy may be that nothing better is looked for; a part in front of a wall is not enough. */
const USABLE: ReadonlySet<Outcome> = new Set(['article', 'no-text']);

/**
 * Captures what there is no usable copy of, neither captured nor saved by hand, and was not asked for today. Whether a
 * source that was captured is still the same is the work of `capture`. Returns sentences for people.
 * Throws `InputError` as `captureInto` and `openArchive` do.
 */
export async function captureMissing(entries: readonly Entry[], around: Around): Promise<readonly string[]> {
  const { options, io } = around;
  const { archive: name } = options;
  const archive = openArchive(resolve(io.cwd, name), name, { now: io.now(), software: softwareName() });
  try {
    const before = new Set(archive.looks);
    const { sources: saved } = openSavedSources(name, io.cwd).sourcesOf(entries);
    const byHand = saved.filter(({ rung }) => rung === undefined);
    const missing = withoutCopy(entries, archive.looks, byHand);
    const captures = await captureInto(archive, missing, around);
    const { offline } = captures;
    const report = { ...captures, sources: missing.length, archive: name };
    const looks = captures.looks.filter((look) => !before.has(look));
    const counts = captureCounts({ ...report, looks });
    return [
      ...(looks.length + offline > 0 ? [`Sources that there was no copy of: ${counts}.`] : []),
      ...hindrances(report),
    ];
  } finally {
    archive.close();
  }
}

/** A copy that was captured under another address, before the link was corrected, is none of what the link leads to. */
function withoutCopy(entries: readonly Entry[], looks: readonly Look[], byHand: readonly SavedSource[]): Source[] {
  const keys = new EntryKeys(entries);
  const usable = looks.filter(({ copy, outcome }) => copy && USABLE.has(outcome));
  const supplied = new Set([
    ...usable.flatMap(({ url }) => keys.withAddress(url)).map(({ id }) => id),
    ...byHand.map(({ entry }) => entry),
  ]);
  return sourcesOf(entries).sources.filter((source) => !source.entries.some((id) => supplied.has(id)));
}
