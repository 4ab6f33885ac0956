/** What the preview shows: the site as it was made last, and what is wrong with it. */
export interface Shown {
  /** Another one whenever a file of the site has changed, and in each run of the program. */
  readonly version: string;
  /** The folder of the site; none until one could be made. */
  readonly folder?: string;
  readonly state: PreviewState;
}

export interface PreviewState {
  /** Why what was saved last is not what is shown; empty where it is. */
  readonly faults: readonly Fault[];
  /** Files that are no part of the site although they might have been meant. */
  readonly leftOut: readonly Fault[];
  /** In the order of the site. */
  readonly pages: readonly PreviewedPage[];
}

/** What there is to say of one page. */
export interface PreviewedPage {
  /** As the user typed it. */
  readonly name: string;
  /** Of its web page within the site, ending with a slash; empty for a single page. */
  readonly address: string;
  /** The worst first. */
  readonly faults: readonly Fault[];
  /** How many there are of each kind, in words: “1 error, 2 hints”; empty if there are none. */
  readonly counts: string;
  /** Messages beyond those in `faults`. */
  readonly more: number;
  /** Prints all of them. */
  readonly command: string;
}

export interface Fault {
  readonly severity: 'error' | 'warning' | 'info';
  readonly reason: string;
  /** `ports.md:7:1`. */
  readonly where?: string;
  /** The line of the file, or its part around the place. */
  readonly line?: string;
  readonly expected?: string;
  /** `Entry.id` of the entry that it is about. */
  readonly entry?: string;
}

/** Tells all who look at the preview when something else is to be seen. */
export class Live {
  #shown: Shown;
  readonly #lookers = new Set<(shown: Shown) => void>();

  constructor(shown: Shown) {
    this.#shown = shown;
  }

  get shown(): Shown {
    return this.#shown;
  }

  show(shown: Shown): void {
    this.#shown = shown;
    for (const look of this.#lookers) look(shown);
  }

  /** `look` gets what is shown now, and whatever is shown after it, until what is returned is called. */
  subscribe(look: (shown: Shown) => void): () => void {
    this.#lookers.add(look);
    look(this.#shown);
    return () => this.#lookers.delete(look);
  }
}
