import type { OneOrigin } from '../../capture/fetch/one-origin.ts';
import { InputError } from '../../model/input-error.ts';
import type { Page } from '../../model/page.ts';
import { managedPart } from '../../read/wordpress/managed-part.ts';
import { stampOf } from '../../write/page-json.ts';
import { writeWordPress } from '../../write/wordpress/wordpress.ts';
import { discover } from './discover.ts';
import { formerEdition } from './former-edition.ts';
import { pageAt } from './pages.ts';

/** What stands in WordPress of a page that was published there. */
export interface PublishedPart {
  readonly managed: string;
  /** As it was published. */
  readonly former: Page;
}

/**
 * Reads a page in WordPress to find what others changed there. Throws `InputError` where it was not published from here.
 * @param ours the page as it is now
 */
export async function readPublished(address: string, ours: Page, origin: OneOrigin): Promise<PublishedPart> {
  const remote = await pageAt(address, await discover(address, origin));
  if (!remote)
    throw new InputError(`There is no page at ${address} that this user may see; give the one that a browser shows.`);
  const former = await formerEdition(remote.raw, ours, origin);
  const part = managedPart(remote.raw, former && writeWordPress(former, { stamp: stampOf(former) }));
  if (!part)
    throw new InputError(
      `What stands at ${remote.link} was not published from here, so that there is nothing to compare it with.`,
    );
  if (former) return { managed: part.managed, former };
  throw new InputError(
    `What was published at ${remote.link} cannot be told any more, since the Word document that it links is gone; put right by hand what differs, and publish with --take-over.`,
  );
}
