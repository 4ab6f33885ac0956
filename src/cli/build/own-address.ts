/** The address of a page that is built or checked alone, where it gives none and the settings beside it do. */
import { basename, join } from 'node:path';
import { pagesInFolder } from '../../files/pages-in-folder.ts';
import { InputError } from '../../model/input-error.ts';
import type { Page } from '../../model/page.ts';
import type { Settings } from '../../settings/settings.ts';
import { pageAddress, plainSlug } from '../../site/slugs.ts';
import { readCommandInput } from '../input.ts';
import type { Io } from '../io.ts';
import type { Named } from './plan.ts';
import { readOrRecall } from './recall.ts';

/** By the page as it was read; undefined where the settings say nothing of it. */
export type AddressOf = (page: Page) => string;

/**
 * The address of the settings is that of the whole site: of a page that is all of it, and of one among others the folder
 * that the page has there.
 */
export async function addressAlone(
  { isSite, inputs: [input], folder }: Named,
  { url, pages }: Settings,
  io: Io,
): Promise<AddressOf | undefined> {
  if (isSite || url === undefined || !folder || input?.path === undefined) return undefined;
  const file = basename(input.path);
  if (pages && !pages.includes(file)) return undefined;
  const others = pages ? pages.filter((one) => one !== file) : otherFiles(folder, file);
  const isAlone = !(await hasPage(others, folder.name, io));
  return (page) => (isAlone ? url : pageAddress(url, plainSlug(page.title, file)));
}

/** Without other forms of the page itself. */
function otherFiles({ path, name }: { readonly path: string; readonly name: string }, file: string): string[] {
  const { pages, twins } = pagesInFolder(path, name, new Set());
  const own = twins.get(file) ?? file;
  return pages.filter((one) => one !== own);
}

/** What a folder holds beside a page need not be another one: a README, the settings. */
async function hasPage(files: readonly string[], folder: string, io: Io): Promise<boolean> {
  const read = readOrRecall(io);
  for (const file of files) {
    try {
      const { page } = await read(await readCommandInput(join(folder, file), io, {}));
      if (page.entries.length > 0) return true;
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
    }
  }
  return false;
}
