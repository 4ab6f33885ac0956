import { type Command, Option } from 'commander';
import type { Io } from '../io.ts';
import { type MergeOptions, text } from '../options.ts';
import type { Finish } from './shared.ts';

export function addMerge(program: Command, io: Io, finish: Finish): void {
  program
    .command('merge')
    .summary('take the edits of a Word document, or of WordPress, back into a page')
    .description(
      'Compares a Word or OpenDocument file that came back from colleagues, or the page in WordPress that “publish” made, with the page that it was made of, and shows each edit at its entry. At a terminal you take or leave them one by one; what you have answered is kept, so that you can stop and go on. Elsewhere the edits are listed and nothing is written. Comments become private notes.',
    )
    .argument('<page>', 'the context file (.md) to write to; the former file stays as name~')
    .argument(
      '<document>',
      'the edited document (.docx, .odt), with or without tracked changes; or the address of the page in WordPress',
    )
    .addOption(
      new Option('--format <format>', 'list the edits in this form').choices(['text', 'json', 'html']).default('text'),
    )
    .option(
      '--accept-all-safe',
      'ask nothing, and take every edit but those of quoted words, removals and those that meet changes of your own',
    )
    .option(
      '--archive <folder>',
      'compare each wording of a quotation with the copies of sources in this folder, as “verify” does',
      text,
    )
    .option('--history', 'keep in a private note of each entry who made the edits that were taken')
    .addHelpText('after', MERGE_EXAMPLES)
    .action(async (page: string, document: string, options: MergeOptions) => {
      const { merge } = await import('../commands/merge.ts');
      finish(await merge(page, document, options, io));
    });
}

const MERGE_EXAMPLES = `
Examples:
  contextpage merge page.md edited.docx
  contextpage merge page.md edited.docx --archive archive
  contextpage merge page.md https://www.example.org/context/harbour/
  contextpage merge page.md edited.docx --accept-all-safe
  contextpage merge page.md edited.docx --format html > edits.html
  contextpage merge page.md edited.odt --format json > edits.json`;
