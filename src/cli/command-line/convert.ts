import type { Command } from 'commander';
import type { Io } from '../io.ts';
import type { ConvertOptions } from '../options.ts';
import { allowHost, type Finish } from './shared.ts';

export function addConvert(program: Command, io: Io, finish: Finish): void {
  program
    .command('convert')
    .summary('turn a page into another format')
    .description('Turns a page into the format that the name of the output asks for.')
    .argument('<input>', 'the file or address of the page, or - for the standard input')
    .argument('<output>', 'file to write: .md .html .docx .odt .json .csl.json .bib .ris .csv .zotero.rdf')
    .option(
      '--template <file>',
      'give a .docx the look of this one (.docx, .dotx); “template” prints one to start from',
    )
    .option('--comments', 'give a .docx the discussion that private notes keep as comments: for colleagues alone')
    .option('--report <file>', 'show how each part of the page was read, and how surely, in this .html file')
    .option('--force', 'replace files that exist')
    .addOption(allowHost())
    .option('--quiet', 'print nothing but errors')
    .addHelpText('after', CONVERT_EXAMPLES)
    .action(async (input: string, output: string, options: ConvertOptions) => {
      const { convert } = await import('../commands/convert.ts');
      finish(await convert(input, output, options, io));
    });
}

const CONVERT_EXAMPLES = `
Examples:
  contextpage convert page.html page.md
  contextpage convert page.md sources.bib
  contextpage convert page.md page.docx --template house.docx
  contextpage convert page.md draft.docx --comments
  contextpage convert page.txt page.json --report report.html`;
