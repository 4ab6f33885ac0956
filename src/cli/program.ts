import { Command, CommanderError } from 'commander';
import { addAdd } from './command-line/add.ts';
import { addArchive } from './command-line/archive.ts';
import { addBuild } from './command-line/build.ts';
import { addCapture } from './command-line/capture.ts';
import { addCheck } from './command-line/check.ts';
import { addConvert } from './command-line/convert.ts';
import { addInit } from './command-line/init.ts';
import { addMerge } from './command-line/merge.ts';
import { addPreview } from './command-line/preview.ts';
import { addPublish } from './command-line/publish.ts';
import { addTemplate } from './command-line/template.ts';
import { addVerify } from './command-line/verify.ts';
import { failureText } from './failure.ts';
import { type Io, ioOf, type World } from './io.ts';
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
  addInit(program, io, finish);
  addPreview(program, io, finish);
  addBuild(program, io, finish);
  addPublish(program, io, finish);
  addCheck(program, io, finish);
  addAdd(program, io, finish);
  addCapture(program, io, finish);
  addVerify(program, io, finish);
  addConvert(program, io, finish);
  addTemplate(program, io, finish);
  addMerge(program, io, finish);
  addArchive(program, io, finish);
  for (const command of program.commands) {
    command.showHelpAfterError(`(contextpage ${command.name()} --help shows how it is used, with examples.)`);
  }
  return program;
}

/** Commander puts names into straight marks; all other sentences of the program have curly ones. */
function inOurMarks(sentence: string): string {
  return sentence.replace(/'([^'\n]*)'/gu, '“$1”');
}

const PROGRAM_EXAMPLES = `
Examples:
  contextpage init                        begin a page in this folder
  contextpage preview page.md             see it in the browser as you write
  contextpage check page.md               what is wrong on the page?
  contextpage add https://… --to page.md  put a source on the page
  contextpage capture page.md             keep a copy of each source
  contextpage verify page.md              do its sources have what it quotes?
  contextpage build page.md               make the site in the folder “site”
  contextpage publish /srv/www/a page.md  put it where readers see it
  contextpage merge page.md edited.docx   take the edits of a Word file back
  contextpage convert page.docx page.md   keep it as a context file from now on`;
