import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { keepLostMarks } from '../../check/marks/keep-lost-marks.ts';
import { withFileErrors } from '../../files/file-error.ts';
import { type NamedFile, writeFileWhole } from '../../files/safe-write.ts';
import { assertOutsideSites, realPath } from '../../files/site-guard.ts';
import { InputError } from '../../model/input-error.ts';
import type { Page } from '../../model/page.ts';
import type { Reading } from '../../model/reading.ts';
import { writePage } from '../../write/write.ts';
import { counted, pageCounts } from '../counts.ts';
import { readCommandInput } from '../input.ts';
import type { Io } from '../io.ts';
import type { ConvertOptions } from '../options.ts';
import { Progress } from '../progress.ts';
import { readHouse } from '../read-house.ts';
import { readCommandPage } from '../read-page.ts';

/** The longer ones first, since `.csl.json` also ends in `.json`. */
const FORMATS = ['csl.json', 'zotero.rdf', 'docx', 'odt', 'html', 'json', 'md', 'bib', 'ris', 'csv'];

/** Turns a page into the format that the name of the output asks for. Exit code 0; what stops the work is thrown. */
export async function convert(inputName: string, outputName: string, options: ConvertOptions, io: Io): Promise<number> {
  const progress = new Progress(io, options.quiet === true);
  try {
    const format = formatOf(outputName);
    const output = { path: resolve(io.cwd, outputName), name: outputName };
    const report = reportFile(options.report, io);
    assertFree(report ? [output, report] : [output], inputName, options, io);
    if (format !== 'docx') assertNoneForWord(outputName, options);
    const house = await readHouse(options.template, io);
    progress.step(`Reading ${inputName}`);
    const input = await readCommandInput(inputName, io, options);
    progress.expect(input.bytes.byteLength);
    const reading = await readCommandPage(input.bytes, input);
    progress.step(`Writing ${outputName}`);
    const stem = basename(output.path).slice(0, -format.length - 1);
    const asked = {
      ...{ baseName: stem, singleFile: true, comments: options.comments === true },
      ...(house && { template: house.template }),
    };
    const marks = keepLostMarks(reading);
    const [file, ...more] = await writePage(format === 'md' ? marks.page : reading.page, format, asked);
    if (!file || more.length > 0) throw new Error(`the writer of .${format} did not make one file`);
    writeFileWhole(output, file.content, options.force === true);
    if (report) {
      const { lossReport } = await import('../../write/loss-report/loss-report.ts');
      writeFileWhole(report, lossReport(reading), options.force === true);
    }
    progress.done();
    if (!options.quiet) {
      const known = reading.knownAgain === undefined ? '' : `${reading.knownAgain}\n`;
      const remarks = (house?.messages ?? []).map(({ reason }) => `${reason}\n`).join('');
      io.stdout.write(
        `${outputName}: ${pageCounts(reading.page)}\n${unreadCount(reading.page, report)}${warningCount(reading)}${lostMarks(marks.count, format === 'md' ? outputName : undefined, inputName)}${known}${remarks}`,
      );
    }
    return 0;
  } finally {
    progress.done();
  }
}

function assertNoneForWord(outputName: string, { template, comments }: ConvertOptions): void {
  const ending = `and “${outputName}” is none; let it end in .docx, or leave`;
  if (template !== undefined) {
    throw new InputError(`--template gives the look of a Word document, ${ending} --template out.`);
  }
  if (comments) throw new InputError(`--comments stand in the margin of a Word document, ${ending} --comments out.`);
}

/** Most formats have no place for what nothing took, so it must not go without a word. */
function unreadCount({ other }: Page, report: NamedFile | undefined): string {
  const count = other.filter(({ kind }) => kind === 'unread').length;
  if (count === 0) return '';
  const what = `${counted(count, 'piece')} of text ${count === 1 ? 'was' : 'were'} left unread`;
  return `${what}: ${report ? `see ${report.name}` : '\u201ccontextpage check\u201d says where, --report shows it'}.\n`;
}

/** What a reader left out of the page is in none of the formats. */
function warningCount({ messages }: Reading): string {
  const count = messages.filter(({ rule, severity }) => rule === 'read' && severity === 'warning').length;
  if (count === 0) return '';
  return `${counted(count, 'message')} on what was read: \u201ccontextpage check\u201d gives ${count === 1 ? 'it' : 'them'}.\n`;
}

/** A context file keeps a mark that stands alone; elsewhere the words would look whole. `kept`: the file that has it. */
function lostMarks(count: number, kept: string | undefined, inputName: string): string {
  if (count === 0) return '';
  const what = `${counted(count, 'quotation')} ${count === 1 ? 'has' : 'have'} lost one of the two marks`;
  const check = `\u201ccontextpage check ${kept ?? (inputName === '-' ? '' : inputName)}`.trimEnd();
  return `${what}${kept === undefined ? ', and the other one is left out' : '; the other one stays as it stands'}: ${check}\u201d says where.\n`;
}

function formatOf(outputName: string): string {
  const name = basename(outputName).toLowerCase();
  const format = FORMATS.find((one) => name.endsWith(`.${one}`) && name.length > one.length + 1);
  if (format) return format;
  const endings = FORMATS.map((one) => `.${one}`).join(', ');
  throw new InputError(`The name of the output, “${outputName}”, does not tell a format; let it end in ${endings}.`);
}

function reportFile(name: string | undefined, io: Io): NamedFile | undefined {
  if (name === undefined) return undefined;
  if (!/[^/\\]\.html$/iu.test(name)) {
    throw new InputError(`The report is a web page, so “${name}” is no name for it; let it end in .html.`);
  }
  const path = resolve(io.cwd, name);
  assertOutsideSites(path, name);
  return { path, name };
}

/** Before anything is read: targets must not exist unless they may be replaced, and never be the input or one file. */
function assertFree(targets: readonly NamedFile[], inputName: string, options: ConvertOptions, io: Io): void {
  const taken = new Map<string, string>();
  if (inputName !== '-') {
    const input = withFileErrors('read', inputName, () => realPath(resolve(io.cwd, inputName)));
    taken.set(input, 'the page itself');
  }
  const { template } = options;
  if (template !== undefined)
    taken.set(
      withFileErrors('read', template, () => realPath(resolve(io.cwd, template))),
      'the template',
    );
  for (const { path, name } of targets) {
    const real = withFileErrors('write', name, () => realPath(path));
    const other = taken.get(real);
    if (other !== undefined) throw new InputError(`“${name}” is ${other}; give it another name.`);
    taken.set(real, 'the output already');
    if (!options.force && existsSync(path)) {
      throw new InputError(`“${name}” exists already; choose another name, or add --force to replace it.`);
    }
  }
}
