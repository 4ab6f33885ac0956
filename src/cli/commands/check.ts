import { checkPage } from '../../check/check.ts';
import { applyFixes } from '../../check/fix.ts';
import { type InputFile, readInput } from '../../files/read-input.ts';
import { InputError } from '../../model/input-error.ts';
import type { Message } from '../../model/message.ts';
import type { Reading } from '../../model/reading.ts';
import { decode } from '../../read/decode.ts';
import { failureText } from '../failure.ts';
import { type Io, wantsColour } from '../io.ts';
import { type CheckOptions, todayOf } from '../options.ts';
import { Progress } from '../progress.ts';
import { readCommandPage } from '../read-page.ts';
import { visible, visibleInLine, visibleJson } from '../visible.ts';

interface Checked {
  readonly reading: Reading;
  readonly messages: readonly Message[];
}

/** One fix can make room for another, but never for more than a few in a row. */
const FIX_ROUNDS = 10;

/**
 * Says what is wrong on each page. Exit code 1 for messages at error level or too many warnings, 2 if a page cannot be
 * read (the others are checked all the same), else 0.
 */
export async function check(pageNames: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  const progress = new Progress(io, options.quiet === true);
  let code = 0;
  let warnings = 0;
  for (const name of pageNames) {
    try {
      const messages = await checkOne(name, options, io, progress);
      warnings += messages.filter(({ severity }) => severity === 'warning').length;
      if (messages.some(({ severity }) => severity === 'error')) code = Math.max(code, 1);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      io.stderr.write(`contextpage: ${failureText(error)}\n`);
      code = 2;
    } finally {
      progress.done();
    }
  }
  if (options.maxWarnings !== undefined && warnings > options.maxWarnings) code = Math.max(code, 1);
  return code;
}

async function checkOne(name: string, options: CheckOptions, io: Io, progress: Progress): Promise<readonly Message[]> {
  progress.step(`Reading ${name}`);
  const input = await readInput(name, io.cwd, io.stdin);
  progress.expect(input.bytes.byteLength);
  const today = todayOf(options.today, io);
  let checked = await checkedPage(input.bytes, input.name, today);
  if (options.fix) checked = await fix(input, checked, today, options, io);
  progress.done();
  await report(input.name, checked.messages, options, io);
  return checked.messages;
}

async function checkedPage(content: string | Uint8Array, name: string, today: string): Promise<Checked> {
  const reading = await readCommandPage(content, { name });
  return { reading, messages: [...reading.messages, ...checkPage(reading.page, { ...reading, today })] };
}

/** Applies the safe fixes until none is left, shows what changed, and only then writes the file. */
async function fix(input: InputFile, first: Checked, today: string, options: CheckOptions, io: Io): Promise<Checked> {
  if (!first.messages.some((message) => message.fix)) return first;
  const { assertFixable, encoded } = await import('../fixable.ts');
  const path = assertFixable(input);
  assertSound(input);
  let checked = first;
  let text = first.reading.source;
  for (let round = 0; round < FIX_ROUNDS; round++) {
    const fixed = applyFixes(text, checked.messages);
    if (fixed.applied === 0) break;
    text = fixed.text;
    checked = await checkedPage(text, input.name, today);
  }
  const [{ replaceFile }, { unifiedDiff }] = await Promise.all([
    import('../../files/safe-write.ts'),
    import('../../check/diff.ts'),
  ]);
  const shown = options.format === 'json' ? io.stderr : io.stdout;
  const name = visibleInLine(input.name);
  if (!options.quiet) shown.write(unifiedDiff(first.reading.source, text, name));
  replaceFile({ path, name: input.name }, input.bytes, encoded(text, input));
  if (!options.quiet) shown.write(`${name} is mended; the former file is ${name}~\n\n`);
  return checked;
}

/** A mended file is the decoded text written back, in which a damaged character would be lost for good. */
function assertSound({ bytes, name }: InputFile): void {
  if (!decode(bytes, name).damage) return;
  throw new InputError(
    `“${name}” holds damaged characters, so --fix leaves it as it is; type the right ones first (contextpage check says where).`,
  );
}

/** The words of a message, some of which are the page's. */
function visibleMessage(message: Message): Message {
  const { reason, expected } = message;
  return { ...message, reason: visible(reason), ...(expected === undefined ? {} : { expected: visible(expected) }) };
}

async function report(name: string, messages: readonly Message[], options: CheckOptions, io: Io): Promise<void> {
  const said = options.quiet ? messages.filter(({ severity }) => severity === 'error') : messages;
  if (options.format === 'json') {
    io.stdout.write(visibleJson((await import('../report/json.ts')).jsonReport(said, { name })));
  } else if (said.length > 0 || !options.quiet) {
    const { textReport } = await import('../report/text.ts');
    const color = wantsColour(io.stdout, io.env);
    io.stdout.writePainted(textReport(said.map(visibleMessage), { name: visibleInLine(name), color }));
  }
}
