import { dateFinder } from '../../cite/dates/date-parsing.ts';
import type { Message } from '../../model/message.ts';
import type { Unread } from '../../model/page.ts';
import { LineIndex } from '../../model/place.ts';
import { type CitationDraft, citationPage } from '../citation-page.ts';
import { noRecords } from '../no-records.ts';
import type { Input, Reader, ReadResult } from '../reader.ts';
import { Tiles } from '../tiles.ts';
import { readRecord } from './record.ts';
import { type RisRecord, risRecords } from './records.ts';

const OPENING = /^\ufeff?TY {1,2}- ?[A-Za-z]/mu;

/** Reads RIS, tag by tag. Each `N1` is a quotation or a note, by the slot's grammar. */
export const ris: Reader = {
  name: 'RIS',
  extensions: ['.ris'],
  detect: ({ text }) => OPENING.test(text.slice(0, 5000)),
  read,
};

function read({ text, name, lang, assumedLang }: Input): ReadResult {
  const lines = new LineIndex(text);
  const tiles = new Tiles();
  const messages: Message[] = [];
  const other: Unread[] = [];
  const keep = (start: number, end: number, kind: Unread['kind']): void => {
    other.push({ text: text.slice(start, end).trim(), place: lines.place(start, end), kind });
  };
  const find = dateFinder(['en']);
  const { records, stray } = risRecords(text);
  const drafts = records.map((record, i): CitationDraft => {
    const { draft, claims, unknownType } = readRecord(record, find);
    for (const { value, kind } of claims) {
      tiles.claim(value.valueStart, value.end, kind, i);
      if (kind === 'unread' || kind === 'furniture') keep(value.start, value.end, kind);
    }
    messages.push(...faults(record, unknownType, lines));
    return { ...draft, place: lines.place(record.start, record.end) };
  });
  for (const { start, end } of stray) {
    tiles.claim(start, end, 'unread');
    keep(start, end, 'unread');
  }
  other.sort((a, b) => offsetOf(a) - offsetOf(b));
  const page = citationPage(drafts, {
    name,
    ...(lang === undefined ? {} : { lang }),
    ...(assumedLang !== undefined && { assumedLang }),
    other,
  });
  const none =
    drafts.length === 0 ? [noRecords(name, '\u201cTY  - BOOK\u201d, lines with tags, \u201cER  - \u201d')] : [];
  return { page, messages: [...none, ...messages], spans: tiles.spans(text.length, page.entries), lines: [] };
}

function faults({ start, values, closed }: RisRecord, unknownType: string | undefined, lines: LineIndex): Message[] {
  const place = lines.place(start, values[0]?.end ?? start);
  const found: { readonly reason: string; readonly expected: string }[] = [];
  if (!closed) {
    found.push({
      reason: 'This record has no end; it was read up to where the next one begins, or the file ends.',
      expected: 'a line \u201cER  - \u201d',
    });
  }
  if (unknownType === '')
    found.push({
      reason: 'This record does not say its type.',
      expected: 'a first line such as \u201cTY  - BOOK\u201d',
    });
  else if (unknownType !== undefined) {
    found.push({
      reason: `The type \u201c${unknownType}\u201d is not known.`,
      expected: 'one such as NEWS, RPRT, BOOK, GEN',
    });
  }
  return found.map((one) => ({ rule: 'read', severity: 'warning', ...one, place, url: 'docs/rules/read.md' }));
}

function offsetOf({ place }: Unread): number {
  return 'offset' in place ? place.offset : 0;
}
