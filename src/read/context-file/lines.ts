import type { Inline } from '../../context-file/inline/read.ts';
import type { Entry } from '../../model/page.ts';
import type { FieldSpan, Line, Piece } from '../../model/reading.ts';
import type { EntryDraft, TextDraft } from './drafts.ts';

/** The lines as they are written, for the checks: each reference, its quotations, its notes. */
export function linesOf(drafts: readonly EntryDraft[], entries: readonly Entry[]): Line[] {
  return drafts.flatMap((draft, i) => {
    const entry = entries[i];
    return entry ? linesOfEntry(draft, entry) : [];
  });
}

function linesOfEntry(draft: EntryDraft, entry: Entry): Line[] {
  const fields = draft.line.parts.map((part): FieldSpan => ({ ...part, confidence: 1 }));
  const { plain: text, origin } = draft.inline;
  return [
    { kind: 'reference', entry: entry.id, text, origin, fields },
    ...draft.quotations.map((quotation, i): Line => {
      const id = entry.quotations[i]?.id;
      return {
        kind: 'quotation',
        entry: entry.id,
        ...(id ? { quotation: id } : {}),
        ...written(quotation.text),
        fields: [],
      };
    }),
    ...draft.notes.map((note): Line => ({ kind: 'note', entry: entry.id, ...written(note.text), fields: [] })),
  ];
}

function written(draft: TextDraft): Pick<Line, 'text' | 'origin'> {
  const origin: Piece[] = [];
  let length = 0;
  for (const paragraph of draft.paragraphs) {
    for (const piece of paragraph.origin) origin.push({ ...piece, at: piece.at + length });
    length += paragraph.plain.length + 1;
  }
  return { text: draft.paragraphs.map((paragraph: Inline) => paragraph.plain).join('\n'), origin };
}
