/** What is known of documents from before, and what this run has made use of or found. */
import type { SourceDescription } from '../../model/description.ts';
import type { Verification } from '../../model/verification.ts';
import type { SourceOptions } from '../../source/source-options.ts';
import type { SourceDocument } from './read-copies.ts';

/** A verdict on words held against one document. */
export interface KnownVerdict {
  readonly verification: Omit<Verification, 'foundIn'>;
  /** `SourceDocument.key` of the one that holds the words, for `wrong-source`. */
  readonly foundIn?: string;
}

/** What is kept of a document, with verdicts by a key of all else that they rest on. */
export interface KnownDocument extends SourceOptions {
  readonly sha256: string;
  /** Path from the folder, for a file that was saved by hand. */
  readonly savedAs?: string;
  readonly textSha256?: string;
  readonly description?: SourceDescription;
  readonly verdicts: Readonly<Record<string, KnownVerdict>>;
}

/** By `SourceDocument.key`. */
export type KnownDocuments = Readonly<Record<string, KnownDocument>>;

export class VerdictMemory {
  readonly #former: KnownDocuments;
  readonly #used = new Map<string, DocumentMemory>();

  constructor(former: KnownDocuments = {}) {
    this.#former = former;
  }

  of(document: SourceDocument): DocumentMemory {
    const { key } = document;
    const known = this.#used.get(key) ?? new DocumentMemory(document, this.#former[key]);
    this.#used.set(key, known);
    return known;
  }

  /**
   * What to keep for the next run, in an order of its own. Of documents that were asked for, verdicts that nobody wanted
   * are left behind: the words have been edited or are gone.
   */
  known(): KnownDocuments {
    const used = [...this.#used].map(([key, memory]) => [key, memory.known()] as const);
    const all = Object.entries({ ...this.#former, ...Object.fromEntries(used) });
    return Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}

/** Of one document. */
export class DocumentMemory {
  readonly #document: SourceDocument;
  readonly #former: Readonly<Record<string, KnownVerdict>>;
  readonly #verdicts = new Map<string, KnownVerdict>();
  textSha256: string | undefined;
  description: SourceDescription | undefined;

  constructor(document: SourceDocument, former: KnownDocument | undefined) {
    this.#document = document;
    this.#former = former?.verdicts ?? {};
    this.textSha256 = former?.textSha256;
    this.description = former?.description;
  }

  verdict(key: string): KnownVerdict | undefined {
    const known = this.#verdicts.get(key) ?? this.#former[key];
    if (known) this.#verdicts.set(key, known);
    return known;
  }

  keep(key: string, verdict: KnownVerdict): void {
    this.#verdicts.set(key, verdict);
  }

  known(): KnownDocument {
    const { sha256, contentType, url, savedAs } = this.#document;
    const verdicts = [...this.#verdicts].sort(([a], [b]) => (a < b ? -1 : 1));
    return {
      sha256,
      ...(contentType === undefined ? {} : { contentType }),
      ...(url === undefined ? {} : { url }),
      ...(savedAs === undefined ? {} : { savedAs }),
      ...(this.textSha256 === undefined ? {} : { textSha256: this.textSha256 }),
      ...(this.description === undefined ? {} : { description: this.description }),
      verdicts: Object.fromEntries(verdicts),
    };
  }
}
