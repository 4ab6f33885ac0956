/** Whether a page in WordPress may be written to: nobody’s work is overwritten unasked. */
import type { OneOrigin } from '../../capture/fetch/one-origin.ts';
import { InputError } from '../../model/input-error.ts';
import type { Page } from '../../model/page.ts';
import { managedPart } from '../../read/wordpress/managed-part.ts';
import { stampOf } from '../../write/page-json.ts';
import { writeWordPress } from '../../write/wordpress/wordpress.ts';
import { beforeBrokenOff, wasNeverWhole } from './broken-off.ts';
import { type Differences, differences } from './differences.ts';
import { formerEdition } from './former-edition.ts';
import type { RemotePage } from './pages.ts';
import type { Publication } from './publication.ts';
import type { Rest } from './rest.ts';
import { formerVersions, type Version } from './versions.ts';

export interface Judgement {
  /** What others wrote there will be lost to readers: WordPress has to keep it as a former version. */
  readonly overwrites: boolean;
  /** Edits of others that the curator decided to leave out, in a few words each. */
  readonly leftOut: readonly string[];
  /** What was published last; none where the page is new to us, or nothing tells any more. */
  readonly former?: Page;
  /** What is left and right of our part; empty where there is none, and all is ours to write. */
  readonly around: { readonly before: string; readonly after: string };
  /** The page is what a publication left that broke off: this stood there before, and has to be put back first. */
  readonly putBack?: Version;
}

const MOST_SHOWN = 3;

/** Throws `InputError` where the page is somebody else’s, or was changed in WordPress since, and is not to be taken over. */
export async function judge(
  publication: Publication,
  remote: RemotePage,
  origin: OneOrigin,
  rest: Rest,
): Promise<Judgement> {
  const { page, name, takeOver = false, rejected = new Set() } = publication;
  const former = await formerEdition(remote.raw, page, origin);
  const published = former && writeWordPress(former, { stamp: stampOf(former) });
  const part = managedPart(remote.raw, published);
  if (!part) {
    const isEmpty = remote.raw.trim() === '';
    if (isEmpty || takeOver) return { overwrites: !isEmpty, leftOut: [], around: { before: '', after: '' } };
    throw new InputError(
      `What stands at ${remote.link} was not published from here. To go on from it, begin with: contextpage init new-folder --from ${remote.link} – to put “${name}” in its place, add --take-over: WordPress keeps what stood there as a former version.`,
    );
  }
  const { managed, ...around } = part;
  const found = differences({ managed, former: former ?? page, ours: page, name: remote.link, rejected });
  const { edits, others, leftOut } = found;
  const overwrites = edits.length + others.length + leftOut.length > 0;
  const judgement = { overwrites, leftOut, around, ...(former && { former }) };
  if (published === undefined || edits.length + others.length === 0) {
    if (edits.length + others.length > 0 && !takeOver) throw new InputError(changedThere(found, name, remote.link));
    return judgement;
  }
  const versions = await formerVersions(rest, remote);
  const putBack = beforeBrokenOff(remote, published, versions);
  if (putBack || takeOver) return { ...judgement, ...(putBack && { putBack }) };
  const changed = changedThere(found, name, remote.link);
  throw new InputError(wasNeverWhole(remote, published, versions) ? `${changed} ${NEVER_WHOLE}` : changed);
}

const NEVER_WHOLE =
  'No former version has all that was published: it may be that nobody changed it, and WordPress itself left something out.';

function changedThere({ edits, others }: Differences, name: string, link: string): string {
  const shown = `${edits.slice(0, MOST_SHOWN).join('; ')}${edits.length > MOST_SHOWN ? ' …' : ''}`;
  const many = edits.length === 1 ? 'One thing was' : `${edits.length} things were`;
  const toTake =
    edits.length > 0
      ? [`${many} changed in WordPress at ${link}: ${shown}. Take it home first, by contextpage merge ${name} ${link}.`]
      : [];
  const toMove =
    others.length > 0
      ? [
          `${edits.length > 0 ? 'The list there' : `The list in WordPress at ${link}`} has what merge cannot take home: ${others.slice(0, MOST_SHOWN).join(' ')}${others.length > MOST_SHOWN ? ' …' : ''} In WordPress, move it above or below the list; what is bold or in italics, set so in ${name}, or undo it there.`,
        ]
      : [];
  return `${[...toTake, ...toMove].join(' ')} To publish without it, add --take-over: WordPress keeps it in a former version.`;
}
