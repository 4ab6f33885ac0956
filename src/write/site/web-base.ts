/** Writes the base of a page (`identity/web-base.ts`), from which the page alone can be read back. */
import { lineDigest, WEB_BASE, type WebBase, type WebBaseEntry } from '../../identity/web-base.ts';
import type { Entry, Page } from '../../model/page.ts';
import { arrangedPage } from '../page-json.ts';
import { dataBlock, type Html } from './html.ts';
import { referenceHeading } from './reference.ts';
import type { Setting } from './setting.ts';

/** `of`: the sources of the whole list. */
export function webBase(page: Page, of: number, setting: Setting): Html {
  const { title, lang, sections, url, updated, rights, contact, marks, order, withdrawn, entries } = arrangedPage(page);
  const base: { [K in keyof WebBase]: unknown } = {
    page: { title, lang, sections, url, updated, rights, contact, marks, order, withdrawn },
    entries: entries.map((entry) => baseEntry(entry, setting)),
    of: of === entries.length ? undefined : of,
  };
  return dataBlock({ type: 'application/json', [WEB_BASE.attribute]: WEB_BASE.version }, base);
}

/** Members that are undefined are not written. */
function baseEntry(entry: Entry, setting: Setting): { [K in keyof WebBaseEntry]: unknown } {
  const { id, section, reference, added, changed, archived, tags, quotations } = entry;
  return {
    id,
    section,
    reference,
    added,
    changed,
    archived,
    tags: tags.length > 0 ? tags : undefined,
    quotations:
      quotations.length > 0
        ? quotations.map(({ id, lang, locator, speaker, corrected }) => ({ id, lang, locator, speaker, corrected }))
        : undefined,
    line: lineDigest(wordsOf(referenceHeading(entry, 3, setting))),
  };
}

const ESCAPED: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** The text of our own markup, in which every other sign is escaped. */
function wordsOf(markup: Html): string {
  const text = markup.toString().replace(/<[^>]*>/gu, '');
  return text.replace(/&(?:amp|lt|gt|quot|#39);/gu, (entity) => ESCAPED[entity] ?? '');
}
