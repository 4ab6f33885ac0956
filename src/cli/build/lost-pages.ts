import type { SiteFolder } from '../../files/site-folder.ts';
import { InputError } from '../../model/input-error.ts';
import type { LeftOut } from './built.ts';

/**
 * Throws where a page of the old site would go although its file is there and is only not readable at the moment: a
 * damaged document, or one that was saved half. A file that is gone, or not among the `pages` of the settings, is meant.
 */
export function assertNoneLost(leftOut: readonly LeftOut[], folder: Pick<SiteFolder, 'wasMadeFrom'>): void {
  const unreadable = new Map(leftOut.flatMap((one) => (one.twinOf === undefined ? [[one.file, one]] : [])));
  const lost = new Set(
    leftOut.flatMap(({ file, twinOf }) => {
      const fault = unreadable.get(twinOf ?? file);
      return fault && folder.wasMadeFrom(file) ? [fault] : [];
    }),
  );
  if (lost.size === 0) return;
  throw new InputError(
    'Nothing has been published: a page that readers see would be gone, since its file cannot be read. Mend the file, or take it out of the folder if the page is to go:',
    { faults: [...lost].map(({ name, reason }) => `${name}. ${reason}`) },
  );
}
