import { type Command, Option } from 'commander';
import type { Io } from '../io.ts';
import { text, type VerifyOptions } from '../options.ts';
import { ARCHIVE, allowHost, type Finish, online, onlineInBrowser } from './shared.ts';

export function addVerify(program: Command, io: Io, finish: Finish): void {
  program
    .command('verify')
    .summary('compare each quotation with a saved copy of its source')
    .description(
      'Compares each quotation of a page with the saved copies of its source, and shows what differs. Exit code 1 if a quotation is altered, stands in another source or is not found.',
    )
    .argument('<page>', 'the file or address of the page, or - for the standard input')
    .option(
      '--archive <folder>',
      'the folder that “capture” made, or of saved copies (.html, .pdf, .docx, .txt) named after the ids of the entries or listed in index.json',
      text,
      ARCHIVE,
    )
    .addOption(online())
    .addOption(onlineInBrowser())
    .option(
      '--receipts <file>',
      'write the evidence for each verdict into this file, so that others can check it (docs/receipts.md)',
      text,
    )
    .addOption(new Option('--format <format>', 'form of the verdicts').choices(['text', 'json']).default('text'))
    .addOption(allowHost())
    .option('--quiet', 'print nothing but what counts against a quotation')
    .addHelpText('after', VERIFY_EXAMPLES)
    .action(async (page: string, options: VerifyOptions) => {
      const { verify } = await import('../commands/verify.ts');
      finish(await verify(page, options, io));
    });
}

const VERIFY_EXAMPLES = `
Examples:
  contextpage verify page.md
  contextpage verify page.md --online
  contextpage verify page.md --archive sources
  contextpage verify page.md --receipts receipts.json
  contextpage verify page.md --format json > verdicts.json`;
