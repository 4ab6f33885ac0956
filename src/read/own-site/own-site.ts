/**
 * A web page of ours, read back from itself: from the one file, wherever it was saved or sent. What has gone through other
 * hands is read as far as it goes: words from the markup, the rest from the base that the page carries.
 */
import { dateFinder } from '../../cite/dates/date-parsing.ts';
import { InputError } from '../../model/input-error.ts';
import type { Page } from '../../model/page.ts';
import { LineIndex } from '../../model/place.ts';
import { isLanguageTag } from '../../text/language-tag.ts';
import { citationPage, type SectionDraft } from '../citation-page.ts';
import { attribute, type ChildNode, type Element, isElement, parseTree, textContent } from '../html/tree.ts';
import type { Input, Reader, ReadResult } from '../reader.ts';
import { anchored, type Base, readBase } from './base.ts';
import { Claims, classes } from './claims.ts';
import { type Draft, entryDraft } from './drafts.ts';
import { type PrintedPage, printedPage } from './printed.ts';
import { inlineText } from './printed-text.ts';
import { remarks } from './remarks.ts';

/** The list, and in it the reference line of a source, or the base. */
const LIST = /<main\b[^>]{0,200}\bid="?the-list\b/u;
const CONTENT = /<h[1-6]\b[^>]{0,200}\bclass="?ref\b|<script\b[^>]{0,200}\bdata-contextpage="/u;

/** How the body of every page of a site begins, its home page and the table of all sources too. */
const SKIP = /<body\b[^>]{0,200}>\s*<a class="?skip"? href="#the-list"/u;

/** Classes of what the base says exactly: withdrawn sources, corrections; checks are made anew. */
const IN_BASE = ['gone', 'check'];

export const ownSite: Reader = {
  name: 'our own web page',
  extensions: ['.html', '.htm', '.xhtml'],
  detect: ({ text }: Input): boolean => SKIP.test(text) || (LIST.test(text) && CONTENT.test(text)),
  read({ text, name, lang: asked, url: from }: Input): ReadResult {
    if (!LIST.test(text) || !CONTENT.test(text)) throw withoutList(name);
    const { document } = parseTree(text, name);
    const base = readBase(document);
    const printed = printedPage(document);
    const lang = base?.page.lang ?? languageOf(printed.lang) ?? asked ?? 'en';
    const places = new LineIndex(text);
    const ground = {
      base,
      known: anchored(base?.page.entries ?? []),
      ownSections: new Map(base?.page.sections.map((section) => [section.id, section])),
      context: { lang, findDates: dateFinder([lang, 'en']) },
      places,
      sections: sectionsOf(printed, base),
    };
    const drafts = inOrder(
      printed.entries.map((entry) => entryDraft(entry, ground)),
      base,
    );
    const claims = new Claims(text);
    claimAll(claims, printed, drafts);
    const strange = drafts.flatMap(({ strange: pieces, draft: { place } }) =>
      place ? pieces.map((piece) => ({ kind: 'unread' as const, text: piece, place })) : [],
    );
    const other = [...strange, ...claims.leftOver(document, places, base ? IN_BASE : [])];
    const contextFile = addressOf(printed.contextFile, from ?? printed.url);
    const sections = ground.sections.filter((section) => section !== undefined);
    const { entries, ...page } = citationPage(
      drafts.map(({ draft }) => draft),
      { name, lang, other, sections: base ? base.page.sections.map(titled(sections)) : sections },
    );
    return {
      page: { ...page, ...factsOf(printed, base, from), entries },
      messages: remarks(drafts, base, name, contextFile),
      spans: claims.spans(entries),
      lines: [],
    };
  },
};

function withoutList(name: string): InputError {
  return new InputError(
    `“${name}” belongs to a site, but has no list of sources of its own, as its home page and explore.html have none; give one of the pages of the site, or the .md beside it.`,
  );
}

/** As the list has them; a source that somebody has put in stays behind the one before it. */
function inOrder(drafts: readonly Draft[], base: Base | undefined): readonly Draft[] {
  if (!base) return drafts;
  const numbers = new Map(base.page.entries.map(({ id }, i) => [id, i]));
  let last = -1;
  return drafts
    .map((draft, i) => {
      const own = numbers.get(draft.draft.id ?? '');
      last = own ?? last;
      return { draft, number: last, after: own === undefined ? i + 1 : 0 };
    })
    .toSorted((a, b) => a.number - b.number || a.after - b.after)
    .map(({ draft }) => draft);
}

/** By the headings of the page. A list without sections has years, which are none. */
function sectionsOf({ headings }: PrintedPage, base: Base | undefined): (SectionDraft | undefined)[] {
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
function titled(sections: readonly SectionDraft[]): (section: Page['sections'][number]) => SectionDraft {
  const titles = new Map(sections.map(({ id, title }) => [id, title]));
  return (section) => ({ ...section, title: titles.get(section.id) ?? section.title });
}

function factsOf(printed: PrintedPage, base: Base | undefined, from: string | undefined): Partial<Page> {
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

function claimAll(claims: Claims, printed: PrintedPage, drafts: readonly Draft[]): void {
  if (printed.title) claims.take(printed.title, 'title-of-page');
  for (const paragraph of printed.intro) claims.take(paragraph, 'intro');
  for (const heading of printed.headings) claims.take(heading, 'heading');
  if (printed.rights) claims.take(printed.rights, 'property');
  for (const [i, { printed: entry }] of drafts.entries()) {
    if (entry.line) claimLine(claims, entry.line, i);
    for (const tag of entry.tags) claims.take(tag, 'tag', i);
    for (const { words, said, translation } of entry.quotations) {
      for (const paragraph of words) claims.take(paragraph, 'quotation', i);
      if (said) claims.take(said, 'locator', i);
      if (translation) claims.take(translation, 'quotation', i);
    }
    for (const note of entry.notes) claims.take(note, 'note', i);
    if (entry.copy) claims.address(entry.copy, i);
  }
}

/** The parts of the line by their elements; what stands before the title is who wrote it. */
function claimLine(claims: Claims, line: Element, entry: number): void {
  let isBefore = true;
  claims.takeEach(
    line,
    (node: ChildNode) => {
      const kind = isElement(node) ? kindOf(node) : undefined;
      if (kind) isBefore = false;
      return kind ?? (isBefore ? 'author' : 'detail');
    },
    entry,
  );
}

function kindOf(element: Element): 'title' | 'outlet' | 'date' | undefined {
  const { tagName } = element;
  if (tagName === 'a' || tagName === 'b') return classes(element).includes('copy') ? undefined : 'title';
  if (tagName === 'i') return 'outlet';
  return tagName === 'time' ? 'date' : undefined;
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
function addressOf(href: string | undefined, from: string | undefined): string | undefined {
  if (href === undefined) return undefined;
  return from === undefined ? `“${href}”` : `“${URL.parse(href, from)?.href ?? href}”`;
}

function languageOf(tag: string | undefined): string | undefined {
  return tag !== undefined && isLanguageTag(tag) ? tag : undefined;
}
