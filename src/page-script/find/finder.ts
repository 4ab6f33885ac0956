import { type TextIndex, textIndex } from '../matching/text-index.ts';
import { fieldsOf, type PageField, type Stretch, stretchesOf } from './fields.ts';

export interface Finder {
  /** Reads the text of the page, once; else the first search does. */
  prepare(): void;
  /** Undefined for a query without a word. */
  find(query: string): FoundOnPage | undefined;
}

export interface FoundOnPage {
  readonly entries: ReadonlySet<number>;
  /** What to mark in the sources that are shown: the first of it, at most so many hits. */
  stretches(shown: ReadonlySet<number>, most: number): Stretch[];
}

/** Looks for sources by their words. */
export function finder(articles: readonly HTMLElement[]): Finder {
  let ready: { readonly fields: readonly PageField[]; readonly index: TextIndex } | undefined;
  function read(): NonNullable<typeof ready> {
    const fields = fieldsOf(articles);
    return { fields, index: textIndex(fields) };
  }
  return {
    prepare() {
      ready ??= read();
    },
    find(query) {
      if (query.trim() === '') return undefined;
      ready ??= read();
      const { fields, index } = ready;
      const found = index.find(query);
      return (
        found && { entries: found.entries, stretches: (shown, most) => stretchesOf(found.hits(shown, most), fields) }
      );
    },
  };
}
