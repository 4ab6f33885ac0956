import type { Command } from 'commander';
import type { Io } from '../io.ts';
import { type InitOptions, text } from '../options.ts';
import { allowHost, type Finish } from './shared.ts';

export function addInit(program: Command, io: Io, finish: Finish): void {
  program
    .command('init')
    .summary('begin a page, or take over one that there is')
    .description(
      'Makes what a page needs: a context file with an example in it, or with what was read from a page that there is already, and the settings beside it. No file that is there is changed.',
    )
    .argument('[folder]', 'where the page goes; it is made if it is not there', '.')
    .option('--from <page>', 'the page to begin with: a file (.docx, .html, .txt and others) or an address', text)
    .addOption(allowHost())
    .addHelpText('after', INIT_EXAMPLES)
    .action(async (folder: string, options: InitOptions) => {
      const { init } = await import('../commands/init.ts');
      finish(await init(folder, options, io));
    });
}

const INIT_EXAMPLES = `
Examples:
  contextpage init
  contextpage init water-rights
  contextpage init water-rights --from https://www.example.org/context/
  contextpage init water-rights --from "Water rights.docx"`;
