/** Longer than any stretch that a person remarks on; what is over it need not be told again. */
const MOST_WORDS = 4000;

/** Comments that overlap at one place: more than people make, and few enough to gather words for each. */
const MOST_OPEN = 100;

interface OpenPlace {
  readonly texts: string[];
  length: number;
}

export interface CommentPlace {
  readonly part: number;
  readonly offset: number;
  readonly words: string;
  /** Id of the comment whose mark stands right before its own, where it has no words of its own. */
  readonly behind?: string;
}

/** Where comments stand, by the ids of `w:comment`: gathers the words between the two ends of each. */
export class CommentPlaces {
  readonly #all = new Map<string, OpenPlace>();
  readonly #open = new Map<string, OpenPlace>();
  readonly #behind = new Map<string, string>();
  readonly #at = new Map<string, { readonly part: number; readonly offset: number }>();

  has(id: string): boolean {
    return this.#all.has(id);
  }

  open(id: string): void {
    const place: OpenPlace = { texts: [], length: 0 };
    this.#all.set(id, place);
    if (this.#open.size < MOST_OPEN) this.#open.set(id, place);
  }

  putBehind(id: string, other: string): void {
    this.#behind.set(id, other);
  }

  close(id: string): void {
    this.#open.delete(id);
  }

  add(text: string): void {
    for (const [id, place] of this.#open) {
      place.texts.push(text.slice(0, MOST_WORDS - place.length));
      place.length += text.length;
      if (place.length >= MOST_WORDS) this.#open.delete(id);
    }
  }

  /** Says where the paragraph or row that it begins in stands. */
  put(id: string, part: number, offset: number): void {
    this.#at.set(id, { part, offset });
  }

  find(id: string): CommentPlace | undefined {
    const at = this.#at.get(id);
    const behind = this.#behind.get(id);
    const words = (this.#all.get(id)?.texts.join('') ?? '').trim();
    return at && { ...at, words, ...(behind === undefined ? {} : { behind }) };
  }
}
