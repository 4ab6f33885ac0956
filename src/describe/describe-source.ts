/** A copy of a source, as bytes, to what it says of itself: title, author, date, outlet. */
import type { SourceDescription } from '../model/description.ts';
import { InputError } from '../model/input-error.ts';
import { decode } from '../read/encoding/decode.ts';
import { archivedPage } from '../source/mhtml/archived-page.ts';
import { formatOfBytes, formatOfText, servedCharset } from '../source/sniff.ts';
import type { SourceOptions } from '../source/source-options.ts';

/** Larger copies hold no article that a reader could have read, and could exhaust the memory. */
const MOST_BYTES = 50_000_000;

/** Chooses the reader by the content, as `readSource` does. Never throws for bad content: nothing is said of it. */
export async function describeSource(bytes: Uint8Array, options: SourceOptions = {}): Promise<SourceDescription> {
  if (bytes.byteLength === 0 || bytes.byteLength > MOST_BYTES) return {};
  const format = formatOfBytes(bytes);
  if (format === 'mhtml') {
    const page = archivedPage(bytes);
    const url = options.url ?? page?.url;
    return page
      ? describeSource(page.bytes, { contentType: page.contentType, ...(url === undefined ? {} : { url }) })
      : {};
  }
  if (format === 'pdf') return (await import('./documents/pdf.ts')).describePdf(bytes, options);
  if (format === 'docx') return (await import('./documents/docx.ts')).describeDocx(bytes, options);
  if (format !== undefined) return {};
  try {
    const { text } = decode(bytes, 'copy', servedCharset(options.contentType));
    if (formatOfText(text, options.contentType) === 'html') {
      return (await import('./web/describe-page.ts')).describePage(text, options.url);
    }
    return (await import('./documents/plain.ts')).describePlain(text, options);
  } catch (error) {
    // Binary data, and markup that is nested beyond reading.
    if (error instanceof InputError) return {};
    throw error;
  }
}
