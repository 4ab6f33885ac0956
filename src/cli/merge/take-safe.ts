import type { Decisions } from '../../merge/proposal.ts';
import { safeDecisions, tally } from '../../merge/review/review.ts';
import { counted } from '../counts.ts';
import { listEdits } from './list-edits.ts';
import { assertMergeable, mergedPage } from './merged-page.ts';
import { openReview } from './review-state.ts';
import { type MergeRun, pageOptions } from './run.ts';
import { decidedBefore, homelessComments } from './sentences.ts';
import { writeMerged } from './write-merged.ts';

/** Takes what needs no decision, and lists the rest. What a person has refused, or put off, stays so. */
export async function takeSafe(run: MergeRun): Promise<void> {
  const { compared } = run;
  const { edits } = compared.proposal;
  const path = assertMergeable(compared);
  const state = openReview(compared, path);
  const { decided } = state.review;
  const refused = [...decided].filter(([, { answer }]) => answer === 'reject');
  const safe = [...safeDecisions(edits)].filter(([id]) => (decided.get(id)?.answer ?? 'accept') === 'accept');
  const decisions: Decisions = new Map([...refused, ...safe]);
  const merged = mergedPage(compared, decisions, pageOptions(run));
  const written = await writeMerged(compared, merged, path);
  const { open } = tally(edits, decisions);
  await listEdits(run, decisions, [
    ...written,
    ...(open > 0
      ? [
          `${counted(open, 'edit needs', 'edits need')} a person to decide: give the command at a terminal, without --accept-all-safe.`,
        ]
      : []),
    ...decidedBefore(edits, state),
    ...homelessComments(merged),
  ]);
}
