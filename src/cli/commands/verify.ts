import { isFalse, notVerbatim } from '../../check/rules/not-verbatim.ts';
import { silencedBecause } from '../../check/silence.ts';
import { Written } from '../../check/written.ts';
import type { Reading } from '../../model/reading.ts';
import { openVerifier } from '../archive/page-verifier.ts';
import { missingRemark, strayRemark } from '../archive/remarks.ts';
import type { Verified } from '../archive/verify-page.ts';
import { receiptsTarget, writeReceipts } from '../archive/write-receipts.ts';
import { readCommandInput } from '../input.ts';
import { type Io, wantsColour } from '../io.ts';
import type { VerifyOptions } from '../options.ts';
import { Progress } from '../progress.ts';
import { readCommandPage } from '../read-page.ts';
import { isOpen, type ReportedVerdict, type VerdictReport } from '../report/verdicts.ts';
import { verdictsJson } from '../report/verdicts-json.ts';
import { verdictsText } from '../report/verdicts-text.ts';

/**
 * Compares each quotation of a page with the saved copies of its source. Exit code 1 if one is altered, of a wrong
 * source or not found and nobody has silenced that with a reason, else 0. Throws `InputError` where the page or the
 * folder cannot be read, or the receipts cannot be written.
 */
export async function verify(pageName: string, options: VerifyOptions, io: Io): Promise<number> {
  const progress = new Progress(io, options.quiet === true);
  const receipts = options.receipts === undefined ? undefined : receiptsTarget(options.receipts, io);
  try {
    progress.step(`Reading ${pageName}`);
    const input = await readCommandInput(pageName, io, options);
    const reading = await readCommandPage(input.bytes, input);
    const captured = await capturedFirst(reading, options, io, progress);
    const verifier = openVerifier(options.archive, io, progress);
    const { verified, noCopy, strays } = await verifier.verify(reading.page);
    verifier.close();
    if (receipts) await writeReceipts(receipts, reading.page, verified);
    progress.done();
    const report = { name: input.name, archive: options.archive, verdicts: verified.map(withSilence), noCopy };
    if (!options.quiet) {
      const remarks = [...captured, ...missingRemark(verifier), ...strayRemark({ strays })];
      for (const remark of remarks) io.stderr.write(`contextpage: ${remark}\n`);
    }
    io.stdout.writePainted(reported(report, reading, options, io));
    if (receipts && !options.quiet) io.stderr.write(`contextpage: The receipts are in ${receipts.name}.\n`);
    return report.verdicts.some(isOpen) ? 1 : 0;
  } finally {
    progress.done();
  }
}

/** With `--online`: what came of capturing, in sentences. Loaded only where it is asked for. */
async function capturedFirst(
  { page }: Reading,
  options: VerifyOptions,
  io: Io,
  progress: Progress,
): Promise<readonly string[]> {
  if (!options.online) return [];
  const { captureMissing } = await import('../capture/capture-missing.ts');
  return captureMissing(page.entries, { options, io, progress });
}

function withSilence(verified: Verified): ReportedVerdict {
  const silenced = isFalse(verified.verification) ? silencedBecause(notVerbatim.name, verified.entry) : undefined;
  return silenced === undefined ? verified : { ...verified, silenced };
}

function reported(report: VerdictReport, reading: Reading, { format, quiet }: VerifyOptions, io: Io): string {
  if (format === 'json') return verdictsJson(report);
  const written = new Written(reading);
  return verdictsText(report, {
    color: wantsColour(io.stdout, io.env),
    quiet: quiet === true,
    placeOf: ({ entry, quotation }) => written.atQuotation(entry, quotation).place,
  });
}
