import type { Command } from 'commander';
import type { Io } from '../io.ts';
import { languageTag, type TemplateOptions } from '../options.ts';
import type { Finish } from './shared.ts';

export function addTemplate(program: Command, io: Io, finish: Finish): void {
  program
    .command('template')
    .summary('print a Word document from which to make a house template')
    .description(
      'Prints a Word document that has every style of ours with a line that says what it is for. Give it the look of your house in Word or LibreOffice, and then to “build” or “convert” with --template.',
    )
    .argument('[output]', 'file to write (.docx); without it, the standard output')
    .option('--lang <tag>', 'language of the pages, which decides on paper and fonts', languageTag, 'en')
    .option('--force', 'replace a file that exists')
    .addHelpText('after', TEMPLATE_EXAMPLES)
    .action(async (output: string | undefined, options: TemplateOptions) => {
      const { template } = await import('../commands/template.ts');
      finish(template(output, options, io));
    });
}

const TEMPLATE_EXAMPLES = `
Examples:
  contextpage template house.docx
  contextpage template --lang en-US > house.docx
  contextpage build page.md --template house.docx`;
