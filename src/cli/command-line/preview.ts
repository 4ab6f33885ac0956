import type { Command } from 'commander';
import type { Io } from '../io.ts';
import { type PreviewOptions, portNumber, text } from '../options.ts';
import type { Finish } from './shared.ts';

export function addPreview(program: Command, io: Io, finish: Finish): void {
  program
    .command('preview')
    .summary('show a page in the browser, anew each time it is saved')
    .description(
      'Shows a page, or a folder of pages, in the browser as it will be published, and shows it anew each time something of it is saved. What is wrong stands at the foot of the page, with its place. Only this machine is answered; nothing is written beside the pages. Ctrl+C ends it.',
    )
    .argument('<page>', 'the file of the page, or the folder of the pages')
    .option('--port <number>', 'the port to answer at; without it, one that is free', portNumber)
    .option('--archive <folder>', 'compare the quotations with the copies in this folder', text)
    .addHelpText('after', PREVIEW_EXAMPLES)
    .action(async (page: string, options: PreviewOptions) => {
      const { preview } = await import('../commands/preview.ts');
      finish(await preview(page, options, io));
    });
}

const PREVIEW_EXAMPLES = `
Examples:
  contextpage preview page.md
  contextpage preview .
  contextpage preview pages --archive archive --port 8080`;
