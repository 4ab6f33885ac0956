import type { Message } from '../model/message.ts';
import type { Note } from '../model/page.ts';
import type { Reading } from '../model/reading.ts';
import type { Remark } from './reader.ts';
import { spanFinder } from './span-finder.ts';

/** The reading with each remark as a private note of the entry that it stands at; the others are told. */
export function withRemarks(reading: Reading, remarks: readonly Remark[]): Reading {
  if (remarks.length === 0) return reading;
  const spanAt = spanFinder(reading.spans);
  const notes = new Map<string, Note[]>();
  const messages: Message[] = [];
  for (const { text, at } of remarks) {
    const entry = at && spanAt(at.start, at.end)?.entry;
    if (entry === undefined) {
      messages.push(placeless(text));
      continue;
    }
    const own = notes.get(entry) ?? [];
    notes.set(entry, own);
    own.push({ text: { plain: text }, private: true });
  }
  const entries = reading.page.entries.map((entry) => {
    const own = notes.get(entry.id);
    return own ? { ...entry, notes: [...entry.notes, ...own] } : entry;
  });
  return { ...reading, page: { ...reading.page, entries }, messages: [...reading.messages, ...messages] };
}

function placeless(text: string): Message {
  const reason = `A comment stands at no source, and was left out: “${text}”.`;
  return { rule: 'read', severity: 'warning', reason, url: 'docs/rules/read.md' };
}
