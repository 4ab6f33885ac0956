import type { Decisions } from '../../merge/proposal.ts';
import { safeDecisions } from '../../merge/review/review.ts';
import { type Evidence, editShower } from '../../merge/review/shown.ts';
import { counted } from '../counts.ts';
import { type Io, wantsColour } from '../io.ts';
import { listEdits } from '../merge/list-edits.ts';
import { mergedPage } from '../merge/merged-page.ts';
import { type Compared, openDocuments } from '../merge/open-documents.ts';
import { openReview } from '../merge/review-state.ts';
import { type MergeRun, pageOptions } from '../merge/run.ts';
import { asNotes, decidedBefore, homelessComments } from '../merge/sentences.ts';
import type { MergeOptions } from '../options.ts';
import { INDENT } from '../report/layout.ts';
import { shellArgument } from '../shell-argument.ts';

/**
 * Brings the edits of a document, or of a page in WordPress, home. Exit code 0 if it did, or listed them. Throws `InputError`, and leaves the page as
 * it is, where one of the two cannot be read or the page cannot be written to.
 */
export async function merge(pageName: string, documentName: string, options: MergeOptions, io: Io): Promise<number> {
  const compared = await openDocuments(pageName, documentName, io);
  const { known, messages } = compared.returned;
  // A report in HTML says it itself.
  const remarks = options.format === 'html' ? [] : [...messages.map(({ reason }) => reason), ...(known ? [known] : [])];
  for (const remark of remarks) io.stderr.write(`contextpage: ${remark}\n`);
  const run = await runOf(compared, options, io);
  if (options.acceptAllSafe) await (await import('../merge/take-safe.ts')).takeSafe(run);
  else if (options.format === 'text' && io.typedLine && io.stdout.isTTY)
    await (await import('../merge/review-edits.ts')).reviewEdits(run, io.typedLine);
  else await listAll(run, `contextpage merge ${shellArgument(pageName)} ${shellArgument(documentName)}`);
  return 0;
}

async function runOf(compared: Compared, options: MergeOptions, io: Io): Promise<MergeRun> {
  const { page } = compared.reading;
  const { edits } = compared.proposal;
  const show = editShower(page, edits, compared.former ? 'web' : 'document');
  const evidence = await evidenceOf(compared, options, io);
  const color = wantsColour(io.stdout, io.env);
  return { compared, options, io, color, show: (edit) => show(edit, evidence.get(edit.id)) };
}

/** Loaded only where it is asked for: reading sources takes more code than comparing pages. */
async function evidenceOf(
  { reading, proposal }: Compared,
  { archive }: MergeOptions,
  io: Io,
): Promise<ReadonlyMap<string, Evidence>> {
  if (archive === undefined) return new Map();
  const { evidenceFor } = await import('../merge/evidence.ts');
  return evidenceFor(proposal.edits, reading.page, archive, io);
}

/** Where nobody can be asked, nothing is written. */
async function listAll(run: MergeRun, command: string): Promise<void> {
  const { compared, options, io } = run;
  const { edits } = compared.proposal;
  const merged = mergedPage(compared, new Map(), pageOptions(run));
  // Those of a review that was begun, and what was left out before; nothing is written before the review is done.
  const state = compared.input.path === undefined ? undefined : openReview(compared, compared.input.path);
  const decided: Decisions = state?.review.decided ?? new Map();
  const open = edits.filter(({ id }) => decided.get(id)?.answer !== 'reject');
  const safe = safeDecisions(open).size;
  const needless = [
    ...(safe > 0 ? [`the ${counted(safe, 'edit that needs', 'edits that need')} no decision`] : []),
    ...(merged.comments > 0 ? [asNotes(merged.comments)] : []),
  ];
  const hint = 'Nothing is written yet. To take or leave the edits one by one, give the same command at a terminal.';
  const isToSay = options.format === 'text' && (open.length > 0 || merged.comments > 0);
  const before = state ? decidedBefore(edits, state) : [];
  await listEdits(run, decided, [...homelessComments(merged), ...before, ...(isToSay ? [hint] : [])]);
  if (isToSay && needless.length > 0)
    io.stdout.write(`To take ${needless.join(' and ')}:\n${INDENT}${command} --accept-all-safe\n`);
}
