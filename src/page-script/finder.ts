import { fieldsOf, type PageField, type Stretch, stretchesOf } from './fields.ts';
import { type TextIndex, textIndex } from './matching/text-index.ts';

export interface FoundOnPage {
  readonly entries: ReadonlySet<number>;
  /** What to mark in the sources that are shown. */
  stretches(shown: ReadonlySet<number>): Stretch[];
}

/** Looks for sources by their words. The text of the page is read at the first search. Undefined for no words. */
export function finder(articles: readonly HTMLElement[]): (query: string) => FoundOnPage | undefined {
  let ready: { readonly fields: readonly PageField[]; readonly index: TextIndex } | undefined;
  return (query) => {
    if (query.trim() === '') return undefined;
    if (!ready) {
      const fields = fieldsOf(articles);
      ready = { fields, index: textIndex(fields) };
    }
    const { fields, index } = ready;
    const found = index.find(query);
    if (!found) return undefined;
    const isShown = (shown: ReadonlySet<number>, field: number): boolean => shown.has(fields[field]?.entry ?? -1);
    return {
      entries: found.entries,
      stretches: (shown) =>
        stretchesOf(
          found.hits.filter(({ field }) => isShown(shown, field)),
          fields,
        ),
    };
  };
}
