import { resolve } from 'node:path';
import { readArchive } from '../../archive/folder.ts';
import { type Forgot, forget } from '../../archive/forget.ts';
import { InputError } from '../../model/input-error.ts';
import { counted } from '../counts.ts';
import { idOrAddress, isAddress } from '../input.ts';
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
  const known = new Set(looks.flatMap(({ entries, url, finalUrl = url }) => [...entries, url, finalUrl]));
  const names = wanted.map(idOrAddress);
  const hasStrangers = names.some((name) => !known.has(name) && !isAddress(name));
  const { sources } = hasStrangers ? await namedSources(pages, options, io) : { sources: [] };
  const onPages = new Map(sources.flatMap(({ url, entries }) => entries.map((id) => [id, url] as const)));
  const captured = names.map(
    (name) => [name, onPages.get(name) ?? ''].find((one) => known.has(one)) ?? unknown(name, archive),
  );
  const what = { entries: captured.filter((one) => !isAddress(one)), urls: captured.filter(isAddress) };
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
