/** What an archive folder has of the sources of a page: the looks at them, and the copies that were kept. */
import { type ArchiveFolder, readArchive } from '../../archive/folder.ts';
import { type NamedFolder, textPath } from '../../archive/layout.ts';
import { placeKey } from '../../archive/list/list.ts';
import type { Copy, Look } from '../../model/capture.ts';
import type { EntryKeys } from './entry-keys.ts';
import type { SavedSource } from './saved-sources.ts';

/** By `Entry.id`, in the order of time; entries whose source was never looked at are left out. */
export type LooksByEntry = ReadonlyMap<string, readonly Look[]>;

export interface CapturedSources {
  looksOf(keys: EntryKeys): LooksByEntry;
  copiesOf(looks: LooksByEntry): readonly SavedSource[];
}

/** Throws `InputError` for what is no archive, or has a damaged list. */
export function openCaptured({ path, name }: NamedFolder): CapturedSources {
  const archive = readArchive(path, name);
  return {
    looksOf: (keys) => looksByEntry(archive.looks, keys),
    copiesOf: (looks) => [...looks].flatMap(([entry, seen]) => copiesOf(archive, entry, seen)),
  };
}

/** By address; where no entry has it any more, as after a correction of the link, by the entry it was captured for. */
function looksByEntry(looks: readonly Look[], keys: EntryKeys): LooksByEntry {
  const owned = looks.flatMap((look) => {
    const byAddress = keys.withAddress(look.url);
    const owners = byAddress.length > 0 ? byAddress : look.entries.flatMap((id) => keys.withId(id));
    return owners.map(({ id }) => ({ id, look }));
  });
  const groups = Map.groupBy(owned, ({ id }) => id);
  return new Map([...groups].map(([id, group]) => [id, group.map(({ look }) => look)]));
}

/** Each copy once, under the day on which it was made: later looks may have found it unchanged. */
function copiesOf(archive: ArchiveFolder, entry: string, looks: readonly Look[]): SavedSource[] {
  const first = new Map<string, { copy: Copy; look: Look }>();
  for (const look of looks) {
    const { copy } = look;
    if (copy && !first.has(placeKey(copy))) first.set(placeKey(copy), { copy, look });
  }
  return [...first].map(([key, { copy, look }]) => ({
    entry,
    key,
    name: textPath(copy.textSha256),
    rung: look.rung,
    outcome: look.outcome,
    sha256: copy.sha256,
    size: copy.length,
    bytes: () => archive.document(copy),
    ...(copy.contentType === undefined ? {} : { contentType: copy.contentType }),
    url: look.finalUrl ?? look.url,
    captured: look.at.slice(0, 10),
  }));
}
