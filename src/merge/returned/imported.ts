/** A document that was never printed from the page: what it has is taken as an addition. */
import type { Message } from '../../model/message.ts';
import type { Entry, Page } from '../../model/page.ts';
import { foldForComparison } from '../../text/fold.ts';
import { fieldsOf } from '../fields/fields.ts';
import { wordingOf } from '../review/wording.ts';

/**
 * The page with what only the document has: its new entries last, new quotations and notes at their entries, fields of
 * references that the page lacks, other words of a quotation. Nothing goes, and nothing moves. Where both have a field
 * and say different things, that is told.
 */
export function importedInto(ours: Page, theirs: Page): { readonly page: Page; readonly messages: readonly Message[] } {
  const known = new Set(ours.entries.map(({ id }) => id));
  const found = new Map(theirs.entries.map((entry) => [entry.id, entry]));
  const messages: Message[] = [];
  const entries = ours.entries.map((entry) => {
    const their = found.get(entry.id);
    if (!their) return entry;
    messages.push(...differences(entry, their, ours.lang));
    return withMore(entry, their);
  });
  const fresh = theirs.entries
    .filter(({ id }) => !known.has(id))
    .map(({ section: _heading, place: _place, ...entry }): Entry => entry);
  return { page: { ...ours, entries: [...entries, ...fresh] }, messages };
}

function withMore(entry: Entry, their: Entry): Entry {
  const quoted = new Map(their.quotations.map(({ place: _place, ...quotation }) => [quotation.id, quotation]));
  const own = new Set(entry.quotations.map(({ id }) => id));
  const texts = new Set(entry.notes.map(({ text }) => foldForComparison(text.plain)));
  return {
    ...entry,
    reference: { ...their.reference, ...entry.reference },
    quotations: [
      ...entry.quotations.map((quotation) => ({
        ...quotation,
        text: quoted.get(quotation.id)?.text ?? quotation.text,
      })),
      ...[...quoted.values()].filter(({ id }) => !own.has(id)),
    ],
    notes: [...entry.notes, ...their.notes.filter(({ text }) => !texts.has(foldForComparison(text.plain)))],
  };
}

function differences(entry: Entry, their: Entry, lang: string): Message[] {
  const own = fieldsOf({ part: 'entry', entry });
  const { title } = entry.reference;
  return [...fieldsOf({ part: 'entry', entry: their })].flatMap(([field, value]) => {
    const [ours, theirs] = [wordingOf(own.get(field), lang), wordingOf(value, lang)];
    if (ours === '' || foldForComparison(ours) === foldForComparison(theirs)) return [];
    const reason = `Of “${title ?? entry.id}” the document says otherwise: “${theirs}”, not “${ours}”.`;
    return [{ rule: 'read', severity: 'info', reason, entry: entry.id }];
  });
}
