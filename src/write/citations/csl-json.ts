import type { CslItem } from '../../model/csl.ts';
import type { Entry, Page } from '../../model/page.ts';
import { arrangedPage } from '../page-json.ts';
import type { Writer } from '../writer.ts';
import { slotText } from './quotation-slot.ts';

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
  extends Pick<
      Entry,
      'id' | 'section' | 'quotations' | 'notes' | 'tags' | 'added' | 'changed' | 'archived' | 'silenced'
    >,
    Pick<CslItem, 'note' | 'keyword'> {
  readonly v: 1;
}

export function cslItems(page: Page): ExportedItem[] {
  return arrangedPage(page).entries.map((entry) => {
    const { reference, id, ...rest } = entry;
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
          ...rest,
          ...(note === undefined ? {} : { note }),
          ...(keyword === undefined ? {} : { keyword }),
        },
      },
    };
  });
}
