import type { Decisions, Edit, Proposal } from '../../merge/proposal.ts';
import type { Returned } from '../../merge/returned/returned.ts';
import { visibleJson } from '../visible.ts';

/**
 * For programs: every edit in the order of the document, with those who made it and the answer that it got, empty where
 * nothing was edited; and the comments.
 */
export function editsJson(
  { edits, formatting, noise }: Proposal,
  { makers, discussion }: Pick<Returned, 'makers' | 'discussion'>,
  decisions: Decisions,
): string {
  const answered = edits.map((edit) => {
    const by = makers.of(edit);
    const answer = decisions.get(edit.id)?.answer;
    return { ...contentOf(edit), ...(by.length > 0 && { by }), ...(answer && { answer }) };
  });
  const report = { edits: answered, formatting, typography: noise, comments: discussion };
  return visibleJson(`${JSON.stringify(report, null, 2)}\n`);
}

/** The keys are of no use outside. */
function contentOf({ key: _key, ...edit }: Edit): object {
  if (edit.kind === 'changed') return edit;
  const { item, within: _within, ...rest } = { within: undefined, ...edit };
  const { part: _part, ...content } = item;
  return { ...rest, ...content };
}
