import type { Change, Tracked } from '../../../model/manuscript.ts';

/** What an element such as `w:ins` says of the change that it records. */
export type ChangeRecord = Omit<Change, 'text'>;

/** The records that hold for a stretch of text. */
export interface Tracks {
  readonly inserted?: ChangeRecord;
  readonly deleted?: ChangeRecord;
  /** Put on the run, and on its whole paragraph. */
  readonly formatted?: ChangeRecord;
  readonly paragraph?: ChangeRecord;
}

type Slot = keyof Tracks;
const SLOTS: readonly Slot[] = ['inserted', 'deleted', 'formatted', 'paragraph'];

/** The side of a change that it is left out on. */
export function slotOf({ kind }: ChangeRecord): 'inserted' | 'deleted' {
  return kind === 'inserted' || kind === 'moved-to' ? 'inserted' : 'deleted';
}

/** Gathers the tracked changes of a document. Records of one author, date and kind with nothing between are one change. */
export class Changes {
  readonly #found: { readonly record: ChangeRecord; readonly texts: string[] }[] = [];
  readonly #last: Partial<Record<Slot, { readonly index: number; readonly end: number }>> = {};
  #position = 0;
  #shared: Tracked | undefined;

  /** Takes the next text of the document, and says what was tracked of it. */
  track(tracks: Tracks, text: string): Tracked | undefined {
    const at: Partial<Record<Slot, number>> = {};
    for (const slot of SLOTS) {
      const record = tracks[slot];
      if (!record || (slot === 'formatted' && isSame(record, tracks.paragraph))) continue;
      at[slot] = this.#take(slot, record, text);
    }
    this.#position += text.length;
    return this.#tracked(at);
  }

  /** Takes a record that stands for itself, such as that of a row. */
  note(slot: Slot, record: ChangeRecord): number {
    return this.#take(slot, record, '');
  }

  finish(): Change[] {
    return this.#found.map(({ record, texts }) => {
      const text = texts.join('');
      return { ...record, text: record.kind === 'formatted' ? text.trim() : text };
    });
  }

  #take(slot: Slot, record: ChangeRecord, text: string): number {
    const last = this.#last[slot];
    const goesOn = last?.end === this.#position && isSame(record, this.#found[last.index]?.record);
    const index = goesOn ? last.index : this.#found.push({ record, texts: [] }) - 1;
    if (text) this.#found[index]?.texts.push(text);
    this.#last[slot] = { index, end: this.#position + text.length };
    return index;
  }

  /** One object for all runs of a change, however many they are. */
  #tracked({ inserted, deleted }: Partial<Record<Slot, number>>): Tracked | undefined {
    if (inserted === undefined && deleted === undefined) return undefined;
    const shared = this.#shared;
    if (shared && shared.inserted === inserted && shared.deleted === deleted) return shared;
    this.#shared = {
      ...(inserted === undefined ? {} : { inserted }),
      ...(deleted === undefined ? {} : { deleted }),
    };
    return this.#shared;
  }
}

function isSame(a: ChangeRecord, b: ChangeRecord | undefined): boolean {
  return b !== undefined && a.kind === b.kind && a.author === b.author && a.date === b.date && a.move === b.move;
}
