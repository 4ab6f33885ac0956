/** What a published page says of itself as a whole. */
import type { Page } from '../../model/page.ts';
import { isLanguageTag } from '../../text/language-tag.ts';
import type { SectionDraft } from '../citation-page.ts';
import { attribute, type Element, isElement, textContent } from '../html/tree.ts';
import type { Base } from './base.ts';
import { classes } from './claims.ts';
import type { PrintedPage } from './printed.ts';
import { inlineText } from './printed-text.ts';

/** By the headings of the page. A list without sections has years, which are none. */
export function sectionsOf({ headings }: PrintedPage, base: Base | undefined): (SectionDraft | undefined)[] {
  const ids = base ? new Map(base.page.sections.map((section) => [section.id, section])) : undefined;
  const inTurn = base && base.page.sections.length === headings.length ? base.page.sections : undefined;
  return headings.map((heading, i) => {
    const id = attribute(heading, 'id') ?? '';
    const known = inTurn?.[i] ?? ids?.get(id);
    if (ids) return known && { ...known, title: unlessChanged(known.title, wordsOf(heading)) };
    const level = Number(heading.tagName.slice(1));
    return /^(?:year-\d+|no-date)(?:-heading)*$/u.test(id) ? undefined : { id, title: wordsOf(heading), level };
  });
}

/** Sections as the base has them, with the titles that the page has. */
export function titled(sections: readonly SectionDraft[]): (section: Page['sections'][number]) => SectionDraft {
  const titles = new Map(sections.map(({ id, title }) => [id, title]));
  return (section) => ({ ...section, title: titles.get(section.id) ?? section.title });
}

export function factsOf(printed: PrintedPage, base: Base | undefined, from: string | undefined): Partial<Page> {
  const { page: stored } = base ?? {};
  const title = printed.title ? textContent(printed.title).trim() : '';
  const { url = printed.url ?? from, updated = printed.updated } = stored ?? {};
  const { contact, marks, order, withdrawn } = stored ?? {};
  const rights = printed.rights ? textContent(printed.rights) : undefined;
  return {
    title: unlessChanged(stored?.title ?? '', title),
    intro: printed.intro.map(({ childNodes }) => inlineText(childNodes)),
    ...(url ? { url } : {}),
    ...(updated ? { updated } : {}),
    ...(rights ? { rights: unlessChanged(stored?.rights ?? '', rights) } : {}),
    ...(contact ? { contact } : {}),
    ...(marks ? { marks } : {}),
    ...(order ? { order } : {}),
    ...(withdrawn ? { withdrawn } : {}),
  };
}

/** The words without the count of sources behind them. */
function wordsOf(heading: Element): string {
  const own = heading.childNodes.filter((node) => !isElement(node) || !classes(node).includes('n'));
  return own
    .map((node) => (isElement(node) ? textContent(node) : 'value' in node ? node.value : ''))
    .join('')
    .trim();
}

/** What the base has is exact; what the page has counts where it reads otherwise. */
function unlessChanged(stored: string, printed: string): string {
  const folded = (text: string): string => text.replace(/[\s\p{C}]+/gu, '');
  return printed === '' || folded(stored) === folded(printed) ? stored : printed;
}

/** Where it is known where the page was, in full; else as it stands beside the page. */
export function addressOf(href: string | undefined, from: string | undefined): string | undefined {
  if (href === undefined) return undefined;
  return from === undefined ? `“${href}”` : `“${URL.parse(href, from)?.href ?? href}”`;
}

export function languageOf(tag: string | undefined): string | undefined {
  return tag !== undefined && isLanguageTag(tag) ? tag : undefined;
}
