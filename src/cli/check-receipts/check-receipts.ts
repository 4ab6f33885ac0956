/** Checks receipts with the copies of sources that whoever checks has got: what `check-receipts.mjs` does. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { NamedFile } from '../../files/safe-write.ts';
import { InputError } from '../../model/input-error.ts';
import { checkReceipt } from '../../receipt/check-receipt.ts';
import { readReceipts } from '../../receipt/read-receipts.ts';
import type { ReceiptRecord } from '../../receipt/receipt-record.ts';
import { failureText } from '../failure.ts';
import { type Io, ioOf, type World, wantsColour } from '../io.ts';
import { painter } from '../report/layout.ts';
import { findDocuments, readGiven } from './given-files.ts';
import { foundInOthers, readOthers } from './other-copies.ts';
import { type ReceiptReport, receiptsSummary, receiptText } from './report.ts';
import { GivenShelf } from './shelf.ts';

const USAGE = `Usage: node check-receipts.mjs <receipts.json> [<copy or folder>...] [--other <file>]...

Checks the receipts of a context page: whether the quoted words stand in the copies of their sources as the receipts
say. Takes the file that “contextpage verify --receipts” wrote, or the .json of a published page. The copies may be
files of any name, folders, and web archives (.warc.gz, .wacz); they are known by their sha256. Nothing is fetched.

  --other <file>  another copy of a source, out of a public archive for example: says whether the words stand in it
  -h, --help      show this help

Exit code: 0 no receipt failed, 1 one failed, 2 wrong usage, or a file could not be read.
`;

/** Gives the exit code. Never throws, never ends the process. */
export async function checkReceipts(argv: readonly string[], world: World): Promise<number> {
  const io = ioOf(world);
  try {
    const { file, copies, others, help } = argumentsOf(argv);
    if (help || file === undefined) {
      (help ? io.stdout : io.stderr).write(USAGE);
      return help ? 0 : 2;
    }
    return await checkAll(file, copies, others, io);
  } catch (error) {
    io.stderr.write(`check-receipts: ${failureText(error)}\n`);
    return 2;
  }
}

interface Arguments {
  readonly file?: string;
  readonly copies: readonly string[];
  readonly others: readonly string[];
  readonly help: boolean;
}

function argumentsOf(argv: readonly string[]): Arguments {
  const options = { other: { type: 'string', multiple: true }, help: { type: 'boolean', short: 'h' } } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true });
    const [file, ...copies] = positionals;
    return { ...(file === undefined ? {} : { file }), copies, others: values.other ?? [], help: values.help === true };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // Node's further sentences are about signs that no name of ours begins with.
    const [what = ''] = error.message.split('. ');
    throw new InputError(`${what.replaceAll(/'([^']*)'/gu, '“$1”')}; --help shows what there is.`);
  }
}

async function checkAll(name: string, copies: readonly string[], others: readonly string[], io: Io): Promise<number> {
  const named = (one: string): NamedFile => ({ path: resolve(io.cwd, one), name: one });
  const records = await readReceipts(readGiven(named(name)), name);
  const documents = findDocuments(copies, hashesIn(records), io.cwd);
  for (const remark of documents.remarks) io.stderr.write(`check-receipts: ${remark}\n`);
  const shelf = new GivenShelf(documents);
  const read = await readOthers(others.map(named));
  const paint = painter(wantsColour(io.stdout, io.env));
  const reports: ReceiptReport[] = [];
  for (const record of records) {
    const elsewhere = foundInOthers(record, read);
    const report = {
      record,
      ...(await checkReceipt(record, shelf)),
      ...(elsewhere === undefined ? {} : { elsewhere }),
    };
    io.stdout.writePainted(`${receiptText(report, paint)}\n`);
    reports.push(report);
  }
  const outcomes = reports.map(({ outcome }) => outcome);
  io.stdout.write(records.length > 0 ? `${receiptsSummary(outcomes)}\n` : 'There are no receipts in the file.\n');
  return outcomes.includes('failed') ? 1 : 0;
}

function hashesIn(records: readonly ReceiptRecord[]): Set<string> {
  const copies = records.flatMap(({ receipt }) => [receipt.copy, ...(receipt.foundIn ? [receipt.foundIn.copy] : [])]);
  return new Set(copies.flatMap(({ sha256, textSha256 }) => [sha256, textSha256]));
}
