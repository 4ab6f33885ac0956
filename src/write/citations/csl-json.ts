import { slotText } from '../../cite/exchange/quotation-slot.ts';
import type { CslItem } from '../../model/csl.ts';
import type { Entry, Page, Section } from '../../model/page.ts';
import { arrangedPage } from '../page-json.ts';
import type { Writer } from '../writer.ts';

/**
 * CSL-JSON 1.0.2. `custom.contextpage` holds all that CSL has no field for, exactly; programs that drop `custom` still
 * get quotations and notes as a readable copy in `note`, which in CSL is the remark of an annotated list.
 */
export const cslJson: Writer = {
  format: 'csl.json',
  mediaType: 'application/vnd.citationstyles.csl+json',
  write: (page, { baseName }) => [{ path: `${baseName}.csl.json`, content: cslJsonText(page) }],
};

export function cslJsonText(page: Page): string {
  return `${JSON.stringify(cslItems(page), null, 1)}\n`;
}

/** A CSL item with what only our own reader looks at. */
export interface ExportedItem extends CslItem {
  readonly id: string;
  readonly custom: { readonly contextpage: CustomFields };
}

/** `note` and `keyword` are the reference's own, without what the copies in the item's fields add. */
export interface CustomFields
  extends Pick<Entry, 'id' | 'quotations' | 'notes' | 'tags' | 'added' | 'changed' | 'archived' | 'silenced'>,
    Pick<CslItem, 'note' | 'keyword'> {
  readonly v: 1;
  /** The page's, which is that of the quotations that have none of their own. */
  readonly lang: string;
  readonly section?: Section;
}

export function cslItems(page: Page): ExportedItem[] {
  const { entries, sections, lang } = arrangedPage(page);
  const sectionOf = new Map(sections.map((section) => [section.id, section]));
  return entries.map((entry) => {
    const { reference, id, section: sectionId, ...rest } = entry;
    // What a copy of the source gave is no part of a citation.
    const quotations = entry.quotations.map(({ receipt: _evidence, ...quotation }) => quotation);
    const section = sectionOf.get(sectionId ?? '');
    const { type, note, keyword, ...fields } = reference;
    const wholeNote = [note, slotText(entry, page.lang)].filter(Boolean).join('\n\n');
    const keywords = [...new Set([keyword, ...entry.tags])].filter(Boolean).join(', ');
    return {
      id,
      type,
      ...fields,
      ...(keywords ? { keyword: keywords } : {}),
      ...(wholeNote ? { note: wholeNote } : {}),
      custom: {
        contextpage: {
          v: 1,
          id,
          lang,
          ...(section === undefined ? {} : { section }),
          ...rest,
          quotations,
          ...(note === undefined ? {} : { note }),
          ...(keyword === undefined ? {} : { keyword }),
        },
      },
    };
  });
}
