/** What a person wants to know after `init`: what was read, what was written, and what to do next. */
import { join } from 'node:path';
import type { Message } from '../../model/message.ts';
import type { Page } from '../../model/page.ts';
import { counted, pageCounts } from '../counts.ts';
import { messageCounts } from '../message-counts.ts';
import { INDENT, wrapped } from '../report/layout.ts';
import { placeText } from '../report/text.ts';
import { shellArgument } from '../shell-argument.ts';
import { visible, visibleInLine } from '../visible.ts';
import { WORST, worstFirst } from '../worst-first.ts';

/** A message, and the file that its place is in. */
export interface FileMessage {
  readonly name: string;
  readonly message: Message;
}

/** Of a page that was there already, and became a context file. */
export interface ReadPage {
  /** As the user typed it. */
  readonly from: string;
  readonly page: Page;
  /** On how it was read, and on what is wrong with the page. */
  readonly messages: readonly FileMessage[];
}

/** A file of the folder, as it can be named from where the person is. */
export interface PlacedFile {
  readonly name: string;
  readonly what: string;
  /** It was there, and is as it was. */
  readonly isKept: boolean;
}

export function readText({ from, page, messages }: ReadPage): string {
  const unread = page.other.filter(({ kind }) => kind === 'unread').length;
  const left =
    unread === 0
      ? ''
      : ` ${counted(unread, 'piece')} of text ${unread === 1 ? 'was' : 'were'} left unread, and ${unread === 1 ? 'stands' : 'stand'} in the file as ${unread === 1 ? 'a comment' : 'comments'}.`;
  const lines = [wrapped(visible(`“${from}”: ${pageCounts(page)}.${left}`), '')];
  const counts = messageCounts(messages.map(({ message }) => message));
  if (counts !== '') {
    lines.push('', messages.length > WORST ? `${counts}. The ${WORST} worst:` : `${counts}:`);
    for (const { name, message } of worstFirst(messages).slice(0, WORST)) {
      lines.push(`  ${visibleInLine(placeText(name, message.place))}`, wrapped(visible(message.reason), INDENT));
    }
  }
  return `${lines.join('\n')}\n\n`;
}

export function filesText(files: readonly PlacedFile[]): string {
  const width = Math.max(...files.map(({ name }) => name.length));
  const list = (some: readonly PlacedFile[]) =>
    some.map(({ name, what }) => `  ${visibleInLine(name).padEnd(width)}  ${what}\n`).join('');
  const written = files.filter(({ isKept }) => !isKept);
  const kept = files.filter(({ isKept }) => isKept);
  return [
    written.length > 0 ? `Written:\n${list(written)}` : 'Nothing was written.\n',
    kept.length > 0 ? `There already, and left as it was:\n${list(kept)}` : '',
  ].join('');
}

/**
 * Commands to copy, for one page or a folder of them.
 * @param folder where the site goes
 */
export function nextText(page: string, folder: string): string {
  const out = folder === '.' ? '' : ` --out ${shellArgument(join(folder, 'site'))}`;
  const steps = [
    ['preview', '', 'See it in the browser while you write'],
    ['check', '', 'See what is wrong'],
    ['build', out, 'Make the site'],
  ] as const;
  return `\nNext:\n${steps.map(([command, more, why]) => `  ${why}:\n${INDENT}contextpage ${command} ${visibleInLine(shellArgument(page))}${more}\n`).join('')}`;
}
