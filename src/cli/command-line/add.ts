import type { Command } from 'commander';
import type { Io } from '../io.ts';
import { type AddOptions, repeated, text } from '../options.ts';
import { allowHost, archiveFolder, type Finish } from './shared.ts';

export function addAdd(program: Command, io: Io, finish: Finish): void {
  program
    .command('add')
    .summary('put a source on a page, by its address')
    .description(
      'Fetches a source, keeps a copy of it, reads off author, title, outlet and date, and writes the entry into the page, at its place and in the form that the page has. Words to quote are compared with the copy first, and not written if it does not have them.',
    )
    .argument('<source>', 'address of the source (https://…) or of an archived copy of it, or a DOI')
    .requiredOption('--to <page>', 'the page to write to, a .md or .txt file; the former file stays as name~', text)
    .option('--quote <words>', 'words of the source, as they stand there; may be repeated', repeated)
    .option('--note <words>', 'your own words about the source; may be repeated', repeated)
    .option('--section <title>', 'the section of the page to put it in', text)
    .option('--as-given', 'write the words also where they are not what the source says')
    .addOption(archiveFolder())
    .option('--browser', 'ask the browser on this machine where plain fetching does not bring the article')
    .addOption(allowHost())
    .option('--quiet', 'print nothing but errors')
    .addHelpText('after', ADD_EXAMPLES)
    .action(async (source: string, options: AddOptions) => {
      const { add } = await import('../commands/add.ts');
      finish(await add(source, options, io));
    });
}

const ADD_EXAMPLES = `
Examples:
  contextpage add https://www.example.org/report --to page.md
  contextpage add https://www.example.org/report --to page.md --quote "The words, as they stand there."
  contextpage add doi:10.5555/harbour --to page.md --section Reports --note "Written for the ministry."`;
