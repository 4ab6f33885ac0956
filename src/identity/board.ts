import type { FoundEntry, KnownEntry, Placement, Rung } from './entry-traits.ts';
import { Likeness } from './likeness.ts';
import { Witnesses } from './witnesses.ts';

/** Which found entry has which place, while it is worked out. Numbers are offsets in the two lists. */
export class Board {
  readonly known: readonly KnownEntry[];
  readonly found: readonly FoundEntry[];
  /** For found entries that are like several known ones: those, as far as they are free. */
  readonly undecided: Map<number, readonly number[]> = new Map();
  readonly #knownOf: (number | undefined)[];
  readonly #rungs: (Rung | undefined)[];
  readonly #taken: boolean[];
  #placed = 0;
  #likeness: Likeness | undefined;
  #witnesses: Witnesses | undefined;
  #keyCounts: ReadonlyMap<string, number> | undefined;

  constructor(known: readonly KnownEntry[], found: readonly FoundEntry[]) {
    this.known = known;
    this.found = found;
    this.#knownOf = found.map(() => undefined);
    this.#rungs = found.map(() => undefined);
    this.#taken = known.map(() => false);
  }

  /** Made when it is first asked for: of most documents all entries are known without it. */
  get likeness(): Likeness {
    this.#likeness ??= new Likeness(this.known.map(({ traits }) => traits.text));
    return this.#likeness;
  }

  /** Whether what an entry says bears out that it is a known one. */
  isBorneOut(found: number, known: number): boolean {
    this.#witnesses ??= new Witnesses(this.known);
    const entry = this.found[found];
    return entry !== undefined && this.#witnesses.bearOut(entry, known);
  }

  knownOf(found: number): number | undefined {
    return this.#knownOf[found];
  }

  /** Whether there is anything left to decide. */
  get isOpen(): boolean {
    return this.#placed < Math.min(this.known.length, this.found.length);
  }

  /** Whether an entry has an address or words that one known entry alone has. */
  isAnothers(found: number): boolean {
    this.#keyCounts ??= countsOf(this.known.flatMap(({ traits }) => [...traits.keys, ...traits.wordKeys]));
    const { keys, wordKeys } = this.found[found]?.traits ?? { keys: [], wordKeys: [] };
    return [...keys, ...wordKeys].some((key) => this.#keyCounts?.get(key) === 1);
  }

  isTaken(known: number): boolean {
    return this.#taken[known] ?? true;
  }

  isFree(found: number, known: number): boolean {
    return this.#knownOf[found] === undefined && !this.isTaken(known);
  }

  place(found: number, known: number, rung: Rung): void {
    this.#knownOf[found] = known;
    this.#rungs[found] = rung;
    this.#taken[known] = true;
    this.#placed++;
  }

  /** @param claim the known entry that its bookmarks name */
  placement(found: number, claim: number | undefined): Placement {
    const known = this.#knownOf[found];
    const rung = this.#rungs[found];
    if (known === undefined || rung === undefined) return claim === undefined ? {} : { copyOf: claim };
    return claim === undefined || claim === known ? { known, rung } : { known, rung, bookmarkOf: claim };
  }
}

function countsOf(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
