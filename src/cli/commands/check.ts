import { isAbsolute, relative, sep } from 'node:path';
import { checkWithSilenced } from '../../check/check.ts';
import { wordsTaken } from '../../check/rules/too-long.ts';
import type { SilencedMessage } from '../../check/silence.ts';
import type { InputFile } from '../../files/read-input.ts';
import { InputError } from '../../model/input-error.ts';
import type { Message } from '../../model/message.ts';
import type { Reading } from '../../model/reading.ts';
import type { ReadInput, SourcesAround } from '../archive/open-page-sources.ts';
import type { PageVerifier } from '../archive/page-verifier.ts';
import { verdictContext } from '../archive/verdict-context.ts';
import { failureText } from '../failure.ts';
import { isFixable } from '../fixable.ts';
import { readCommandInput } from '../input.ts';
import { type Io, wantsColour } from '../io.ts';
import { type CheckOptions, todayOf } from '../options.ts';
import { Progress } from '../progress.ts';
import { readCommandPage } from '../read-page.ts';
import type { CheckedPage, Report } from '../report/report.ts';

/** What a page can be checked with beside itself. */
interface Beside {
  readonly today: string;
  /** Compares the quotations with saved sources, where there are any. */
  readonly verifier?: PageVerifier;
}

interface Checked {
  readonly reading: Reading;
  readonly messages: readonly Message[];
  readonly silenced: readonly SilencedMessage[];
}

/**
 * Says what is wrong on each page. Exit code 1 for messages at error level or too many warnings on all pages together,
 * 2 if a page cannot be read (the others are checked all the same), else 0.
 */
export async function check(pageNames: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  const report = await reportOf(options, io);
  const progress = new Progress(io, options.quiet === true);
  const read = inputReader(options, io);
  const verifier = await openSources(pageNames, options, { io, progress, read });
  const beside = { today: todayOf(options.today, io), ...(verifier && { verifier }) };
  io.stdout.writePainted(report.open());
  try {
    return await checkAll(pageNames, options, io, { report, progress, beside, read });
  } finally {
    verifier?.close();
    io.stdout.writePainted(report.close());
  }
}

/** Loaded only where it is asked for: reading sources takes more code than checking pages. */
async function openSources(
  names: readonly string[],
  { archive, ...options }: CheckOptions,
  around: SourcesAround,
): Promise<PageVerifier | undefined> {
  if (archive === undefined) return undefined;
  const { openPageSources } = await import('../archive/open-page-sources.ts');
  return openPageSources(names, { ...options, archive }, around);
}

/** With `--online` a page is read twice, once for its sources; the standard input can be had only once. */
function inputReader(options: CheckOptions, io: Io): ReadInput {
  const read = (name: string): Promise<InputFile> => readCommandInput(name, io, options);
  if (!options.online) return read;
  const known = new Map<string, Promise<InputFile>>();
  return (name) => {
    const input = known.get(name) ?? read(name);
    known.set(name, input);
    return input;
  };
}

interface Run {
  readonly report: Report;
  readonly progress: Progress;
  readonly beside: Beside;
  readonly read: ReadInput;
}

async function checkAll(names: readonly string[], options: CheckOptions, io: Io, run: Run): Promise<number> {
  const { report, progress } = run;
  let code = 0;
  let warnings = 0;
  for (const name of names) {
    try {
      const messages = await checkOne(name, options, io, run);
      warnings += messages.filter(({ severity }) => severity === 'warning').length;
      if (messages.some(({ severity }) => severity === 'error')) code = Math.max(code, 1);
    } catch (error) {
      const sentence = failureText(error);
      io.stdout.writePainted(report.failure(uriOf(name, io.cwd), sentence));
      if (!(error instanceof InputError)) throw error;
      io.stderr.write(`contextpage: ${sentence}\n`);
      code = 2;
    } finally {
      progress.done();
    }
  }
  if (options.maxWarnings !== undefined && warnings > options.maxWarnings) code = Math.max(code, 1);
  return code;
}

async function checkOne(
  name: string,
  options: CheckOptions,
  io: Io,
  { report, progress, beside, read }: Run,
): Promise<readonly Message[]> {
  progress.step(`Reading ${name}`);
  const input = await read(name);
  progress.expect(input.bytes.byteLength);
  let checked = await checkedPage(input.bytes, input, beside);
  if (options.fix) {
    const { mend } = await import('../mend.ts');
    checked = await mend(input, checked, (text) => checkedPage(text, input, beside), shower(options, io));
  }
  progress.done();
  io.stdout.writePainted(report.page(reported(input, checked, options, io)));
  return checked.messages;
}

async function checkedPage(
  content: string | Uint8Array,
  input: InputFile,
  { today, verifier }: Beside,
): Promise<Checked> {
  const reading = await readCommandPage(content, input);
  const found = verifier && verdictContext(await verifier.verifyAndDescribe(reading.page));
  const { messages, silenced } = checkWithSilenced(reading.page, {
    ...reading,
    today,
    ...found,
  });
  return { reading, messages: [...reading.messages, ...messages], silenced };
}

function reported(
  input: InputFile,
  { reading, messages, silenced }: Checked,
  options: CheckOptions,
  io: Io,
): CheckedPage {
  const { page, source } = reading;
  const words = page.entries.map((entry) => ({ entry: entry.id, words: wordsTaken(entry) }));
  return {
    name: input.name,
    uri: input.path === undefined ? input.name : uriOf(input.name, io.cwd),
    source,
    messages: options.quiet ? messages.filter(({ severity }) => severity === 'error') : messages,
    silenced,
    isFixable: isFixable(input),
    ...(page.maxWords !== undefined && { words }),
  };
}

/** From the working folder, so that no path of a machine gets into what is passed on. */
function uriOf(name: string, cwd: string): string {
  const path = isAbsolute(name) ? relative(cwd, name) : name;
  return path
    .split(sep)
    .join('/')
    .replace(/^(?:\.\/)+/u, '');
}

/**
 * Where the changes of `--fix` are shown: beside the report if that is for programs. A workflow would take lines of the
 * page for commands.
 */
function shower({ format, quiet }: CheckOptions, io: Io): (text: string) => void {
  if (quiet || format === 'github') return () => undefined;
  const output = format === 'text' ? io.stdout : io.stderr;
  return (text) => output.write(text);
}

/** Each form is loaded for itself. Its texts have been made visible, and may go to a terminal as they are. */
async function reportOf({ format, quiet }: CheckOptions, io: Io): Promise<Report> {
  if (format === 'json') return (await import('../report/json.ts')).jsonReport();
  if (format === 'github') return (await import('../report/github.ts')).githubReport();
  if (format === 'sarif') {
    const [{ sarifReport }, { version }] = await Promise.all([import('../report/sarif.ts'), import('../version.ts')]);
    return sarifReport(version());
  }
  const { textReport } = await import('../report/text.ts');
  return textReport({ color: wantsColour(io.stdout, io.env), quiet: quiet === true });
}
