/** Writes a page in WordPress, and proves that it is whole there. */
import { InputError } from '../../model/input-error.ts';
import type { Discovered } from './discover.ts';
import type { Judgement } from './judge.ts';
import { changeRemotePage, type PageChange, type RemotePage, readRemotePage } from './pages.ts';
import type { Published } from './publication.ts';
import { missingIn, notWhole } from './read-back.ts';
import { formerVersions, type Version } from './versions.ts';

export interface Writing {
  /** Ours. */
  readonly part: string;
  readonly site: Discovered;
  /** As it was judged. */
  readonly remote: RemotePage;
  readonly change: PageChange;
  readonly around: Judgement['around'];
  /** The former ones, right before. */
  readonly versions: readonly Version[];
}

/** Throws `InputError` where the page cannot be shown to be whole; then it says again what it said before. */
export async function write(writing: Writing): Promise<Pick<Published, 'what' | 'remarks'>> {
  const { part, site, remote, change, around, versions } = writing;
  const { rest } = site;
  await changeRemotePage(rest, remote, change);
  const stored = await readRemotePage(rest, remote);
  const missing = missingIn(change.content, part, stored);
  if (missing !== undefined) {
    await changeRemotePage(rest, remote, { content: remote.raw, title: remote.title });
    const again = await readRemotePage(rest, remote);
    throw new InputError(notWhole(missing, stateAgain(again, remote, site)));
  }
  const known = new Set(versions.map(({ id }) => id));
  const others = (await formerVersions(rest, remote)).filter(
    ({ id, content }) => !known.has(id) && content !== stored.raw && content !== remote.raw,
  );
  return {
    what: isNothing({ content: stored.raw, title: stored.title }, remote) ? 'unchanged' : 'updated',
    remarks: [
      ...(others.length > 0
        ? [
            `Somebody else saved the page in the same moment; look in its former versions for what they wrote: ${editLink(site, remote)}`,
          ]
        : []),
      ...(isKeptAround(around, stored, site)
        ? []
        : [
            `WordPress changed the HTML around the list when it stored it for this user; no words, links or pictures are missing. Look whether it still is as those who wrote it want it: ${editLink(site, remote)}`,
          ]),
    ],
  };
}

function stateAgain(again: RemotePage, remote: RemotePage, site: Discovered): string {
  if (isNothing({ content: again.raw, title: again.title }, remote)) return `${remote.link} is again as it was.`;
  return `It could not be put back either; how it was is among its former versions: ${editLink(site, remote)}`;
}

/** Where WordPress rewrites HTML for everybody, that is the wish of those who look after it. */
function isKeptAround({ before, after }: Judgement['around'], { raw }: RemotePage, site: Discovered): boolean {
  return site.storesAnyHtml || (raw.startsWith(before) && raw.endsWith(after));
}

/** Whether the page says so already. */
export function isNothing({ content, title }: PageChange, remote: RemotePage): boolean {
  return content === remote.raw && (title === undefined || title === remote.title);
}

/** Where a person edits the page in WordPress. */
export function editLink({ site }: Discovered, { id }: RemotePage): string {
  return `${site}wp-admin/post.php?post=${id}&action=edit`;
}
