/** The way from one page of a long list to the others. Undefined for a list that is on one page. */
import type { Page } from '../../../model/page.ts';
import type { Group } from '../../order.ts';
import { findingWords } from '../find/finding-words.ts';
import { attributes, type Html, html } from '../html.ts';
import type { Setting } from '../setting.ts';
import { siteNav } from '../within/site-nav.ts';
import { partWords } from './part-words.ts';
import { countOf, type Part, type Parts, topLevel } from './parts.ts';

/** On the first page: every year or section with the number of its sources. */
export function partList([first, ...others]: Parts, facet: 'section' | 'year', setting: Setting): Html | undefined {
  if (others.length === 0) return undefined;
  const here = topLevel(first.groups).map((groups) => {
    const { id = '', title = '' } = groups[0] ?? {};
    return title && counted(html`<a${attributes({ href: setting.linkTo(id) })}>${title}</a>`, groups);
  });
  const links = [...here, ...others.map((part) => counted(partLink(part, undefined, part.title), part.groups))];
  return html`<nav${attributes({ 'aria-label': findingWords(setting.lang).facets[facet].label })}><ul class="get">${links}</ul></nav>`;
}

function counted(link: Html, groups: readonly Group[]): Html {
  return html`<li>${link} <span class="n">${countOf({ groups })}</span></li>`;
}

/** In place of the head of the first page. */
export function partHeader({ title }: Page, parts: Parts, at: number, logo: Html | undefined, setting: Setting): Html {
  const words = partWords(setting.lang);
  const [before, own, after] = [parts[at - 1], parts[at], parts[at + 1]];
  return html`<header>
${logo}${siteNav(setting)}<h1>${partLink(parts[0], undefined, title)}</h1>
<nav${attributes({ 'aria-label': own?.title })}><ul class="get">${before && html`<li>${directed(before, 'prev', words.previous, setting)}</li>`}${
    after && html`<li>${directed(after, 'next', words.next, setting)}</li>`
  }</ul></nav>
</header>`;
}

/** Behind the last source of a page. */
export function wayOn(parts: Parts, at: number, setting: Setting): Html | undefined {
  const after = parts[at + 1];
  return after && html`<p class="get">${directed(after, 'next', partWords(setting.lang).next, setting)}</p>\n`;
}

function directed(part: Part, rel: 'prev' | 'next', label: string, { words }: Setting): Html {
  return partLink(part, rel, html`${label}${words.colon} <bdi>${part.title}</bdi>`);
}

function partLink({ path }: Part, rel: 'prev' | 'next' | undefined, content: Html | string): Html {
  return html`<a${attributes({ href: encodeURI(path), rel })}>${content}</a>`;
}
