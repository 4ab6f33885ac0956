/** All edits of a document at once, for people, programs or a browser. */
import type { Decisions } from '../../merge/proposal.ts';
import { wrapped } from '../report/layout.ts';
import { visible } from '../visible.ts';
import { editTexts, type MergeRun } from './run.ts';
import { asides, nothingEdited } from './sentences.ts';

/**
 * For people only those that are not decided, for others all, each with its answer.
 * @param sentences below the edits, for people; where the list is for others, beside it
 */
export async function listEdits(run: MergeRun, decisions: Decisions, sentences: readonly string[]): Promise<void> {
  const { compared, options, io } = run;
  const { edits } = compared.proposal;
  if (options.format !== 'text') {
    io.stdout.writePainted(options.format === 'json' ? await asJson(run, decisions) : await asHtml(run, decisions));
    for (const sentence of sentences) io.stderr.write(`contextpage: ${sentence}\n`);
    return;
  }
  const textOf = editTexts(run);
  for (const edit of edits) {
    const answer = decisions.get(edit.id)?.answer;
    if (answer !== 'accept' && answer !== 'reject') io.stdout.writePainted(`${textOf(edit)}\n`);
  }
  const none = edits.length === 0 ? [nothingEdited(compared)] : [];
  io.stdout.writePainted(paragraphs([...none, ...asides(compared.proposal), ...sentences]));
}

async function asJson({ compared: { proposal, returned } }: MergeRun, decisions: Decisions): Promise<string> {
  const { editsJson } = await import('./edits-json.ts');
  return editsJson(proposal, returned, decisions);
}

async function asHtml({ compared, show }: MergeRun, decisions: Decisions): Promise<string> {
  const { editsHtml } = await import('./report/edits-html.ts');
  const { proposal, returned, reading, document } = compared;
  const { edits, formatting, noise } = proposal;
  const { makers, discussion, known, messages } = returned;
  const reported = edits.map((edit) => {
    const answer = decisions.get(edit.id)?.answer;
    return { edit, shown: show(edit), makers: makers.of(edit), ...(answer && { answer }) };
  });
  const { page } = reading;
  return editsHtml({ page, document: document.name, edits: reported, formatting, noise, discussion, known, messages });
}

/** One sentence below the other, folded. */
export function paragraphs(sentences: readonly string[]): string {
  return sentences.map((sentence) => `${wrapped(visible(sentence), '')}\n`).join('');
}
