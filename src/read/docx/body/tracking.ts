import type { SaxesTagNS } from 'saxes';
import { attribute } from '../../../xml/parse.ts';
import { type ChangeRecord, slotOf, type Tracks } from '../../manuscript/story/changes.ts';

const KINDS: ReadonlyMap<string, ChangeRecord['kind']> = new Map([
  ['ins', 'inserted'],
  ['cellIns', 'inserted'],
  ['del', 'deleted'],
  ['cellDel', 'deleted'],
  ['moveFrom', 'moved-from'],
  ['moveTo', 'moved-to'],
]);

/** What holds for the runs in an element, and for the ends of the paragraphs in it. */
interface Scope {
  readonly runs: Tracks;
  readonly ends: Tracks;
}

const NOTHING: Scope = { runs: {}, ends: {} };

/** The tracked changes that are open (ECMA-376 part 1, 17.13.5): around runs, paragraphs and rows, and in cells. */
export class Tracking {
  readonly #scopes: Scope[] = [];
  /** The names of the moves that are open, for the words as they stood and as they stand. */
  readonly #moves = new Map<ChangeRecord['kind'], string | undefined>();

  get runs(): Tracks {
    return this.#scope.runs;
  }

  get ends(): Tracks {
    return this.#scope.ends;
  }

  get #scope(): Scope {
    return this.#scopes.at(-1) ?? NOTHING;
  }

  /** A row or cell, whose properties may yet say that it came or went. */
  open(): void {
    this.#scopes.push(this.#scope);
  }

  close(): void {
    this.#scopes.pop();
  }

  /** All in the row or cell came or went with it. */
  cover(record: ChangeRecord): void {
    this.close();
    this.#scopes.push({ ...this.#scope, runs: { ...this.#scope.runs, [slotOf(record)]: record } });
  }

  /** @param hasParagraphs the change stands around whole paragraphs, not around runs of one */
  openChange(record: ChangeRecord, hasParagraphs: boolean): void {
    const { runs, ends } = this.#scope;
    const own = { [slotOf(record)]: record };
    this.#scopes.push({ runs: { ...runs, ...own }, ends: hasParagraphs ? { ...ends, ...own } : ends });
  }

  startMove(kind: ChangeRecord['kind'], name: string | undefined): void {
    this.#moves.set(kind, name);
  }

  endMove(kind: ChangeRecord['kind']): void {
    this.#moves.delete(kind);
  }

  /** What an element records; undefined for one that is no tracked change. */
  recordOf(tag: SaxesTagNS): ChangeRecord | undefined {
    const kind = KINDS.get(tag.local);
    if (!kind) return undefined;
    const move = this.#moves.get(kind);
    return { ...recorded(tag, kind), ...(move === undefined ? {} : { move }) };
  }
}

/** Who made a change, and when. */
export function recorded(tag: SaxesTagNS, kind: ChangeRecord['kind']): ChangeRecord {
  const author = attribute(tag, 'author');
  const date = attribute(tag, 'date');
  return { kind, ...(author === undefined ? {} : { author }), ...(date === undefined ? {} : { date }) };
}
