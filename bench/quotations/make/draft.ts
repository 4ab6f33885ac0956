/** What a maker gives; checks, ids and candidates are added to it for all alike. */
import type { Random } from '../../variety/random.ts';
import type { Expected } from '../case.ts';
import type { Material } from './material.ts';

export interface Draft {
  readonly quote: string;
  /** Passages stand in the form of the truth. What they bring along (hyphens of lines, note calls) is added later. */
  readonly expected: Expected;
  /** Language of the quotation, where it is not that of the source. */
  readonly lang?: string;
  /** Sources that have to stand beside this one. */
  readonly beside?: readonly string[];
}

export interface Maker {
  readonly category: string;
  /** Cases wanted of each source; a fraction is a chance. */
  readonly perSource: number;
  /** One try, which may fail. */
  readonly make: (material: Material, random: Random, all: readonly Material[]) => Draft | undefined;
}

/** Several makers from `category: [perSource, make]`. */
export function makers(table: Readonly<Record<string, readonly [number, Maker['make']]>>): readonly Maker[] {
  return Object.entries(table).map(([category, [perSource, make]]) => ({ category, perSource, make }));
}
