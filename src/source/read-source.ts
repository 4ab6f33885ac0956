/** A copy of a source, as bytes, to the readable text that quotations are held against. */
import { InputError } from '../model/input-error.ts';
import type { SourceText, Unreadable } from '../model/source.ts';
import { decode } from '../read/encoding/decode.ts';
import { readHtmlSource } from './html/read-html-source.ts';
import { archivedPage } from './mhtml/archived-page.ts';
import { formatOfBytes, formatOfText, mediaType, servedCharset } from './sniff.ts';
import type { SourceOptions } from './source-options.ts';

/** Larger copies hold no article that a reader could have read, and could exhaust the memory. */
const MOST_BYTES = 50_000_000;

/**
 * Chooses the reader by the content: a PDF served as HTML is a PDF. Never throws for bad content: what cannot be read
 * has no text and says why in `unreadable`.
 */
export async function readSource(bytes: Uint8Array, options: SourceOptions = {}): Promise<SourceText> {
  if (bytes.byteLength === 0) return without({ kind: 'empty', reason: 'The file is empty.' }, options);
  if (bytes.byteLength > MOST_BYTES) {
    return without({ kind: 'damaged', reason: 'The file is larger than 50 MB and was not read.' }, options);
  }
  const format = formatOfBytes(bytes);
  if (format === 'pdf') return (await import('./pdf/pdf.ts')).readPdfSource(bytes, options);
  if (format === 'docx') return (await import('./docx/docx.ts')).readDocxSource(bytes, options);
  if (format === 'mhtml') return readWebArchive(bytes, options);
  const text = format === undefined ? decoded(bytes, options) : undefined;
  if (text === undefined) {
    const holds = format === 'rich-text' ? 'is a Rich Text file' : 'holds binary data';
    const reason = `The file ${holds}, and none of the formats that can be read: HTML, text, PDF, Word (.docx).`;
    return without({ kind: 'damaged', reason }, options);
  }
  if (!/\S/u.test(text)) return without({ kind: 'empty', reason: 'The file holds nothing but blanks.' }, options);
  if (formatOfText(text, options.contentType) === 'html') return readHtmlSource(text, options);
  return (await import('./plain/plain.ts')).readPlainSource(text, options);
}

async function readWebArchive(bytes: Uint8Array, options: SourceOptions): Promise<SourceText> {
  const page = archivedPage(bytes);
  if (!page) return without({ kind: 'damaged', reason: 'The file is a web archive that holds no page.' }, options);
  const url = options.url ?? page.url;
  const source = await readSource(page.bytes, { contentType: page.contentType, ...(url === undefined ? {} : { url }) });
  return { ...source, origins: source.origins.map((origin) => ({ ...origin, part: 'text/html' })) };
}

function decoded(bytes: Uint8Array, options: SourceOptions): string | undefined {
  try {
    return decode(bytes, 'copy', servedCharset(options.contentType)).text;
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

function without(unreadable: Unreadable, { contentType, url }: SourceOptions): SourceText {
  const type = mediaType(contentType) ?? 'application/octet-stream';
  return {
    text: '',
    spans: [],
    origins: [],
    contentType: type,
    unreadable,
    ...(url === undefined ? {} : { url }),
  };
}
