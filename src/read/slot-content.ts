import { parseSlot } from '../cite/exchange/quotation-slot.ts';
import type { Note } from '../model/page.ts';
import type { QuotationDraft } from './citation-page.ts';

/** The quotations and notes of an entry, from the text slot in which a citation format holds them. */
export function slotContent(slot: string): { readonly quotations: QuotationDraft[]; readonly notes: Note[] } {
  const { quotations, notes } = parseSlot(slot);
  return {
    quotations: quotations.map(({ text, locator, speaker, translation }) => ({
      text: { plain: text },
      ...(locator ? { locator } : {}),
      ...(speaker ? { speaker } : {}),
      ...(translation === undefined ? {} : { translation: { plain: translation } }),
    })),
    notes: notes.map((plain) => ({ text: { plain } })),
  };
}
