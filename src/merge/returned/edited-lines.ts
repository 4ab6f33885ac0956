/** Lines at the head of a document that no part of the page is, and that somebody edited all the same. */
import { bookmarkName, PAGE_PARTS } from '../../identity/bookmark-names.ts';
import type { Message } from '../../model/message.ts';
import type { Page } from '../../model/page.ts';
import type { OwnReading } from '../../read/manuscript/own/own.ts';
import { arePrintedAlike } from '../../read/manuscript/own/same-words.ts';
import { factsLine } from '../../write/document/body/body.ts';

/** The version in the facts is of the page as it was given to the writer, which the base does not tell. */
const VERSION = /[0-9a-f]{8}$/u;

/** @param page what was printed */
export function editedLineMessages({ printedLines }: OwnReading, page: Page): Message[] {
  const { url, rights } = page;
  const facts = printedLines.get(bookmarkName('p', PAGE_PARTS.facts)) ?? '';
  const [version = ''] = VERSION.exec(facts) ?? [];
  const lines: readonly (readonly [id: string, printed: string | undefined])[] = [
    [PAGE_PARTS.facts, factsLine(page, version)],
    [PAGE_PARTS.url, url],
    [PAGE_PARTS.rights, rights],
  ];
  return lines.flatMap(([id, printed]) => {
    const now = printedLines.get(bookmarkName('p', id));
    if (now === undefined || printed === undefined || arePrintedAlike(now, printed)) return [];
    const reason = `A line was edited that comes from the data of the page, and was left out: “${now}”, not “${printed}”. To change it, change these data.`;
    return [{ rule: 'read', severity: 'warning', reason }];
  });
}
