/** A copy of a source, as bytes, to what it says of itself: title, author, date, outlet. */

import type { SourceDescription } from '../model/description.ts';
import { InputError } from '../model/input-error.ts';
import { decode } from '../read/decode.ts';
import { parseTree } from '../read/html/tree.ts';
import { readHead } from '../source/html/page-head.ts';
import { formatOfBytes, formatOfText, servedCharset } from '../source/sniff.ts';
import type { SourceOptions } from '../source/source-options.ts';

/** Larger copies hold no article that a reader could have read, and could exhaust the memory. */
const MOST_BYTES = 50_000_000;

/** Never throws for bad content: of what cannot be read nothing is said. */
export async function describeSource(bytes: Uint8Array, options: SourceOptions = {}): Promise<SourceDescription> {
  if (bytes.byteLength === 0 || bytes.byteLength > MOST_BYTES || formatOfBytes(bytes) !== undefined) return {};
  try {
    const { text } = decode(bytes, 'copy', servedCharset(options.contentType));
    if (formatOfText(text, options.contentType) !== 'html') return {};
    const { titles, lang } = readHead(parseTree(text, 'page').document, text);
    const [value, ...others] = titles;
    return {
      ...(value === undefined
        ? {}
        : { title: { value, from: 'the page', others: others.map((other) => ({ value: other, from: 'the page' })) } }),
      ...(lang === undefined ? {} : { language: lang }),
    };
  } catch (error) {
    if (error instanceof InputError) return {};
    throw error;
  }
}
