import type { Page } from '../../model/page.ts';
import type { Io } from '../io.ts';
import type { Progress } from '../progress.ts';
import { CopyReader } from './read-copies.ts';
import { type Archive, openArchive, type PageSources } from './saved-sources.ts';
import { type PageVerdicts, verifyPage } from './verify-page.ts';

export type PageSourceVerdicts = PageVerdicts & Pick<PageSources, 'strays' | 'looks'>;

/** Verifies pages against one folder of saved sources. */
export interface PageVerifier extends Pick<Archive, 'missing'> {
  verify(page: Page): Promise<PageSourceVerdicts>;
}

/** Throws `InputError` where the folder cannot be read. */
export function openVerifier(folder: string, io: Io, progress: Progress): PageVerifier {
  const archive = openArchive(folder, io.cwd);
  const reader = new CopyReader(progress);
  return {
    missing: archive.missing,
    async verify(page) {
      const { sources, strays, looks } = archive.sourcesOf(page.entries);
      const copies = await reader.copies(sources);
      const verdicts = verifyPage(page, copies, (entries) =>
        progress.step(`Comparing quotations: source ${entries + 1} of ${page.entries.length}`),
      );
      return { ...verdicts, strays, ...(looks && { looks }) };
    },
  };
}
