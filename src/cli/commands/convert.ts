import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { readInput } from '../../files/read-input.ts';
import { writeFileWhole } from '../../files/safe-write.ts';
import { realPath } from '../../files/site-guard.ts';
import { InputError } from '../../model/input-error.ts';
import { readPage } from '../../read/read.ts';
import { writePage } from '../../write/write.ts';
import type { OutputFile } from '../../write/writer.ts';
import { pageCounts } from '../counts.ts';
import type { Io } from '../io.ts';
import type { ConvertOptions } from '../options.ts';
import { Progress } from '../progress.ts';

/** The longer ones first, since `.csl.json` also ends in `.json`. */
const FORMATS = ['csl.json', 'zotero.rdf', 'docx', 'html', 'json', 'md', 'bib', 'ris', 'csv'];

/** Turns a page into the format that the name of the output asks for. Exit code 0; what stops the work is thrown. */
export async function convert(inputName: string, outputName: string, options: ConvertOptions, io: Io): Promise<number> {
  const progress = new Progress(io, options.quiet === true);
  try {
    const format = formatOf(outputName);
    const output = resolve(io.cwd, outputName);
    const report = options.report === undefined ? undefined : resolve(io.cwd, options.report);
    assertFree([output, ...(report === undefined ? [] : [report])], inputName, options, io);
    progress.step(`Reading ${inputName}`);
    const input = await readInput(inputName, io.cwd, io.stdin);
    progress.expect(input.bytes.byteLength);
    const reading = await readPage(input.bytes, { name: input.name });
    progress.step(`Writing ${outputName}`);
    const stem = basename(output).slice(0, -format.length - 1);
    const [main, ...besides] = await writePage(reading.page, format, { baseName: stem });
    if (!main) throw new Error(`the writer of .${format} made no file`);
    for (const file of besides) addBeside(file, dirname(output), options.force === true);
    writeFileWhole(output, main.content, options.force === true);
    if (report !== undefined) {
      const { lossReport } = await import('../../write/loss-report.ts');
      writeFileWhole(report, lossReport(reading), options.force === true);
    }
    progress.done();
    if (!options.quiet) io.stdout.write(`${outputName}: ${pageCounts(reading.page)}\n`);
    return 0;
  } finally {
    progress.done();
  }
}

function formatOf(outputName: string): string {
  const name = basename(outputName).toLowerCase();
  const format = FORMATS.find((one) => name.endsWith(`.${one}`) && name.length > one.length + 1);
  if (format) return format;
  const endings = FORMATS.map((one) => `.${one}`).join(', ');
  throw new InputError(`The name of the output, “${outputName}”, does not tell a format; let it end in ${endings}.`);
}

/** Before anything is read: targets must not exist unless they may be replaced, and never be the input itself. */
function assertFree(targets: readonly string[], inputName: string, options: ConvertOptions, io: Io): void {
  const input = inputName === '-' ? undefined : realPath(resolve(io.cwd, inputName));
  for (const target of targets) {
    if (realPath(target) === input) {
      throw new InputError(`“${basename(target)}” is the page itself; give the output another name.`);
    }
    if (!options.force && existsSync(target)) {
      throw new InputError(`“${target}” exists already; choose another name, or add --force to replace it.`);
    }
  }
}

/** Style sheets and fonts of a web page. Where the same file stands there already, from another page, it stays. */
function addBeside(file: OutputFile, folder: string, force: boolean): void {
  const path = join(folder, file.path);
  const { content } = file;
  const bytes = typeof content === 'string' || content instanceof Uint8Array ? content : Buffer.concat([...content]);
  if (existsSync(path) && readFileSync(path).equals(Buffer.from(bytes))) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileWhole(path, bytes, force);
}
