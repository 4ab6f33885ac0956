import { Command, CommanderError, Option } from 'commander';
import { failureText } from './failure.ts';
import { type Io, ioOf, type World } from './io.ts';
import {
  type BuildOptions,
  type CheckOptions,
  type ConvertOptions,
  isoDate,
  languageTag,
  text,
  type VerifyOptions,
  webAddress,
  wholeNumber,
} from './options.ts';
import { version } from './version.ts';

/**
 * Runs the command line and gives the exit code: 0 the command did its work, 1 `check` or `verify` has something to
 * object, 2 the command line is wrong or the work could not be done. Never throws, never ends the process.
 */
export async function main(argv: readonly string[], world: World): Promise<number> {
  const io = ioOf(world);
  let exitCode = 0;
  const program = createProgram(io, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    // Commander has said what is wrong by now; asking for help or the version ends the same way, but well.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    io.stderr.write(`contextpage: ${failureText(error)}\n`);
    return 2;
  }
}

function createProgram(io: Io, finish: (code: number) => void): Command {
  const program = new Command('contextpage')
    .description('Reads a page of sources and quotations as it is, checks it, and publishes it.')
    .version(version(), '--version', 'print the version')
    .helpOption('-h, --help', 'show this help, or that of a command')
    .addHelpText('after', PROGRAM_EXAMPLES)
    .showHelpAfterError('(contextpage --help shows what there is, with examples.)')
    .exitOverride()
    .configureOutput({
      writeOut: (output) => io.stdout.write(output),
      writeErr: (output) => io.stderr.write(output),
      outputError: (output, write) => write(inOurMarks(output.replace(/^error: /u, 'contextpage: '))),
    });
  addBuild(program, io, finish);
  addCheck(program, io, finish);
  addVerify(program, io, finish);
  addConvert(program, io, finish);
  return program;
}

function addBuild(program: Command, io: Io, finish: (code: number) => void): void {
  program
    .command('build')
    .summary('make the web page, the Word document and the citation files')
    .description('Makes a site of a page: web page, Word document, citation files and feeds, all of the same content.')
    .argument(
      '<page>',
      'the file of the page (.txt, .md, .html, .docx, .json) or of a library (.bib, .ris, .csl.json, .csv, .zotero.rdf), or - for the standard input',
    )
    .option('--out <folder>', 'where the site goes; a site built before is replaced', text, 'site')
    .option('--title <title>', 'title of the page, in place of its own', text)
    .option('--lang <tag>', 'language of the page, as in en or de', languageTag)
    .option('--url <address>', 'address at which the page will be published', webAddress)
    .option('--style <file>', 'citation style (.csl) for the reference lines')
    .option('--report <folder>', 'show how each part of the page was read, and all messages, in files of this folder')
    .option('--quiet', 'print nothing but errors')
    .addHelpText('after', BUILD_EXAMPLES)
    .action(async (page: string, options: BuildOptions) => {
      const { build } = await import('./commands/build.ts');
      finish(await build(page, options, io));
    });
}

function addCheck(program: Command, io: Io, finish: (code: number) => void): void {
  program
    .command('check')
    .summary('say what is wrong on a page, and where')
    .description(
      'Says what is wrong on each page, with the place and, where it is safe, a fix. Exit code 1 if there is an error, or more warnings than allowed.',
    )
    .argument('<page...>', 'files of pages, or - for the standard input')
    .option('--fix', 'apply the safe fixes to .txt and .md files; the former file stays as name~')
    .addOption(
      new Option('--format <format>', 'form of the messages')
        .choices(['text', 'json', 'sarif', 'github'])
        .default('text'),
    )
    .option('--archive <folder>', 'saved copies of the sources, to verify the quotations against', text)
    .option('--today <date>', 'the day to compare dates with, as in 2026-01-31', isoDate)
    .option('--max-warnings <number>', 'exit code 1 if there are more warnings than this', wholeNumber)
    .option('--quiet', 'print nothing but errors')
    .addHelpText('after', CHECK_EXAMPLES)
    .action(async (pages: string[], options: CheckOptions) => {
      const { check } = await import('./commands/check.ts');
      finish(await check(pages, options, io));
    });
}

function addVerify(program: Command, io: Io, finish: (code: number) => void): void {
  program
    .command('verify')
    .summary('compare each quotation with a saved copy of its source')
    .description(
      'Compares each quotation of a page with the saved copies of its source, and shows what differs. Exit code 1 if a quotation is altered, stands in another source or is not found.',
    )
    .argument('<page>', 'the file of the page, or - for the standard input')
    .requiredOption(
      '--archive <folder>',
      'saved copies (.html, .pdf, .docx, .txt), named after the ids of the entries or listed in index.json',
      text,
    )
    .addOption(new Option('--format <format>', 'form of the verdicts').choices(['text', 'json']).default('text'))
    .option('--quiet', 'print nothing but what counts against a quotation')
    .addHelpText('after', VERIFY_EXAMPLES)
    .action(async (page: string, options: VerifyOptions) => {
      const { verify } = await import('./commands/verify.ts');
      finish(await verify(page, options, io));
    });
}

function addConvert(program: Command, io: Io, finish: (code: number) => void): void {
  program
    .command('convert')
    .summary('turn a page into another format')
    .description('Turns a page into the format that the name of the output asks for.')
    .argument('<input>', 'the file of the page, or - for the standard input')
    .argument('<output>', 'file to write: .md .html .docx .json .csl.json .bib .ris .csv .zotero.rdf')
    .option('--report <file>', 'show how each part of the page was read, and how surely, in this .html file')
    .option('--force', 'replace files that exist')
    .option('--quiet', 'print nothing but errors')
    .addHelpText('after', CONVERT_EXAMPLES)
    .action(async (input: string, output: string, options: ConvertOptions) => {
      const { convert } = await import('./commands/convert.ts');
      finish(await convert(input, output, options, io));
    });
}

/** Commander puts names into straight marks; all other sentences of the program have curly ones. */
function inOurMarks(sentence: string): string {
  return sentence.replace(/'([^'\n]*)'/gu, '“$1”');
}

const PROGRAM_EXAMPLES = `
Examples:
  contextpage check page.txt                     what is wrong on the page?
  contextpage verify page.txt --archive sources  are the quotations what the sources say?
  contextpage build page.txt                     make the site in the folder “site”
  contextpage convert page.txt page.md           keep the page as a context file from now on`;

const BUILD_EXAMPLES = `
Examples:
  contextpage build page.html
  contextpage build page.md --out public --url https://www.example.org/context/
  contextpage build page.txt --title "Water rights" --lang en --style apa.csl
  pandoc page.odt --to html | contextpage build -`;

const CHECK_EXAMPLES = `
Examples:
  contextpage check page.txt
  contextpage check --fix page.md
  contextpage check --archive sources page.md
  contextpage check --format sarif *.md > check.sarif
  contextpage check --format github --max-warnings 0 *.md`;

const VERIFY_EXAMPLES = `
Examples:
  contextpage verify page.md --archive sources
  contextpage verify page.md --archive sources --format json > verdicts.json`;

const CONVERT_EXAMPLES = `
Examples:
  contextpage convert page.html page.md
  contextpage convert page.md sources.bib
  contextpage convert page.txt page.json --report report.html`;
