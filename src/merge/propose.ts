/**
 * What a colleague changed, found by three versions of a page: base (what was printed), ours (the page as it is now) and
 * theirs (the edited document). Time grows with the size of the pages.
 */
import type { Page } from '../model/page.ts';
import { findEdits } from './edit-finder.ts';
import { withIds } from './edit-ids.ts';
import { withDistinctIds } from './parts/distinct-ids.ts';
import { type FormerNotes, keysOf, type Versions } from './parts/keys.ts';
import { BODY, inPrintedOrder, type Parts, partsOf } from './parts/parts.ts';
import type { Proposal } from './proposal.ts';

/** The edited document as it reads with all its tracked changes accepted, and with all rejected. */
export interface Theirs {
  readonly accepted: Page;
  readonly rejected: Page;
  /** Which notes they are, in both readings, where the document says so; they are known by their words otherwise. */
  readonly formerNotes?: { readonly accepted: FormerNotes; readonly rejected: FormerNotes };
}

const NOT_TOLD = { accepted: new Map(), rejected: new Map() };

/**
 * @param base the page that was printed, or what of it was printed
 * @param ours the page as it is now; its ids are the base's wherever a part is the same
 * @param theirs pages whose ids are the base's wherever a part was known again
 */
export function propose(base: Page, ours: Page, theirs: Theirs): Proposal {
  const accepted = withDistinctIds(theirs.accepted, base, ours);
  const rejected = withDistinctIds(theirs.rejected, base, ours);
  const { drafts, formatting, noise } = findEdits(
    partsOfAll({ base, ours, accepted, rejected }, theirs.formerNotes ?? NOT_TOLD),
  );
  return { edits: withIds(drafts), formatting, noise };
}

/** A page without sections is printed by date: the order of its entries in the document says nothing. */
function partsOfAll(pages: Versions<Page>, former: NonNullable<Theirs['formerNotes']>): Versions<Parts> {
  const keys = keysOf(pages, former);
  const base = partsOf(pages.base, keys.base);
  const ours = partsOf(pages.ours, keys.ours);
  const accepted = partsOf(pages.accepted, keys.accepted);
  const rejected = partsOf(pages.rejected, keys.rejected);
  if (pages.base.sections.length > 0) return { base, ours, accepted, rejected };
  const printed = base.lists.get(BODY) ?? [];
  return { base, ours, accepted: inPrintedOrder(accepted, printed), rejected: inPrintedOrder(rejected, printed) };
}
