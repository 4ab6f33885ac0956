import { type Command, Option } from 'commander';
import type { Io } from '../io.ts';
import { type CaptureOptions, repeated } from '../options.ts';
import { allowHost, archiveFolder, type Finish } from './shared.ts';

export function addCapture(program: Command, io: Io, finish: Finish): void {
  program
    .command('capture')
    .summary('keep a copy of each source, as it is today')
    .description(
      'Fetches the sources of a page, keeps them in a folder with their readable text, in the formats of web archives (WARC), and says what could not be had and why. Run again on another day, it says what has changed, moved or gone. What was kept before stays.',
    )
    .argument('[page...]', 'files of pages, - for the standard input, or addresses of single sources')
    .addOption(archiveFolder())
    .option('--browser', 'ask the browser on this machine where plain fetching does not bring the article')
    .addOption(
      new Option(
        '--outside <wish>',
        'ask the Wayback Machine to find a copy of what is gone, or to save one of each source that is there',
      ).choices(['find', 'save']),
    )
    .addOption(allowHost())
    .option('--forget <entry>', 'purge all copies of this entry or address; may be repeated', repeated)
    .option('--quiet', 'print nothing but errors')
    .addHelpText('after', CAPTURE_EXAMPLES)
    .action(async (pages: string[], options: CaptureOptions) => {
      const { capture } = await import('../commands/capture.ts');
      finish(await capture(pages, options, io));
    });
}

const CAPTURE_EXAMPLES = `
Examples:
  contextpage capture page.md
  contextpage capture page.md --archive sources --browser
  contextpage capture https://www.example.org/report.pdf
  contextpage capture page.md --outside find
  contextpage capture --forget miller-2021-harbour page.md`;
