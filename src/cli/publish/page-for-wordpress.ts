import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { InputError } from '../../model/input-error.ts';
import { publishedPage } from '../../publish/changes/published-pages.ts';
import type { Publication } from '../../publish/wordpress/publication.ts';
import { stampOfPage } from '../../write/write.ts';
import { buildOnce } from '../build/build-once.ts';
import { namedInputs } from '../build/plan.ts';
import type { Io } from '../io.ts';
import { rejectedEdits } from '../merge/review-state.ts';
import type { PublishOptions } from '../options.ts';
import { inTemporaryFolder } from './temporary-folder.ts';

/** What goes into WordPress of a page: its data and its Word document, the same as on a site that `build` makes. */
export async function pageForWordPress(
  target: string,
  names: readonly string[],
  options: PublishOptions,
  io: Io,
): Promise<Publication> {
  return await inTemporaryFolder(async (folder) => {
    const { pages, isSite } = await buildOnce(names, { ...options, out: folder }, io);
    const [built] = pages;
    const base = built && basename(built.word.path, '.docx');
    const page = base === undefined || isSite ? undefined : await publishedPage(folder, `${base}.json`);
    if (base === undefined || !page) {
      throw new InputError(
        `A page in WordPress holds one page, and ${names.join(' ')} would be a site of ${pages.length}; give the file of one page.`,
      );
    }
    const { dryRun, takeOver } = options;
    const path = namedInputs(names, io.cwd).inputs[0]?.path;
    return {
      target,
      name: names.join(' '),
      page,
      baseName: base,
      stamp: await stampOfPage(page),
      word: readFileSync(join(folder, `${base}.docx`)),
      ...(path !== undefined && { rejected: rejectedEdits(path) }),
      ...(dryRun && { dryRun }),
      ...(takeOver && { takeOver }),
    };
  });
}
