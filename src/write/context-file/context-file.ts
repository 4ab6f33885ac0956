/** Writes a page as a context file: Markdown that a person would write, in the grammar of `docs/context-file.md`. */
import { dateFinder } from '../../cite/dates/date-parsing.ts';
import { printComment } from '../../context-file/comment.ts';
import { printList, printProperty } from '../../context-file/front-matter.ts';
import type { LineContext } from '../../context-file/reference/line.ts';
import { printWithdrawal } from '../../context-file/withdrawal.ts';
import type { Page } from '../../model/page.ts';
import type { Writer } from '../writer.ts';
import { unitsOf } from './units.ts';

export const contextFile: Writer = {
  format: 'md',
  mediaType: 'text/markdown',
  write: (page, { baseName }) => [{ path: `${baseName}.md`, content: writeContextFile(page) }],
};

/** The whole file. */
export function writeContextFile(page: Page): string {
  const context: LineContext = { lang: page.lang, findDates: dateFinder([page.lang]) };
  const blocks = [
    frontMatter(page),
    ...unitsOf(page, context).flatMap(({ blocks }) => blocks),
    ...page.other.map(printComment),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function frontMatter(page: Page): string {
  const { title, lang, url, updated, rights, maxWords, marks, order, contact, silenced = [], withdrawn = [] } = page;
  const properties = { title, lang, url, updated, rights, 'max-words': maxWords?.toString(), marks, order, contact };
  const lines = [
    'contextpage: 1',
    ...Object.entries(properties).flatMap(([key, value]) => (value === undefined ? [] : [printProperty(key, value)])),
    ...printList(
      'silenced',
      silenced.map(({ rule, reason }) => [rule, reason]),
    ),
    ...printList('withdrawn', withdrawn.map(printWithdrawal)),
  ];
  return ['---', ...lines, '---'].join('\n');
}
