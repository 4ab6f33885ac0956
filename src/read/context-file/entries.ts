import { distinctEntryId, entryIds, plainEntryId, quotationIds } from '../../cite/ids.ts';
import type { Attribute } from '../../context-file/attributes.ts';
import type { Entry, Note, Quotation, Section } from '../../model/page.ts';
import type { LineIndex } from '../../model/place.ts';
import { type EntryDraft, type QuotationDraft, textOf } from './drafts.ts';
import type { Ledger } from './ledger.ts';

/** Entries in page order with their ids. An id depends on its own entry alone, unless two would be the same. */
export function finishEntries(
  drafts: readonly EntryDraft[],
  sections: readonly Section[],
  ledger: Ledger,
  index: LineIndex,
): { entries: Entry[]; ids: ReadonlyMap<EntryDraft, string> } {
  const ids = giveIds(drafts, ledger);
  const known = new Set(sections.map((section) => section.id));
  const entries = drafts.map((draft): Entry => {
    const id = ids.get(draft) ?? '';
    const { added, changed, archived, silenced, tags } = draft.attributes;
    const section = sectionOf(draft, known, ledger);
    return {
      id,
      ...(section === undefined ? {} : { section }),
      reference: draft.reference,
      quotations: finishQuotations(draft.quotations, id, index),
      notes: draft.notes.map((note): Note => ({ text: textOf(note.text), ...(note.private ? { private: true } : {}) })),
      tags,
      ...(added === undefined ? {} : { added }),
      ...(changed === undefined ? {} : { changed }),
      ...(archived.length > 0 ? { archived } : {}),
      ...(silenced.length > 0 ? { silenced } : {}),
      place: index.place(draft.start, draft.end),
    };
  });
  return { entries, ids };
}

function giveIds(drafts: readonly EntryDraft[], ledger: Ledger): Map<EntryDraft, string> {
  const taken = new Set<string>();
  const items = drafts.map((draft) => {
    const written = draft.attributes.id;
    const twice = written !== undefined && taken.has(written);
    if (twice) ledger.say(draft, `The id “${written}” is written on an entry above; every entry needs its own.`);
    if (written !== undefined) taken.add(written);
    return { reference: draft.reference, ...(written === undefined || twice ? {} : { written }) };
  });
  const ids = new Map<EntryDraft, string>();
  for (const [i, id] of entryIds(items).entries()) {
    const draft = drafts[i];
    if (!draft) continue;
    ids.set(draft, id);
    const plain = plainEntryId(draft.reference);
    if (items[i]?.written === undefined && id !== plain) {
      ledger.say(draft, `More than one entry would have the id “${plain}”; this one is now “${id}”.`, {
        expected: `{#${distinctEntryId(draft.reference)}} at the end of the reference, or another id of your own`,
      });
    }
  }
  return ids;
}

function sectionOf(draft: EntryDraft, known: ReadonlySet<string>, ledger: Ledger): string | undefined {
  const written = draft.attributes.section;
  if (written === undefined) return draft.section;
  if (written === '') return undefined;
  if (known.has(written)) return written;
  ledger.say(draft, `There is no section “${written}”; the entry stays in the section it stands in.`);
  return draft.section;
}

function finishQuotations(drafts: readonly QuotationDraft[], entryId: string, index: LineIndex): Quotation[] {
  const texts = drafts.map((draft) => textOf(draft.text));
  const ids = quotationIds(
    entryId,
    texts.map((text) => text.plain),
  );
  return drafts.map((draft, i): Quotation => {
    const speaker = last(draft.attributes, 'speaker') ?? draft.attribution.speaker;
    const locator = last(draft.attributes, 'locator') ?? draft.attribution.locator;
    const lang = last(draft.attributes, 'lang');
    return {
      id: last(draft.attributes, '#') ?? last(draft.attributes, 'id') ?? ids[i] ?? entryId,
      text: texts[i] ?? { plain: '' },
      ...(lang === undefined ? {} : { lang }),
      ...(locator === undefined ? {} : { locator }),
      ...(speaker === undefined ? {} : { speaker }),
      ...(draft.translation ? { translation: textOf(draft.translation) } : {}),
      ...(draft.corrected.length > 0 ? { corrected: draft.corrected } : {}),
      place: index.place(draft.start, draft.end),
    };
  });
}

function last(attributes: readonly Attribute[], key: string): string | undefined {
  return attributes.findLast((attribute) => attribute.key === key)?.value;
}
