/** A curator going through the edits of a document, one at a time: what was decided, in an order that can be undone. */
import type { Decision, Decisions, Edit } from '../proposal.ts';

export interface Review {
  /** `Export.id` of the document, which tells it from every other. */
  readonly exported: string;
  /** The page, by the name of its file. */
  readonly page: string;
  readonly decided: Decisions;
  /** The edits that were decided in this sitting, the latest last, each with what stood there before. */
  readonly history: readonly Step[];
}

interface Step {
  readonly edit: string;
  readonly before?: Decision;
}

export type Act =
  | { readonly act: 'decide'; readonly edit: string; readonly decision: Decision }
  | { readonly act: 'undo' };

export function newReview(exported: string, page: string): Review {
  return { exported, page, decided: new Map(), history: [] };
}

/** A new sitting: what was put off is asked again, and what was decided before is not undone. */
export function resumed(review: Review): Review {
  const decided = [...review.decided].filter(([, { answer }]) => answer !== 'later');
  return { ...review, decided: new Map(decided), history: [] };
}

/** The review after one act. With nothing to undo, undoing changes nothing. */
export function reviewed(review: Review, act: Act): Review {
  const decided = new Map(review.decided);
  if (act.act === 'decide') {
    const before = decided.get(act.edit);
    decided.set(act.edit, act.decision);
    return { ...review, decided, history: [...review.history, { edit: act.edit, ...(before && { before }) }] };
  }
  const last = review.history.at(-1);
  if (!last) return review;
  if (last.before) decided.set(last.edit, last.before);
  else decided.delete(last.edit);
  return { ...review, decided, history: review.history.slice(0, -1) };
}

/**
 * What of a review is to be known when the document is merged again: which edits were decided, and which put off. What
 * was put into the curator's own words may be proposed anew, and is decided once nothing is put off any more.
 * @param left the edits that the document still has for the page once that was written
 */
export function settled(review: Review, left: readonly Edit[]): Review {
  const isAnyPutOff = [...review.decided.values()].some(({ answer }) => answer === 'later');
  const decided = left.flatMap(({ id }): [string, Decision][] => {
    const answer = review.decided.get(id)?.answer;
    if (answer === undefined && isAnyPutOff) return [];
    return [[id, { answer: answer === 'later' ? answer : 'reject' }]];
  });
  return { ...review, decided: new Map(decided), history: [] };
}

/** The first edit that is not decided; undefined at the end. */
export function nextEdit(edits: readonly Edit[], { decided }: Review): Edit | undefined {
  return edits.find(({ id }) => !decided.has(id));
}

/** Decisions for `--accept-all-safe`: all safe edits are accepted, the others not decided. */
export function safeDecisions(edits: readonly Edit[]): Decisions {
  return new Map(edits.filter(({ safe }) => safe).map(({ id }) => [id, { answer: 'accept' }]));
}

export interface Tally {
  readonly accepted: number;
  readonly rejected: number;
  readonly later: number;
  /** Not decided, of these edits. */
  readonly open: number;
}

/** How the edits of a document were answered. */
export function tally(edits: readonly Edit[], decisions: Decisions): Tally {
  const count = (...answers: (Decision['answer'] | undefined)[]): number =>
    edits.filter(({ id }) => answers.includes(decisions.get(id)?.answer)).length;
  return {
    accepted: count('accept', 'edited'),
    rejected: count('reject'),
    later: count('later'),
    open: count(undefined),
  };
}
