import { resolve } from 'node:path';
import { readArchive } from '../../archive/folder.ts';
import { type Forgot, forget } from '../../archive/forget.ts';
import { InputError } from '../../model/input-error.ts';
import { counted } from '../counts.ts';
import { isAddress } from '../input.ts';
import type { Io } from '../io.ts';
import type { CaptureOptions } from '../options.ts';
import { softwareName } from '../version.ts';
import { namedSources } from './sources.ts';

/**
 * Purges all that was captured for entries (by their ids) or addresses. An id that the archive does not know is looked
 * up on the pages. Throws `InputError` where nothing was captured for one of them.
 */
export async function forgetCaptures(pages: readonly string[], options: CaptureOptions, io: Io): Promise<void> {
  const { archive, forget: wanted = [] } = options;
  const path = resolve(io.cwd, archive);
  const { looks } = readArchive(path, archive);
  const known = new Set(looks.flatMap(({ entries }) => entries));
  const strangers = wanted.filter((one) => !isAddress(one) && !known.has(one));
  const { sources } = strangers.length > 0 ? await namedSources(pages, options, io) : { sources: [] };
  const found = strangers.map((id) => sources.find(({ entries }) => entries.includes(id))?.url ?? unknown(id, archive));
  const what = {
    entries: wanted.filter((one) => known.has(one)),
    urls: [...wanted.filter(isAddress), ...found],
  };
  const forgot = forget(path, archive, what, { now: io.now(), software: softwareName() });
  if (!options.quiet) io.stdout.write(told(forgot, archive));
}

function unknown(id: string, archive: string): never {
  throw new InputError(`Nothing in “${archive}” was captured for “${id}”; give the id of an entry, or an address.`);
}

function told({ looks, urls, shared }: Forgot, archive: string): string {
  const gone =
    looks > 0
      ? `Purged from “${archive}”: ${counted(looks, 'look')} at ${urls.join(', ')}. Copies that you gave away, and backups, are not reached.`
      : `Nothing was purged from “${archive}”.`;
  const kept = shared.map(
    ({ url, entries }) =>
      `${url} stays, as it is also the source of ${entries.join(', ')}; give the address itself to purge it all the same.`,
  );
  return [gone, ...kept].map((line) => `${line}\n`).join('');
}
