import { decodeHTML } from 'entities';
import type { OneOrigin } from '../../capture/fetch/one-origin.ts';
import { basePage } from '../../merge/base-page.ts';
import { baseFrom } from '../../merge/returned/base-for.ts';
import { InputError } from '../../model/input-error.ts';
import type { Page } from '../../model/page.ts';
import { writeWordPress } from '../../write/wordpress/wordpress.ts';
import { pageChanges } from '../changes/page-changes.ts';
import type { Discovered } from './discover.ts';
import { type Judgement, judge } from './judge.ts';
import { findMedia, mediaFile, putMedia } from './media.ts';
import { changeRemotePage, type PageChange, type RemotePage, readRemotePage } from './pages.ts';
import type { Publication, Published } from './publication.ts';
import { missingIn, notWhole } from './read-back.ts';
import type { Rest } from './rest.ts';
import { formerVersions, keepVersion, type Version } from './versions.ts';

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
    const judgement = await judge(publication, remote, origin);
    const word = await wordFor(publication, site.rest);
    const { page, stamp } = publication;
    const part = writeWordPress(page, word === undefined ? { stamp } : { stamp, word });
    const change = changeTo(page, remote, judgement, part);
    const outcome = outcomeOf(publication, site, remote, judgement);
    if (word !== undefined && isNothing(change, remote)) return { ...outcome, what: 'unchanged' };
    if (publication.dryRun) return outcome;
    if (judgement.takesOver) await keepVersion(site.rest, remote);
    const before = await formerVersions(site.rest, remote);
    const now = await readRemotePage(site.rest, remote);
    if (isNothing({ content: now.raw, title: now.title }, remote)) {
      return { ...outcome, ...(await write({ part, site, remote, change, versions: before })) };
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
function changeTo(page: Page, remote: RemotePage, { former, takesOver, around }: Judgement, part: string): PageChange {
  const content = around.before + part + around.after;
  const isOurTitle = takesOver || decodeHTML(remote.title) === former?.title;
  return isOurTitle && page.title !== former?.title ? { content, title: page.title } : { content };
}

function isNothing({ content, title }: PageChange, remote: RemotePage): boolean {
  return content === remote.raw && (title === undefined || title === remote.title);
}

function outcomeOf({ page }: Publication, site: Discovered, remote: RemotePage, { former }: Judgement): Published {
  return {
    what: 'updated',
    link: remote.link,
    editLink: editLink(site, remote),
    isDraft: remote.status !== 'publish',
    ...(former && { changes: pageChanges(former, basePage(baseFrom(page))) }),
    remarks: [],
  };
}

interface Writing {
  /** Ours. */
  readonly part: string;
  readonly site: Discovered;
  /** As it was judged. */
  readonly remote: RemotePage;
  readonly change: PageChange;
  /** The former ones, right before. */
  readonly versions: readonly Version[];
}

/** Throws `InputError` where the page cannot be shown to be whole; then it says again what it said before. */
async function write({ part, site, remote, change, versions }: Writing): Promise<Pick<Published, 'what' | 'remarks'>> {
  const { rest } = site;
  await changeRemotePage(rest, remote, change);
  const stored = await readRemotePage(rest, remote);
  const missing = missingIn(change.content, part, stored);
  if (missing !== undefined) {
    await changeRemotePage(rest, remote, { content: remote.raw, title: remote.title });
    throw new InputError(notWhole(missing, `${remote.link} is again as it was.`));
  }
  const known = new Set(versions.map(({ id }) => id));
  const others = (await formerVersions(rest, remote)).filter(
    ({ id, content }) => !known.has(id) && content !== stored.raw && content !== remote.raw,
  );
  return {
    what: isNothing({ content: stored.raw, title: stored.title }, remote) ? 'unchanged' : 'updated',
    remarks:
      others.length > 0
        ? [
            `Somebody else saved the page in the same moment; look in its former versions for what they wrote: ${editLink(site, remote)}`,
          ]
        : [],
  };
}

/** Where a person edits the page in WordPress. */
export function editLink({ site }: Discovered, { id }: RemotePage): string {
  return `${site}wp-admin/post.php?post=${id}&action=edit`;
}
