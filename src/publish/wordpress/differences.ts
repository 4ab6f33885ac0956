/** What somebody changed in WordPress since a page was published there. */
import { propose } from '../../merge/propose.ts';
import { returnedFromWordPress } from '../../merge/returned/from-wordpress.ts';
import { editShower } from '../../merge/review/shown.ts';
import type { Page } from '../../model/page.ts';
import { addedEmphasis } from '../../read/wordpress/added-emphasis.ts';
import { shorten } from '../../text/shorten.ts';
import { stampOf } from '../../write/page-json.ts';
import { writeWordPress } from '../../write/wordpress/wordpress.ts';

export interface Differences {
  /** What `merge` takes home, in a few words each: “quotation (Miller, ‘Tides’ …)”. */
  readonly edits: readonly string[];
  /** What `merge` cannot take, such as a picture, in a sentence each. */
  readonly others: readonly string[];
  /** As `edits`: those that the curator decided to leave out. */
  readonly leftOut: readonly string[];
}

export interface Compared {
  /** Our part, as it stands. */
  readonly managed: string;
  /** As it was published. */
  readonly former: Page;
  readonly ours: Page;
  /** Of the page in WordPress, for messages. */
  readonly name: string;
  /** Ids of edits. */
  readonly rejected: ReadonlySet<string>;
}

const LONGEST_SHOWN = 60;

/** The title is the page’s own in WordPress, and no difference. */
export function differences({ managed, former, ours, name, rejected }: Compared): Differences {
  const returned = returnedFromWordPress(managed, former, { name, ours });
  const { edits } = propose(returned.base, ours, returned);
  const show = editShower(ours, edits);
  const shown = edits.map((edit) => {
    const { what, entry } = show(edit);
    return { isLeftOut: rejected.has(edit.id), text: entry ? `${what} (${entry.name})` : what };
  });
  // What was edited brings its own look along.
  const emphasis = edits.length > 0 ? [] : addedEmphasis(managed, writeWordPress(former, { stamp: stampOf(former) }));
  return {
    edits: shown.flatMap(({ isLeftOut, text }) => (isLeftOut ? [] : [text])),
    others: [
      ...returned.messages.map(({ reason }) => reason),
      ...emphasis.map((words) => `The words “${shorten(words, LONGEST_SHOWN)}” were set in bold or italics.`),
    ],
    leftOut: shown.flatMap(({ isLeftOut, text }) => (isLeftOut ? [text] : [])),
  };
}
