/**
 * Publishing to WordPress. Readers see the page change at one stroke: the Word document is there before the page links
 * it. What tells a step that was done from one that was not is in WordPress itself, so that the same call again ends
 * where an undisturbed one does, from whatever machine.
 */
import type { OneOrigin } from '../../capture/fetch/one-origin.ts';
import { InputError } from '../../model/input-error.ts';
import { writeWordPress } from '../../write/wordpress/wordpress.ts';
import { discover } from './discover.ts';
import { findPage } from './find-page.ts';
import { mediaFile, putMedia } from './media.ts';
import { createRemotePage, readRemotePage } from './pages.ts';
import type { Publication, Published } from './publication.ts';
import { missingIn, notWhole } from './read-back.ts';
import { update } from './update.ts';
import { editLink } from './write.ts';

/** Throws `InputError`, in one sentence, where it cannot; then readers see what they saw before. */
export async function publishToWordPress(publication: Publication, origin: OneOrigin): Promise<Published> {
  const site = await discover(publication.target, origin);
  const remote = await findPage(publication, site);
  if (remote) return update(publication, site, origin, remote);
  const { page, stamp, baseName, dryRun = false } = publication;
  if (dryRun) return { what: 'created', link: site.home, isDraft: true, remarks: [] };
  const word = await putMedia(site.rest, mediaFile(publication));
  const content = writeWordPress(page, { stamp, word: word.url });
  const made = await createRemotePage(site.rest, baseName, { content, title: page.title });
  const missing = missingIn(content, content, await readRemotePage(site.rest, made));
  if (missing !== undefined) throw new InputError(notWhole(missing, `It stands as a draft at ${editLink(site, made)}`));
  return { what: 'created', link: made.link, editLink: editLink(site, made), isDraft: true, remarks: [] };
}
