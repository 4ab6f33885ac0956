import type { Page } from '../../src/model/page.ts';
import type { Reading } from '../../src/model/reading.ts';
import { readPage } from '../../src/read/read.ts';
import { writePage } from '../../src/write/write.ts';
import { stem } from './normal.ts';

/** Writes the page in a format, and reads the file as if it came from somebody else. */
export async function writtenAndRead(page: Page, format: string): Promise<Reading> {
  const [file] = await writePage(page, format, { baseName: stem });
  if (!file) throw new Error(`${format} made no file`);
  const { content } = file;
  const bytes = typeof content === 'string' || content instanceof Uint8Array ? content : Buffer.concat([...content]);
  return readPage(bytes, { name: `${stem}.${format}` });
}

/** The page without the places in its file, and without what the reader left over. */
export function withoutPlaces(page: Page): Page {
  return {
    ...page,
    entries: page.entries.map(({ place: _place, ...entry }) => ({
      ...entry,
      quotations: entry.quotations.map(({ place: _inFile, ...quotation }) => quotation),
    })),
    other: [],
  };
}
