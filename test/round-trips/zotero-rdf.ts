import { fromEdtf, toEdtf } from '../../src/cite/dates/dates.ts';
import { tailText } from '../../src/cite/exchange/quotation-slot.ts';
import { cslTypeOfZotero } from '../../src/cite/types/zotero-item-types.ts';
import { ZOTERO_TYPES } from '../../src/cite/types/zotero-types.ts';
import type { CslItem, CslName } from '../../src/model/csl.ts';
import type { Entry, Page, Quotation } from '../../src/model/page.ts';
import { safeAddress } from '../../src/text/safe-address.ts';
import { commonLanguage, fileTitle, nestedSections, withoutPageFacts } from './normal.ts';

/** Zotero's items hold the fields that Zotero knows; quotations and notes are notes of the item, with their marks. */
export function normalise(page: Page): Page {
  const { entries, ...rest } = withoutPageFacts(page);
  return nestedSections(commonLanguage({ ...rest, title: fileTitle, entries: entries.map(entry) }));
}

function entry({ added: _a, changed: _c, archived: _ar, silenced: _s, ...rest }: Entry): Entry {
  const keywords = (rest.reference.keyword?.split(/[,;]/) ?? []).map((word) => word.trim());
  return {
    ...rest,
    reference: reference(rest.reference),
    quotations: rest.quotations.map(quotation),
    tags: [...new Set([...keywords, ...rest.tags])].filter((word) => word !== ''),
  };
}

function quotation({ locator, speaker, corrected: _corrected, ...rest }: Quotation): Quotation {
  return {
    ...rest,
    ...(locator === undefined ? {} : { locator: tailText(locator) }),
    ...(speaker === undefined ? {} : { speaker: tailText(speaker) }),
  };
}

function reference(item: CslItem): CslItem {
  const { keyword: _k, section: _s, 'original-date': _o, accessed, number, medium, URL, ...rest } = item;
  const issue = item.issue ?? number;
  const genre = item.genre ?? medium;
  const [element, itemType] = ZOTERO_TYPES[item.type];
  const edtf = toEdtf(accessed);
  const date = edtf === undefined ? undefined : fromEdtf(edtf);
  return {
    ...rest,
    ...(URL === undefined ? {} : { URL: safeAddress(URL) ?? URL }),
    type: cslTypeOfZotero(itemType, element) ?? item.type,
    ...(issue === undefined ? {} : { issue }),
    ...(genre === undefined ? {} : { genre }),
    ...(date === undefined ? {} : { accessed: date }),
    ...(item.author ? { author: item.author.map(name) } : {}),
    ...(item.editor ? { editor: item.editor.map(name) } : {}),
    ...(item.translator ? { translator: item.translator.map(name) } : {}),
  };
}

/** A family name alone is a body to Zotero. */
function name(given: CslName): CslName {
  if (given.literal !== undefined || given.given || given['dropping-particle'] || given.suffix) return given;
  return { literal: [given['non-dropping-particle'], given.family].filter(Boolean).join(' ') };
}

export const loses: readonly string[] = [
  'The page’s title, intro, address, rights and date of change; its language where most quotations are in another.',
  'When an entry was added or changed, archived copies, and which messages are silenced.',
  'Receipts, and what a quotation was before it was corrected.',
  'The section of a newspaper, the original date; access dates in words; a number beside an issue, a medium beside a genre.',
  'Which words are keywords of the reference, and which are tags of the page: all are tags.',
  'Signs that no address may hold: they are percent-encoded.',
  'That a person of whom only the family name is known is a person.',
  'The difference between a review and an article, a treaty and a document, a regulation and an act.',
];
