import type { Message } from '../model/message.ts';

/** For a citation library without a single record; `example` shows how one looks. */
export function noRecords(name: string, example: string): Message {
  const reason = `No source was found in \u201c${name}\u201d; each stands in a record such as: ${example}`;
  return { rule: 'read', severity: 'error', reason };
}
