import { dateFinder } from '../../cite/dates/date-parsing.ts';
import { InputError } from '../../model/input-error.ts';
import type { Message } from '../../model/message.ts';
import { LineIndex } from '../../model/place.ts';
import { citationPage } from '../citation-page.ts';
import { inMostCommonLanguage } from '../quotation-languages.ts';
import type { Input, Reader, ReadResult } from '../reader.ts';
import { Tiles } from '../tiles.ts';
import { type Cell, csvRows } from './cells.ts';
import { Collector } from './collector.ts';
import { findHead } from './head.ts';

/**
 * Tables: our own, Zotero's, and those that people keep, whose columns are known by their heads in several languages.
 * Only the name of the file says that it is a table.
 */
export const csv: Reader = { name: 'CSV', extensions: ['.csv', '.tsv'], detect: () => false, read };

function read({ text, name, lang, assumedLang }: Input): ReadResult {
  const head = findHead(text);
  if (!head) {
    throw new InputError(
      `“${name}” has no row with the names of its columns; let its first row be such as: author, title, outlet, date, url, quotation, note.`,
    );
  }
  const lines = new LineIndex(text);
  const tiles = new Tiles();
  const find = dateFinder([lang ?? assumedLang ?? 'en', 'en'], dayOrder(text));
  const collector = new Collector(head.columns, tiles, lines, find);
  tiles.claim(0, head.start, 'furniture');
  const messages: Message[] = [];
  let isHead = true;
  for (const row of csvRows(text, head.delimiter, head.start)) {
    const open = row.find((cell) => cell.unclosed);
    if (open) messages.push(unclosed(open, lines));
    if (isHead) for (const cell of row) tiles.claim(cell.start, cell.end, 'property');
    else collector.add(row);
    isHead = false;
  }
  const { dialect } = head.columns;
  const drafts = collector.drafts();
  if (drafts.length === 0) throw new InputError(`“${name}” has the names of columns, but no rows under them.`);
  const page = citationPage(drafts, {
    name,
    other: collector.other,
    ...(lang === undefined ? {} : { lang }),
    ...(assumedLang !== undefined && { assumedLang }),
  });
  return {
    page: dialect === 'own' ? inMostCommonLanguage(page, lang) : page,
    messages,
    spans: tiles.spans(text.length, page.entries),
    lines: [],
  };
}

/** The table's own numbers tell which of 03/04/2021 is the day: somewhere one of the two is over 12. */
function dayOrder(text: string): 'day-first' | 'month-first' | undefined {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const [, first, second] of text.matchAll(/\b(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}\b/g)) {
    if (Number(first) > 12) dayFirst++;
    if (Number(second) > 12) monthFirst++;
  }
  if (dayFirst === monthFirst) return undefined;
  return dayFirst > monthFirst ? 'day-first' : 'month-first';
}

function unclosed({ start, end }: Cell, lines: LineIndex): Message {
  return {
    rule: 'read',
    severity: 'error',
    reason: 'A quotation mark that begins a cell here is never closed, so that the rest of the table is in that cell.',
    place: lines.place(start, end),
    expected: 'a second mark at the end of the cell',
    url: 'docs/rules/read.md',
  };
}
