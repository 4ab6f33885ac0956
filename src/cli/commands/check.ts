import type { InputFile } from '../../files/read-input.ts';
import { InputError } from '../../model/input-error.ts';
import type { Message } from '../../model/message.ts';
import type { ReadInput, SourcesAround } from '../archive/open-page-sources.ts';
import type { PageVerifier } from '../archive/page-verifier.ts';
import { filesBeside, settingsOf } from '../build/opened.ts';
import { addressAlone } from '../build/own-address.ts';
import { namedInputs, type PlannedPage, planPages } from '../build/plan.ts';
import { readAnew, readOrRecall } from '../build/recall.ts';
import { type Beside, type Checked, checkOne } from '../check/check-one.ts';
import { reportIn } from '../check/report-in.ts';
import { reported, uriOf } from '../check/reported.ts';
import { failureText } from '../failure.ts';
import { readCommandInput } from '../input.ts';
import type { Io } from '../io.ts';
import { type CheckOptions, todayOf } from '../options.ts';
import { Progress } from '../progress.ts';
import type { Report } from '../report/report.ts';

/**
 * Says what is wrong on each page, and what several pages do not agree in. Exit code 1 for messages at error level or too
 * many warnings on all pages together, 2 if a page that was named cannot be read (the others are checked all the same),
 * else 0.
 */
export async function check(names: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  const report = await reportIn(options, io);
  const progress = new Progress(io, options.quiet === true);
  const named = namedInputs(names, io.cwd);
  const settings = settingsOf(named);
  const { pages, leftOut } = planPages(named, settings.pages, new Set(filesBeside(named, settings, io)));
  const read = inputReader(options, io);
  const known = pages.map(({ name }) => name);
  const verifier = await openSources(known, options, { io, progress, read });
  const addressOf = await addressAlone(named, settings, io);
  const beside: Beside = {
    today: todayOf(options.today, io),
    settings,
    ...(addressOf && { addressOf }),
    ...(verifier && { verifier }),
    read: named.isSite ? readOrRecall(io) : readAnew,
  };
  const tell = (text: string): void => {
    if (!options.quiet) io.stderr.write(`contextpage: ${text}\n`);
  };
  for (const { name, reason } of leftOut) tell(`left out: ${name}. ${reason}`);
  io.stdout.writePainted(report.open());
  try {
    const run = { report, progress, beside, read, tell };
    return await checkAll(pages, named.isSite, options, io, run);
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
  /** Says something beside the report. */
  readonly tell: (text: string) => void;
}

/**
 * All pages are gone through before the first is reported, since each may have to say something of the others. A fault of
 * ours on one page is thrown once the others have been reported.
 */
async function checkAll(
  pages: readonly PlannedPage[],
  isSite: boolean,
  options: CheckOptions,
  io: Io,
  run: Run,
): Promise<number> {
  const alone: Checked[] = [];
  const ours: unknown[] = [];
  let isRead = true;
  for (const planned of pages) {
    try {
      alone.push(await checkedPage(planned, options, io, run));
    } catch (error) {
      if (planned.isFound && error instanceof InputError) run.tell(`left out: ${planned.name}. ${failureText(error)}`);
      else {
        isRead = false;
        fail(planned, error, io, run);
        if (!(error instanceof InputError)) ours.push(error);
      }
    } finally {
      run.progress.done();
    }
  }
  if (isRead && alone.length === 0) throw new InputError('None of the files can be read as a page.');
  const checked = isSite && alone.length > 0 ? await together(alone, run.beside) : alone;
  for (const one of checked) io.stdout.writePainted(run.report.page(reported(one, options.quiet === true, io)));
  if (ours.length > 0) throw ours[0];
  return isRead
    ? codeOf(
        checked.flatMap(({ messages }) => messages),
        options,
      )
    : 2;
}

function fail({ name }: PlannedPage, error: unknown, io: Io, { report }: Run): void {
  const sentence = failureText(error);
  io.stdout.writePainted(report.failure(uriOf(name, io.cwd), sentence));
  if (error instanceof InputError) io.stderr.write(`contextpage: ${sentence}\n`);
}

function codeOf(messages: readonly Message[], { maxWarnings = Number.POSITIVE_INFINITY }: CheckOptions): number {
  const warnings = messages.filter(({ severity }) => severity === 'warning').length;
  return warnings > maxWarnings || messages.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** Loaded only where there are several pages. */
async function together(pages: readonly Checked[], { settings }: Beside): Promise<Checked[]> {
  return (await import('../check/check-together.ts')).checkTogether(pages, settings);
}

async function checkedPage(
  planned: PlannedPage,
  options: CheckOptions,
  io: Io,
  { progress, beside, read }: Run,
): Promise<Checked> {
  progress.step(`Reading ${planned.name}`);
  const input = await read(planned.name);
  progress.expect(input.bytes.byteLength);
  const checked = await checkOne(planned, input, beside);
  if (!options.fix) return checked;
  const { mend } = await import('../mend.ts');
  const again = (text: string): Promise<Checked> =>
    checkOne(planned, { ...input, bytes: Buffer.from(text) }, { ...beside, read: readAnew });
  const mended = await mend(input, checked, again, shower(options, io));
  return { ...mended, input };
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
