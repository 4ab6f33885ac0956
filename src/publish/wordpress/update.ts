import { decodeHTML } from 'entities';
import type { OneOrigin } from '../../capture/fetch/one-origin.ts';
import { basePage } from '../../merge/base-page.ts';
import { baseFrom } from '../../merge/returned/base-for.ts';
import { InputError } from '../../model/input-error.ts';
import { writeWordPress } from '../../write/wordpress/wordpress.ts';
import { pageChanges } from '../changes/page-changes.ts';
import type { Discovered } from './discover.ts';
import { assertKeptWhole } from './filtered-markup.ts';
import { type Judgement, judge } from './judge.ts';
import { findMedia, mediaFile, putMedia } from './media.ts';
import { changeRemotePage, type PageChange, type RemotePage, readRemotePage } from './pages.ts';
import type { Publication, Published } from './publication.ts';
import type { Rest } from './rest.ts';
import { formerVersions, keepVersion, type Version } from './versions.ts';
import { editLink, isNothing, write } from './write.ts';

/** How often a page is judged anew that others save meanwhile. */
const MOST_ATTEMPTS = 3;

/**
 * Writes the part of a page that is ours. WordPress knows no way to write only if nobody else did: the page is looked at
 * again right before, and afterwards its versions tell whether somebody came in between.
 */
export async function update(
  publication: Publication,
  site: Discovered,
  origin: OneOrigin,
  found: RemotePage,
): Promise<Published> {
  let remote = found;
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
    const judgement = await judge(publication, remote, origin, site.rest);
    if (judgement.putBack) {
      remote = await putBack(judgement.putBack, remote, publication, site.rest);
      continue;
    }
    const word = await wordFor(publication, site.rest);
    const { page, stamp } = publication;
    const part = writeWordPress(page, word === undefined ? { stamp } : { stamp, word });
    const change = changeTo(publication, remote, judgement, part);
    const outcome = outcomeOf(publication, site, remote, judgement);
    if (word !== undefined && isNothing(change, remote)) return { ...outcome, what: 'unchanged' };
    assertKeptWhole(judgement, site, remote);
    if (publication.dryRun) return outcome;
    if (judgement.overwrites) await keepVersion(site.rest, remote);
    const before = await formerVersions(site.rest, remote);
    const now = await readRemotePage(site.rest, remote);
    if (isNothing({ content: now.raw, title: now.title }, remote)) {
      const { what, remarks } = await write({ part, site, remote, change, around: judgement.around, versions: before });
      return { ...outcome, what, remarks: [...outcome.remarks, ...remarks] };
    }
    remote = now;
  }
  throw new InputError(`Somebody is saving ${found.link} again and again; publish when they are done.`);
}

/** Address of the document in the media library; none in a dry run that would upload it. */
async function wordFor(publication: Publication, rest: Rest): Promise<string | undefined> {
  const file = mediaFile(publication);
  return (await (publication.dryRun ? findMedia(rest, file) : putMedia(rest, file)))?.url;
}

/** What stands round our part stays; so does the title, unless it is still the one that was published. */
function changeTo({ page, takeOver }: Publication, remote: RemotePage, judgement: Judgement, part: string): PageChange {
  const { former, overwrites, around } = judgement;
  const content = around.before + part + around.after;
  const isOurTitle = (takeOver && overwrites) || decodeHTML(remote.title) === former?.title;
  return isOurTitle && page.title !== former?.title ? { content, title: page.title } : { content };
}

function outcomeOf(
  { page }: Publication,
  site: Discovered,
  remote: RemotePage,
  { former, leftOut }: Judgement,
): Published {
  return {
    what: 'updated',
    link: remote.link,
    editLink: editLink(site, remote),
    isDraft: remote.status !== 'publish',
    ...(former && { changes: pageChanges(former, basePage(baseFrom(page))) }),
    remarks: leftOut.map(
      (edit) => `Left out, as you decided in merge: ${edit}. WordPress keeps it in a former version.`,
    ),
  };
}

/** In a dry run nothing is written, and the page is looked at as if it had been. */
async function putBack(
  { content, title }: Version,
  remote: RemotePage,
  { dryRun }: Publication,
  rest: Rest,
): Promise<RemotePage> {
  if (dryRun) return { ...remote, raw: content, title };
  await changeRemotePage(rest, remote, { content, title });
  return readRemotePage(rest, remote);
}
