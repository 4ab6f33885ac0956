/**
 * A web page of ours, read back from itself: from the one file, wherever it was saved or sent. What has gone through other
 * hands is read as far as it goes: words from the markup, the rest from the base that the page carries.
 */
import { dateFinder } from '../../cite/dates/date-parsing.ts';
import { InputError } from '../../model/input-error.ts';
import { LineIndex } from '../../model/place.ts';
import { citationPage } from '../citation-page.ts';
import { parseTree } from '../html/tree.ts';
import type { Input, Reader, ReadResult } from '../reader.ts';
import type { Base } from './base.ts';
import { claimAll } from './claim-parts.ts';
import { Claims } from './claims.ts';
import { type Draft, entryDraft } from './drafts.ts';
import { addressOf, factsOf, languageOf, sectionsOf, titled } from './facts.ts';
import { printedPage } from './printed.ts';
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
  async read({ text, name, lang: asked, url: from }: Input): Promise<ReadResult> {
    if (!LIST.test(text) || !CONTENT.test(text)) throw withoutList(name);
    const { document } = parseTree(text, name);
    // With the schema of a page, which other HTML does without.
    const { anchored, readBase } = await import('./base.ts');
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
