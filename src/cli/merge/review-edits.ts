/** The review: each edit of a document is shown to the person at the terminal, and then the page is written. */
import { nextEdit, type Review, settled, tally } from '../../merge/review/review.ts';
import { counted } from '../counts.ts';
import type { Io } from '../io.ts';
import { askEdits, type Sitting } from './ask-edits.ts';
import { paragraphs } from './list-edits.ts';
import { assertMergeable, type MergedPage, mergedPage } from './merged-page.ts';
import { compareAgain } from './open-documents.ts';
import { keepReview, openReview, type ReviewState, removeReview } from './review-state.ts';
import { editTexts, type MergeRun, pageOptions } from './run.ts';
import { asides, asNotes, decidedBefore, homelessComments, leftSentences, nothingEdited } from './sentences.ts';
import { writeMerged } from './write-merged.ts';

/** @param typedLine what the person types */
export async function reviewEdits(run: MergeRun, typedLine: NonNullable<Io['typedLine']>): Promise<void> {
  const { compared, io } = run;
  const path = assertMergeable(compared);
  const state = openReview(compared, path);
  const say = (sentences: readonly string[]): void => io.stdout.writePainted(paragraphs(sentences));
  const merged = mergedPage(compared, state.review.decided, pageOptions(run));
  say([...opening(run, state, merged), ...asides(compared.proposal), ...homelessComments(merged)]);
  if (compared.proposal.edits.length === 0 && merged.comments === 0) return removeReview(state.file);
  if (isNothingNew(run, state, merged)) return;
  const { review, isDone } = await askEdits(state.review, sittingOf(run, state, typedLine));
  if (isDone) say(await finish(run, review, state, path));
  else if (review.decided.size > 0) {
    keepReview(state.file, review);
    say([`Your answers are kept in “${state.file.name}”; the same command goes on with them.`]);
  }
}

/** Whether all that the document has was left out before. */
function isNothingNew({ compared }: MergeRun, { review }: ReviewState, { taken, comments }: MergedPage): boolean {
  return taken.length === 0 && comments === 0 && !nextEdit(compared.proposal.edits, review);
}

function opening({ compared }: MergeRun, state: ReviewState, { comments }: MergedPage): string[] {
  const { review, isResumed } = state;
  const { edits } = compared.proposal;
  if (edits.length === 0 && comments === 0) return [nothingEdited(compared)];
  const what = [
    ...(edits.length > 0 ? [counted(edits.length, 'edit')] : []),
    ...(comments > 0 ? [counted(comments, 'new comment')] : []),
  ];
  const answered = edits.length - tally(edits, review.decided).open;
  return [
    `“${compared.document.name}” has ${what.join(' and ')} for “${compared.input.name}”.`,
    ...(isResumed
      ? [`The review goes on: ${counted(answered, 'edit is', 'edits are')} answered already.`]
      : decidedBefore(edits, state)),
  ];
}

function sittingOf(run: MergeRun, { file }: ReviewState, typedLine: NonNullable<Io['typedLine']>): Sitting {
  const { compared, options, io } = run;
  const { page } = compared.reading;
  const signal = io.interruption();
  return {
    edits: compared.proposal.edits,
    io,
    lang: page.lang,
    last: (review) => lastQuestion(run, review),
    textOf: editTexts(run),
    async verdictOn(edit, value) {
      if (options.archive === undefined) return undefined;
      const { verdictOnOwn } = await import('./evidence.ts');
      return verdictOnOwn(edit, value, page, options.archive, io);
    },
    keep: (review) => keepReview(file, review),
    typed: async (given) => (signal.aborted ? undefined : typedLine(signal, given)),
  };
}

function lastQuestion(run: MergeRun, { decided }: Review): string {
  const { taken, comments } = mergedPage(run.compared, decided, pageOptions(run));
  if (taken.length === 0 && comments === 0) return 'Leave the page as it is?';
  const notes = comments > 0 ? `, with ${asNotes(comments)},` : '';
  return `Write “${run.compared.input.name}”${notes} now?`;
}

async function finish(run: MergeRun, review: Review, { file }: ReviewState, path: string): Promise<string[]> {
  const { compared, io } = run;
  const merged = mergedPage(compared, review.decided, pageOptions(run));
  const written = await writeMerged(compared, merged, path);
  const answers = tally(compared.proposal.edits, review.decided);
  const left = merged.taken.length > 0 ? (await compareAgain(compared, io)).proposal.edits : compared.proposal.edits;
  const rest = settled(review, left);
  keepReview(file, rest);
  return [...written, ...leftSentences(answers), ...keptSentences(rest, file.name)];
}

function keptSentences({ decided }: Review, name: string): string[] {
  const answers = [...decided.values()].map(({ answer }) => answer);
  if (answers.includes('later')) return [`The review is kept in “${name}”; the same command goes on with it.`];
  return answers.length > 0
    ? [`“${name}” keeps what you decided, so that it is not asked again; to be asked again, delete it.`]
    : [];
}
