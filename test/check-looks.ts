import { checkWithSilenced } from '../src/check/check.ts';
import type { CheckContext } from '../src/check/context.ts';
import type { Copy, Look, Outcome } from '../src/model/capture.ts';
import type { Message } from '../src/model/message.ts';
import { readPage } from '../src/read/read.ts';

export const COPY: Copy = { warc: 'warc/2031.warc.gz', offset: 0, length: 9, sha256: 'a', textSha256: 'b' };

/** A look at `https://herald.example/tides`, or elsewhere, on a day of 2031: `05-01`. */
export function look(day: string, outcome: Outcome, more: Partial<Look> = {}): Look {
  return {
    at: `2031-${day}T09:30:00Z`,
    url: 'https://herald.example/tides',
    entries: [],
    rung: 'http',
    outcome,
    reason: 'This came.',
    ...more,
  };
}

export const TIDES = 'Ada Brook, [‘Tides’](https://herald.example/tides), *Lune Herald*, 29 March 2021';

/** A context file of these entries, one line each, with whatever stands below it. */
export function contextPage(...entries: readonly string[]): string {
  return `---\ncontextpage: 1\ntitle: T\nlang: en\nurl: https://pages.example/\n---\n\n${entries.join('\n\n')}\n`;
}

/** The messages of one rule about a context file; looks by the number of the entry, from 0. */
export async function messagesWithLooks(
  rule: string,
  source: string,
  looks: readonly (readonly Look[])[] | undefined,
  more: CheckContext = {},
): Promise<Message[]> {
  const { page, ...reading } = await readPage(source, { name: 'page.md' });
  const byEntry = looks?.flatMap((all, at) => {
    const id = page.entries[at]?.id;
    return id !== undefined && all.length > 0 ? [[id, all] as const] : [];
  });
  const context = { ...reading, source, ...(byEntry && { looks: new Map(byEntry) }), ...more };
  return checkWithSilenced(page, context).messages.filter((message) => message.rule === rule);
}
