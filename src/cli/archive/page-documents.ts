import { sha256 } from '../../text/hash.ts';
import type { OtherDocuments } from './judge.ts';
import type { SourceCopy } from './read-copies.ts';

/** The documents behind the copies of a page. One may be the source of several entries; words are looked for in it once. */
export class PageDocuments {
  /** The first copy of each document, by `SourceDocument.key`, in the order of the page. */
  readonly #copies = new Map<string, SourceCopy>();
  readonly #key: string;

  constructor(copies: readonly SourceCopy[]) {
    for (const copy of copies) {
      const { key } = copy.document;
      if (!this.#copies.has(key)) this.#copies.set(key, copy);
    }
    this.#key = sha256(JSON.stringify([...this.#copies.keys()]));
  }

  /** @param key of the document */
  copy(key: string): SourceCopy | undefined {
    return this.#copies.get(key);
  }

  /** All but those of one entry. The list is made only where it is needed: entry by entry it would take square time. */
  without(own: readonly SourceCopy[]): OtherDocuments {
    const ours = new Set(own.map(({ document }) => document.key));
    const all = this.#copies;
    return {
      key: sha256(JSON.stringify([this.#key, ...ours])),
      list: () => [...all.values()].map(({ document }) => document).filter(({ key }) => !ours.has(key)),
    };
  }
}
