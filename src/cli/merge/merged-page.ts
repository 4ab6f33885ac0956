/** What the page will be with the answers that were given. */
import { apply } from '../../merge/apply.ts';
import { withHistory } from '../../merge/history.ts';
import type { Decisions, Edit } from '../../merge/proposal.ts';
import { type Discussion, withDiscussion } from '../../merge/returned/discussion.ts';
import { stamped } from '../../merge/stamped.ts';
import { InputError } from '../../model/input-error.ts';
import type { Page } from '../../model/page.ts';
import { assertWritable } from '../fixable.ts';
import { shellArgument } from '../shell-argument.ts';
import type { Compared } from './open-documents.ts';

export interface MergedPage {
  readonly page: Page;
  /** Edits that are taken. */
  readonly taken: readonly Edit[];
  /** Comments that the page did not have, or of which it had only a part. */
  readonly comments: number;
  /** Comments that stand at no entry, and so have no place on the page. */
  readonly homeless: readonly Discussion[];
}

export interface MergePageOptions {
  /** EDTF. */
  readonly today: string;
  /** What each edit is called, where the makers of edits are to be kept. */
  readonly history: ((edit: Edit) => string) | undefined;
}

/** The page as it was read, where nothing is taken and nothing was said. */
export function mergedPage(
  { reading, returned, proposal }: Compared,
  decisions: Decisions,
  { today, history }: MergePageOptions,
): MergedPage {
  const ours = reading.page;
  const taken = proposal.edits.filter(({ id }) => isTaken(decisions, id));
  const edited = taken.length > 0 ? stamped(ours, apply(ours, proposal.edits, decisions), today) : ours;
  const told = taken.map((edit) => ({ edit, what: history?.(edit) ?? '', makers: returned.makers.of(edit) }));
  const signed = history ? withHistory(edited, told, today) : edited;
  const { page, homeless } = withDiscussion(signed, returned.discussion);
  return { page, taken, comments: newNotes(signed, page), homeless };
}

function isTaken(decisions: Decisions, id: string): boolean {
  const answer = decisions.get(id)?.answer;
  return answer === 'accept' || answer === 'edited';
}

function newNotes(before: Page, after: Page): number {
  const notesOf = ({ entries }: Page): string[] =>
    entries.flatMap(({ id, notes }) => notes.map(({ text }) => `${id} ${text.plain}`));
  const known = new Set(notesOf(before));
  return notesOf(after).filter((note) => !known.has(note)).length;
}

/** The path of a page that can be written to. Throws `InputError`, with the way out, for all others. */
export function assertMergeable({ input, reading }: Compared): string {
  if (reading.format === 'context file' || input.path === undefined) return assertWritable(input, 'merge');
  throw new InputError(
    `merge writes to context files, and “${input.name}” is none; make one of it first, and merge into that: contextpage convert ${shellArgument(input.name)} context.md`,
  );
}
