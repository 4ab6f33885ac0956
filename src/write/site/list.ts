/** The list itself: a heading for each year or section, and its sources. */
import type { Page } from '../../model/page.ts';
import { anchor } from '../../text/anchor.ts';
import { type Group, isByYear, vacant } from '../order.ts';
import { entryArticle } from './entry.ts';
import { type Html, heading, html } from './html.ts';
import type { Setting } from './setting.ts';

/** Entries after these are laid out when they are scrolled to. */
const NEAR = 100;

export function sourceList(page: Page, groups: readonly Group[], setting: Setting): Html {
  return html`${sections(groups, setting)}${otherText(page, setting)}`;
}

/** How the list is ordered; other headings than years speak for themselves. */
export function listState(page: Page, { words }: Setting): Html | undefined {
  const { entries, sections } = page;
  if (entries.length === 0 && sections.length === 0) return html`<p class="empty">${words.noSources}</p>\n`;
  if (!isByYear(page)) return undefined;
  return html`<p class="state">${words.newestFirst(words.sources(entries.length))}</p>\n`;
}

function sections(groups: readonly Group[], setting: Setting): Html[] {
  let shown = 0;
  let above = 1;
  const empty = vacant(groups);
  return groups.map((group) => {
    // Levels may not jump: a heading is at most one step below the one before it.
    const level = group.title === '' ? 1 : Math.min(Math.max(group.level, 2), above + 1, 5);
    above = level;
    const articles = group.entries.map((entry) => entryArticle(entry, level + 1, ++shown > NEAR, setting));
    const none = empty.has(group) ? html`<p class="none">${setting.words.noSources}</p>\n` : undefined;
    return html`<section>${groupHeading(group, level, setting)}
${none}${articles}</section>
`;
  });
}

function groupHeading({ id, title, entries }: Group, level: number, { words }: Setting): Html | undefined {
  if (title === '') return undefined;
  const count = entries.length > 0 ? html`<span class="n"> ${words.sources(entries.length)}</span>` : undefined;
  return heading(level, { id: anchor(id), class: 'group' }, html`${title}${count}`);
}

/** Text of the page that belongs to no source is shown all the same, so that nothing is hidden. */
function otherText(page: Page, { words }: Setting): Html | undefined {
  const texts = page.other.filter(({ kind, text }) => kind === 'unread' && text.trim() !== '');
  if (texts.length === 0) return undefined;
  const lines = texts.flatMap(({ text }) => text.split('\n')).filter((line) => line.trim() !== '');
  return html`<section class="other">${heading(2, { class: 'group' }, words.otherText)}
${lines.map((line) => html`<p dir="auto">${line}</p>`)}</section>
`;
}
