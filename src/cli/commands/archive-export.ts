import { resolve } from 'node:path';
import { readArchive } from '../../archive/folder.ts';
import { exportWacz } from '../../archive/wacz/wacz.ts';
import { InputError } from '../../model/input-error.ts';
import { counted, sizeInWords } from '../counts.ts';
import { idOrAddress } from '../input.ts';
import type { Io } from '../io.ts';
import type { ArchiveExportOptions } from '../options.ts';
import { softwareName } from '../version.ts';

/** Packs captured sources into a web archive file (WACZ). Exit code 0; what stops the work is thrown. */
export async function archiveExport(file: string, options: ArchiveExportOptions, io: Io): Promise<number> {
  const { archive, entry, force = false, quiet } = options;
  if (!/\.wacz$/iu.test(file)) throw new InputError(`“${file}” does not end in .wacz, by which replay tools know it.`);
  const path = resolve(io.cwd, archive);
  const out = { path: resolve(io.cwd, file), name: file };
  const chosen = entry === undefined ? {} : { urls: addressesOf(entry, path, archive) };
  const { pages, bytes } = exportWacz(path, archive, out, { software: softwareName(), overwrite: force, ...chosen });
  if (!quiet) {
    io.stdout.write(
      `${file}: ${counted(pages, 'source')}, ${sizeInWords(bytes)}. It holds whole documents of others: before you pass it on, see that you may.\n`,
    );
  }
  return 0;
}

/** Throws `InputError` for an entry or address that nothing was captured for. */
function addressesOf(wanted: readonly string[], path: string, archive: string): string[] {
  const { looks } = readArchive(path, archive);
  return wanted.map(idOrAddress).flatMap((one) => {
    const urls = looks.filter(({ url, entries }) => url === one || entries.includes(one)).map(({ url }) => url);
    if (urls.length > 0) return urls;
    throw new InputError(`Nothing in “${archive}” was captured for “${one}”; give the id of an entry, or an address.`);
  });
}
