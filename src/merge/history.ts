/** Who made the edits that were taken, kept in a private note of each entry. */
import type { Note, Page } from '../model/page.ts';
import type { Edit } from './proposal.ts';
import type { Maker } from './returned/makers.ts';

export interface TakenEdit {
  readonly edit: Edit;
  /** “title”, “quotation”: as a person is shown it. */
  readonly what: string;
  readonly makers: readonly Maker[];
}

/** @param today EDTF; edits of what belongs to no entry have no place for such a note */
export function withHistory(page: Page, taken: readonly TakenEdit[], today: string): Page {
  const byEntry = Map.groupBy(taken, ({ edit }) => edit.entry);
  const entries = page.entries.map((entry) => {
    const own = byEntry.get(entry.id);
    return own ? { ...entry, notes: [...entry.notes, historyNote(own, today)] } : entry;
  });
  return { ...page, entries };
}

/** “History: title, quotation; edited by Ada Brook (2026-05-03), taken over 2026-05-07.” */
function historyNote(taken: readonly TakenEdit[], today: string): Note {
  const what = [...new Set(taken.map((one) => one.what))].join(', ');
  const by = madeBy(taken.flatMap(({ makers }) => makers));
  return { text: { plain: `History: ${what}; edited${by && ` by ${by}`}, taken over ${today}.` }, private: true };
}

/** “Ada Brook (2026-05-03) and Tom Weir”; empty where nobody is known. */
export function madeBy(makers: readonly Maker[]): string {
  const names = makers.map(({ author = 'somebody', day }) => (day === undefined ? author : `${author} (${day})`));
  return [...new Set(names)].join(' and ');
}
