import { checkPage } from '../../check/check.ts';
import type { Page } from '../../model/page.ts';
import type { Reading } from '../../model/reading.ts';
import { writePage } from '../../write/write.ts';
import { readCommandInput } from '../input.ts';
import type { Io } from '../io.ts';
import { type InitOptions, todayOf } from '../options.ts';
import { Progress } from '../progress.ts';
import { readCommandPage } from '../read-page.ts';
import type { PageFacts } from './beginning.ts';
import type { FileMessage } from './report.ts';

/** What was read from where the user named it; without a title, it has that of its file. */
export async function readFrom(from: string, { allowHost = [] }: InitOptions, io: Io): Promise<Reading> {
  const progress = new Progress(io, false);
  try {
    progress.step(`Reading ${from}`);
    const input = await readCommandInput(from, io, { allowHost });
    progress.expect(input.bytes.byteLength);
    return await readCommandPage(input.bytes, input);
  } finally {
    progress.done();
  }
}

export function withFacts(page: Page, { title, lang, url }: PageFacts): Page {
  const { url: _former, ...rest } = page;
  return { ...rest, title, lang, ...(url !== undefined && { url }) };
}

export async function contextFileOf(page: Page): Promise<string> {
  const [file] = await writePage(page, 'md');
  if (typeof file?.content !== 'string') throw new Error('a context file is one text');
  return file.content;
}

/** On how the page was read, with places in what it was read from; and on the page, with places in its context file. */
export async function messagesOn(
  reading: Reading,
  from: string,
  text: string,
  name: string,
  io: Io,
): Promise<FileMessage[]> {
  const own = await readCommandPage(text, { name });
  const found = checkPage(own.page, { ...own, today: todayOf(undefined, io) });
  const isUnread = new Set(reading.messages.map(({ rule }) => rule));
  return [
    ...reading.messages.map((message) => ({ name: from, message })),
    ...[...own.messages, ...found].filter(({ rule }) => !isUnread.has(rule)).map((message) => ({ name, message })),
  ];
}
