import type { CslItem } from '../model/csl.ts';
import type { Archived } from '../model/page.ts';
import { archiveAddress } from '../text/archive-address.ts';

interface Source {
  readonly reference: CslItem;
  readonly archived?: readonly Archived[];
}

/** Names that programs put in the place of the outlet for a page that was taken from an archive. */
const ARCHIVE_NAME =
  /^(?:the )?(?:internet archive(?:[\s:,(]+(?:the )?wayback machine\)?)?|wayback machine|(?:web\.)?archive\.(?:org|today|ph|is|li|md|vn|fo)|perma(?:\.cc)?|webcite|archive-it|arquivo\.pt|ghostarchive)$/iu;

/**
 * A source whose address is that of an archived copy, as citation data often have it: the copy stands beside it, and
 * its address is the original's, if the copy's tells it. The archive is no outlet and no publisher.
 */
export function withOriginalAddress<T extends Source>(source: T): T {
  const { URL: address, ...rest } = source.reference;
  const copy = address === undefined ? undefined : archiveAddress(address);
  if (!copy) return source;
  const { url, date, original, archive } = copy;
  const known = source.archived ?? [];
  const archived = known.some((one) => one.url === url) ? known : [...known, { url, ...(date ? { date } : {}) }];
  const reference = { ...withoutArchiveName(rest, archive), ...(original ? { URL: original } : {}) };
  return { ...source, reference, archived };
}

/** The archive's name is kept where CSL has a place for it. */
function withoutArchiveName(reference: CslItem, archive: string): CslItem {
  const isName = (text: string | undefined): boolean =>
    text !== undefined && (ARCHIVE_NAME.test(text.trim()) || text.trim().toLowerCase() === archive.toLowerCase());
  const { 'container-title': outlet, publisher, ...rest } = reference;
  const name = [outlet, publisher].find(isName);
  if (name === undefined) return reference;
  return {
    archive: name,
    ...rest,
    ...(outlet === undefined || isName(outlet) ? {} : { 'container-title': outlet }),
    ...(publisher === undefined || isName(publisher) ? {} : { publisher }),
  };
}
