import type { Page } from '../model/page.ts';
import { creationTime } from '../write/document/provenance.ts';
import { writePage } from '../write/write.ts';
import type { OutputFile, WriteOptions } from '../write/writer.ts';
import { withFixedDates } from './fixed-dates.ts';
import type { Printer } from './printer.ts';

/** The PDF of a page: its web page as it is printed, all entries in one document. Throws `InputError` as `Printer.pdf`. */
export async function printPage(page: Page, options: WriteOptions, printer: Printer): Promise<OutputFile> {
  const pdf = await printer.pdf(await writePage(page, 'html', { ...options, forPrint: true }));
  return { path: `${options.baseName}.pdf`, content: withFixedDates(pdf, creationTime(page)) };
}
