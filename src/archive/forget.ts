/**
 * Purges captures. What stays of a WARC file goes into a new file, then a new list takes the place of the old one by
 * rename, which is the commit, then the old files go. A kill leaves the one state or the other; what is left over goes
 * when the archive is next opened. Verdicts quote from copies; they go whole, and first, as they can be made anew.
 */
import { rmSync } from 'node:fs';
import { withFileErrors } from '../files/file-error.ts';
import { writeFileWhole } from '../files/safe-write.ts';
import { type ArchiveOptions, lockArchive } from './archive.ts';
import { looksOf, wholeList } from './folder.ts';
import { IndexFile } from './index/index-file.ts';
import { fileOf, LIST, type NamedFolder, VERDICTS, warcNumber } from './layout.ts';
import { type KeptLook, type List, writeList } from './list/list.ts';
import { releaseLock } from './lock.ts';
import { recovered } from './recover.ts';
import { movedLines, rewriteWarcs } from './rewrite.ts';
import { warcDate } from './warc/warc-record.ts';

/** Which sources to forget, with all their captures. */
export interface ToForget {
  /** Those of entries (`Entry.id`), if no other entry has them, too. */
  readonly entries?: readonly string[];
  /** Those that were asked for under an address, or found there in the end. */
  readonly urls?: readonly string[];
}

export interface Forgot {
  /** How many looks. */
  readonly looks: number;
  /** Addresses of the sources that are gone. */
  readonly urls: readonly string[];
  /** Sources that stay, since other entries have them, too. */
  readonly shared: readonly SharedSource[];
}

export interface SharedSource {
  readonly url: string;
  /** `Entry.id` of the entries that keep it. */
  readonly entries: readonly string[];
}

/**
 * @param path absolute
 * @param name what the user typed, for messages
 * Throws `InputError` as `openArchive` does, and where there is no archive.
 */
export function forget(path: string, name: string, what: ToForget, options: ArchiveOptions): Forgot {
  const folder = { path, name };
  return withFileErrors('write', name, () => {
    // Where there is no archive, none is made.
    wholeList(folder);
    const list = lockArchive(folder);
    try {
      const { urls, shared } = chosen(looksOf(list), what);
      const looks = looksOf(list).filter(({ look }) => urls.has(look.url)).length;
      if (looks > 0) purge(folder, list, urls, looks, options);
      return { looks, urls: [...urls], shared };
    } finally {
      releaseLock(folder);
    }
  });
}

/** A source is purged whole: a later capture of it may refer to an earlier one. */
function chosen(looks: readonly KeptLook[], { entries = [], urls = [] }: ToForget) {
  const gone = new Set<string>();
  const shared: SharedSource[] = [];
  const bySource = Map.groupBy(
    looks.map(({ look }) => look),
    ({ url }) => url,
  );
  for (const [url, own] of bySource) {
    const owners = new Set(own.flatMap((look) => look.entries));
    const others = [...owners].filter((id) => !entries.includes(id));
    if (own.some((look) => urls.includes(look.url) || urls.includes(look.finalUrl ?? ''))) gone.add(url);
    else if (others.length === owners.size) continue;
    else if (others.length === 0) gone.add(url);
    else shared.push({ url, entries: others });
  }
  return { urls: gone, shared };
}

function purge(
  folder: NamedFolder,
  list: List,
  urls: ReadonlySet<string>,
  count: number,
  options: ArchiveOptions,
): void {
  const lines = list.lines.filter((line) => !('look' in line && urls.has(line.look.url)));
  const gone = looksOf(list).filter(({ look }) => urls.has(look.url));
  const touched = new Set(gone.map(({ records }) => records?.warc));
  const staying = looksOf({ lines }).filter(({ records }) => touched.has(records?.warc));
  const moves = rewriteWarcs(folder, staying, highestNumber(looksOf(list)), options);
  new IndexFile(folder).retire();
  rmSync(fileOf(folder, VERDICTS).path, { force: true });
  const tombstone = { forgotten: count, at: warcDate(options.now) };
  writeFileWhole(fileOf(folder, LIST), writeList([...movedLines(lines, moves), tombstone]), true);
  const after = looksOf(recovered(folder));
  new IndexFile(folder).close(after.flatMap(({ records }) => records ?? []));
}

function highestNumber(looks: readonly KeptLook[]): number {
  return looks.reduce((most, { records }) => Math.max(most, records ? warcNumber(records.warc) : 0), 0);
}
