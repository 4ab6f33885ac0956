/** Whether a page in WordPress may be written to: nobody’s work is overwritten unasked. */
import type { OneOrigin } from '../../capture/fetch/one-origin.ts';
import { propose } from '../../merge/propose.ts';
import { returnedFromWordPress } from '../../merge/returned/from-wordpress.ts';
import { editShower } from '../../merge/review/shown.ts';
import { InputError } from '../../model/input-error.ts';
import type { Page } from '../../model/page.ts';
import { managedPart } from '../../read/wordpress/managed-part.ts';
import { stampOf } from '../../write/page-json.ts';
import { writeWordPress } from '../../write/wordpress/wordpress.ts';
import { formerEdition } from './former-edition.ts';
import type { RemotePage } from './pages.ts';
import type { Publication } from './publication.ts';

export interface Judgement {
  /** What stands there now will be lost to readers: WordPress has to keep it as a former version. */
  readonly takesOver: boolean;
  /** What was published last; none where the page is new to us, or nothing tells any more. */
  readonly former?: Page;
  /** What is left and right of our part; empty where there is none, and all is ours to write. */
  readonly around: { readonly before: string; readonly after: string };
}

const MOST_SHOWN = 3;

/** Throws `InputError` where the page is somebody else’s, or was changed in WordPress since, and is not to be taken over. */
export async function judge(publication: Publication, remote: RemotePage, origin: OneOrigin): Promise<Judgement> {
  const { page, name, takeOver = false } = publication;
  const former = await formerEdition(remote.raw, page, origin);
  const part = managedPart(remote.raw, former && writeWordPress(former, { stamp: stampOf(former) }));
  if (!part) {
    const isEmpty = remote.raw.trim() === '';
    if (isEmpty || takeOver) return { takesOver: !isEmpty, around: { before: '', after: '' } };
    throw new InputError(
      `What stands at ${remote.link} was not published from here. To go on from it, begin with: contextpage init new-folder --from ${remote.link} – to put “${name}” in its place, add --take-over: WordPress keeps what stood there as a former version.`,
    );
  }
  const edits = editsOf(part.managed, former ?? page, page, remote.link);
  if (edits.length > 0 && !takeOver) throw new InputError(changedThere(edits, name, remote.link));
  const { before, after } = part;
  return { takesOver: edits.length > 0, around: { before, after }, ...(former && { former }) };
}

/**
 * What others have changed since, a line each: “quotation (Miller, ‘Tides’ …)”, and what no edit can take, such as a
 * picture. The title is the page’s own in WordPress.
 */
function editsOf(managed: string, former: Page, ours: Page, name: string): string[] {
  const returned = returnedFromWordPress(managed, former, { name, ours });
  const { edits } = propose(returned.base, ours, returned);
  const show = editShower(ours, edits);
  const changes = edits.map((edit) => {
    const { what, entry } = show(edit);
    return entry ? `${what} (${entry.name})` : what;
  });
  return [...changes, ...returned.messages.map(({ reason }) => reason)];
}

function changedThere(edits: readonly string[], name: string, link: string): string {
  const many = edits.length === 1 ? 'One thing was' : `${edits.length} things were`;
  const shown = `${edits.slice(0, MOST_SHOWN).join('; ')}${edits.length > MOST_SHOWN ? ' …' : ''}`;
  return `${many} changed in WordPress at ${link}: ${shown}. Take it home first, by contextpage merge ${name} ${link} – to publish without it, add --take-over: WordPress keeps it in a former version.`;
}
