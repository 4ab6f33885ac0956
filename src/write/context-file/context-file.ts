/** Writes a page as a context file: Markdown that a person would write, in the grammar of `docs/context-file.md`. */
import { dateFinder } from '../../cite/date-parsing.ts';
import { printAttributes } from '../../context-file/attributes.ts';
import { printComment } from '../../context-file/comment.ts';
import { idAttribute } from '../../context-file/entry-attributes.ts';
import { printList, printProperty } from '../../context-file/front-matter.ts';
import { writePlain } from '../../context-file/inline/write.ts';
import type { LineContext } from '../../context-file/reference/line.ts';
import { printWithdrawal } from '../../context-file/withdrawal.ts';
import type { Page, Section } from '../../model/page.ts';
import { slug } from '../../text/slug.ts';
import type { Writer } from '../writer.ts';
import { writeEntry } from './entry.ts';
import { writeParagraphs } from './paragraphs.ts';

export const contextFile: Writer = {
  format: 'md',
  mediaType: 'text/markdown',
  write: (page, { baseName }) => [{ path: `${baseName}.md`, content: writePage(page) }],
};

function writePage(page: Page): string {
  const context: LineContext = { lang: page.lang, findDates: dateFinder([page.lang]) };
  const blocks = [
    frontMatter(page),
    ...page.intro.flatMap((text) => writeParagraphs(text, 'intro', context, false)),
    ...body(page, context),
    ...page.other.map(printComment),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function frontMatter(page: Page): string {
  const { title, lang, url, updated, rights, maxWords, marks, contact, silenced = [], withdrawn = [] } = page;
  const properties = { title, lang, url, updated, rights, 'max-words': maxWords?.toString(), marks, contact };
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

/**
 * Entries in page order below the headings of their sections, which keep their own order. An entry whose section's
 * heading came earlier names its section itself.
 */
function body(page: Page, context: LineContext): string[] {
  const order = new Map(page.sections.map((section, i) => [section.id, i]));
  const slugs = new Set<string>();
  const headings = page.sections.map((section) => heading(section, slugs));
  const blocks: string[] = [];
  let current = -1;
  for (const entry of page.entries) {
    const at = entry.section === undefined ? -1 : (order.get(entry.section) ?? -1);
    if (at > current) blocks.push(...headings.slice(current + 1, at + 1));
    current = Math.max(current, at);
    const section = at === current ? undefined : (entry.section ?? '');
    blocks.push(...writeEntry(entry, section, context));
  }
  return [...blocks, ...headings.slice(current + 1)];
}

/** A heading of the first level always has its id: without one it would be the page's title. */
function heading({ id, title, level }: Section, slugs: Set<string>): string {
  const plain = slug(title) || 'section';
  const hashes = Math.min(Math.max(level, 1), 6);
  const attributes = [
    ...(id !== plain || slugs.has(plain) || level === 1 ? [idAttribute(id)] : []),
    ...(level === hashes ? [] : [{ key: 'level', value: String(level) }]),
  ];
  slugs.add(plain);
  return ['#'.repeat(hashes), writePlain(title).replace(/(?<=^|\s)(#+)$/, '\\$1'), printAttributes(attributes)]
    .filter((part) => part !== '')
    .join(' ');
}
