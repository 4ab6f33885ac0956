/** What the first pages of a PDF and its properties say of it, for readers of metadata. */
import { lineOf } from './line.ts';
import { type PdfPage, rowsOf } from './run.ts';

export interface PdfFront {
  /** Lines of the first pages from the top to the bottom, with the size of their letters in points. */
  readonly lines: readonly { readonly text: string; readonly size: number; readonly page: number }[];
  /** Of the document information and of XMP, by name: `Title`, `dc:creator`. */
  readonly properties: readonly (readonly [string, string])[];
}

const PAGES = 3;
const MOST_LINES = 200;
const MOST_PROPERTIES = 100;
const LONGEST = 1000;

export function frontOf(pages: readonly PdfPage[], info: object, metadata: Iterable<readonly unknown[]>): PdfFront {
  const lines = pages.slice(0, PAGES).flatMap(({ runs, isRtl, number }) =>
    rowsOf(runs).flatMap((row) => {
      const text = lineOf(row, isRtl)?.text.trim().slice(0, LONGEST) ?? '';
      return text === '' ? [] : [{ text, size: row.size, page: number }];
    }),
  );
  const properties = [...Object.entries(info), ...metadata].flatMap(([name, value]): [string, string][] =>
    [value]
      .flat()
      .flatMap((one) => (typeof one === 'string' ? [[String(name), one.slice(0, LONGEST)] as [string, string]] : [])),
  );
  return { lines: lines.slice(0, MOST_LINES), properties: properties.slice(0, MOST_PROPERTIES) };
}
