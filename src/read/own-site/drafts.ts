/** The sources of a published page: their texts from the markup, all else from the base where that knows them. */

import { readAttribution } from '../../context-file/attribution.ts';
import type { LineContext } from '../../context-file/reference/line.ts';
import type { Entry, Quotation, Text } from '../../model/page.ts';
import type { LineIndex } from '../../model/place.ts';
import { anchor } from '../../text/anchor.ts';
import { isLanguageTag } from '../../text/language-tag.ts';
import { outerMarks } from '../../text/quotation-marks.ts';
import type { CitationDraft, QuotationDraft, SectionDraft } from '../citation-page.ts';
import { attribute, type Element, endOf, startOf, textContent } from '../html/tree.ts';
import type { Base } from './base.ts';
import { type PrintedEntry, type PrintedQuotation, paragraphsOf } from './printed.ts';
import { labelledText, quotedText } from './printed-text.ts';
import { printedReference } from './reference.ts';

export interface Draft {
  readonly printed: PrintedEntry;
  readonly draft: CitationDraft;
  readonly isChanged: boolean;
  readonly strange: readonly string[];
}

export interface Ground {
  readonly base: Base | undefined;
  /** Of the base, by the ids of their elements. */
  readonly known: ReadonlyMap<string, Entry>;
  /** Of the base, by their ids. */
  readonly ownSections: ReadonlyMap<string, SectionDraft>;
  readonly context: LineContext;
  readonly places: LineIndex;
  /** In the order of the headings on the page; undefined for the heading of a year. */
  readonly sections: readonly (SectionDraft | undefined)[];
}

export function entryDraft(printed: PrintedEntry, ground: Ground): Draft {
  const { base, known, context, places, sections } = ground;
  const id = attribute(printed.element, 'id') ?? '';
  const entry = known.get(id);
  const line = entry && base?.lines.get(entry.id);
  const { reference, ...more } = printedReference(
    printed.line,
    entry && line !== undefined ? { entry, line } : undefined,
    context,
  );
  const stored = new Map(entry?.quotations.map((one) => [anchor(one.id), one]));
  const section = entry ? ground.ownSections.get(entry.section ?? '') : sections[printed.under];
  const tags = printed.tags.map((tag) => textContent(tag).trim()).filter((tag) => tag !== '');
  const draft: CitationDraft = {
    id: entry?.id ?? id,
    ...(section ? { section } : {}),
    reference,
    quotations: printed.quotations.map((one) => quotationDraft(one, stored, ground)),
    notes: printed.notes.map((note) => ({ text: labelledText(paragraphsOf(note)) })),
    tags: entry && sameWords(entry.tags, tags) ? entry.tags : tags,
    ...kept(entry, printed),
    place: places.place(startOf(printed.element), endOf(printed.element)),
  };
  return { printed, draft, ...more };
}

function kept(
  entry: Entry | undefined,
  { element, copy }: PrintedEntry,
): Pick<Entry, 'added' | 'changed' | 'archived'> {
  if (entry) {
    const { added, changed, archived } = entry;
    return { ...(added ? { added } : {}), ...(changed ? { changed } : {}), ...(archived ? { archived } : {}) };
  }
  const [added, url] = [attribute(element, 'data-added'), copy && attribute(copy, 'href')];
  return { ...(added ? { added } : {}), ...(url ? { archived: [{ url }] } : {}) };
}

function quotationDraft(
  { element, words, lang: printedLang, said, translation }: PrintedQuotation,
  stored: ReadonlyMap<string, Quotation>,
  { context, places }: Ground,
): QuotationDraft {
  const id = attribute(element, 'id') ?? '';
  const known = stored.get(id);
  const lang = known ? known.lang : printedLang !== undefined && isLanguageTag(printedLang) ? printedLang : undefined;
  const text: Text = quotedText(words, outerMarks(lang ?? context.lang));
  return {
    id: known?.id ?? id,
    text,
    ...(lang === undefined ? {} : { lang }),
    ...attributed(known, said),
    ...(translation ? { translation: labelledText(paragraphsOf(translation)) } : {}),
    ...(known?.corrected ? { corrected: known.corrected } : {}),
    place: places.place(startOf(element), endOf(element)),
  };
}

/** Who says it and where, as the base parts the two, unless the page has other words there now. */
function attributed(known: Quotation | undefined, said: Element | undefined): Pick<Quotation, 'speaker' | 'locator'> {
  const printed = said ? textContent(said).trim() : '';
  const { speaker, locator } = known ?? {};
  const was = [speaker, locator].filter((part) => part !== undefined);
  if (known && sameWords(was, [printed])) {
    return { ...(speaker === undefined ? {} : { speaker }), ...(locator === undefined ? {} : { locator }) };
  }
  return (printed === '' ? undefined : readAttribution(`\u2014 ${printed}`)) ?? {};
}

/** Whatever stands between the parts: the comma is that of the page's language. */
function sameWords(some: readonly string[], others: readonly string[]): boolean {
  const [one, other] = [some, others].map((parts) => parts.join('').replace(/[\s\p{C},\u060c\uff0c\u3001]/gu, ''));
  return one === other;
}
