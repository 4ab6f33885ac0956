import { type Command, Option } from 'commander';
import type { Io } from '../io.ts';
import { type CheckOptions, isoDate, text, wholeNumber } from '../options.ts';
import { allowHost, type Finish, online, onlineInBrowser } from './shared.ts';

export function addCheck(program: Command, io: Io, finish: Finish): void {
  program
    .command('check')
    .summary('say what is wrong on a page, and where')
    .description(
      'Says what is wrong on each page, with the place and, where it is safe, a fix. Several pages, or a folder of them, are also compared with each other. Exit code 1 if there is an error, or more warnings than allowed.',
    )
    .argument('<page...>', 'files or addresses of pages, folders of pages, or - for the standard input')
    .option('--fix', 'apply the safe fixes to .txt and .md files; the former file stays as name~')
    .addOption(
      new Option('--format <format>', 'form of the messages')
        .choices(['text', 'json', 'sarif', 'github'])
        .default('text'),
    )
    .option(
      '--archive <folder>',
      'the folder that “capture” made, or of saved copies: tells also of quotations, dead links and what sources say of themselves (with --online, “archive” if not given)',
      text,
    )
    .addOption(online())
    .addOption(onlineInBrowser())
    .option('--today <date>', 'the day to compare dates with, as in 2026-01-31', isoDate)
    .option('--max-warnings <number>', 'exit code 1 if there are more warnings than this', wholeNumber)
    .addOption(allowHost())
    .option('--quiet', 'print nothing but errors')
    .addHelpText('after', CHECK_EXAMPLES)
    .action(async (pages: string[], options: CheckOptions) => {
      const { check } = await import('../commands/check.ts');
      finish(await check(pages, options, io));
    });
}

const CHECK_EXAMPLES = `
Examples:
  contextpage check page.txt
  contextpage check --fix page.md
  contextpage check pages
  contextpage check --archive archive page.md
  contextpage check --online page.md
  contextpage check --format sarif *.md > check.sarif
  contextpage check --format github --max-warnings 0 *.md`;
