/** What messages call an entry of another page: its name, line and file. */
import type { CheckContext } from '../check/context.ts';
import { entryName } from '../check/entry-name.ts';
import { Written } from '../check/written.ts';
import type { Quotation } from '../model/page.ts';
import type { Place } from '../model/place.ts';
import type { Stand } from './site-sources.ts';

export class Names {
  readonly #contexts: ReadonlyMap<string, CheckContext>;
  /** Made when one of the page is first named. */
  readonly #written = new Map<string, Written>();

  /** `contexts`: what is known of each page, by its file. */
  constructor(contexts: ReadonlyMap<string, CheckContext>) {
    this.#contexts = contexts;
  }

  /** “Brook, ‘Tides’ (line 3 of ports.txt)”. */
  ofEntry({ on: { file }, entry }: Stand): string {
    return entryName(entry) + placeIn(file, this.#writtenOf(file).atEntry(entry).place);
  }

  ofQuotation({ on: { file }, entry }: Stand, quotation: Quotation): string {
    return entryName(entry) + placeIn(file, this.#writtenOf(file).atQuotation(entry, quotation).place);
  }

  #writtenOf(file: string): Written {
    const known = this.#written.get(file) ?? new Written(this.#contexts.get(file) ?? {});
    this.#written.set(file, known);
    return known;
  }
}

function placeIn(file: string, place: Place | undefined): string {
  return place && 'line' in place ? ` (line ${place.line} of ${file})` : ` (in ${file})`;
}
