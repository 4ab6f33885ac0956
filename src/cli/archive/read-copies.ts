/** The copies of sources, each to be read only where something is asked that is not known of it yet. */
import { describeSource } from '../../describe/describe-source.ts';
import type { Outcome, Rung } from '../../model/capture.ts';
import type { SourceDescription } from '../../model/description.ts';
import { InputError } from '../../model/input-error.ts';
import type { CopyEvidence } from '../../model/receipt.ts';
import type { SourceText } from '../../model/source.ts';
import { readSource } from '../../source/read-source.ts';
import type { SourceOptions } from '../../source/source-options.ts';
import { sha256 } from '../../text/hash.ts';
import type { Progress } from '../progress.ts';
import type { SavedSource } from './saved-sources.ts';

/** A copy of a source. */
export interface SourceCopy {
  /** `Entry.id`. */
  readonly entry: string;
  /** Path from the folder of saved sources. */
  readonly file: string;
  readonly captured?: string;
  /** Where it was copied from, if known. */
  readonly url?: string;
  /** How it was captured, and what came; none for a file that was saved by hand. */
  readonly rung?: Rung;
  readonly outcome?: Outcome;
  readonly document: SourceDocument;
}

/** A copy of a source by which something was judged. */
export interface Copy extends SourceCopy {
  readonly read: Omit<CopyEvidence, 'captured'>;
}

/** A document, however many entries and places of the folder it serves. */
export interface SourceDocument extends SourceOptions {
  /** In hexadecimal, of its bytes. */
  readonly sha256: string;
  /** Of all that its text depends on: two documents with one key are one. */
  readonly key: string;
  /** Path from the folder, for a file that was saved by hand. */
  readonly savedAs?: string;
  /** Throws `InputError` where it cannot be opened, or is no longer what it was. */
  text(): Promise<SourceText>;
  /** What it says of itself: nothing if what it shows is a wall or an error. Throws as `text` does. */
  description(): Promise<SourceDescription>;
}

export function documentKey({ sha256: hash, contentType, url }: Omit<CopyEvidence, 'textSha256'>): string {
  return sha256(JSON.stringify([hash, contentType, url]));
}

type Telling = Pick<Progress, 'expect' | 'step'>;

/** Opens saved sources, each document once however many entries and pages it serves. */
export class CopyReader {
  readonly #progress: Telling;
  readonly #byPlace = new Map<string, SourceDocument>();
  readonly #byKey = new Map<string, SourceDocument>();

  constructor(progress: Telling) {
    this.#progress = progress;
  }

  copies(sources: readonly SavedSource[]): SourceCopy[] {
    return sources.map((saved) => {
      const { entry, name: file, captured, url, rung, outcome } = saved;
      return {
        entry,
        file,
        ...(captured === undefined ? {} : { captured }),
        ...(url === undefined ? {} : { url }),
        ...(rung && { rung }),
        ...(outcome && { outcome }),
        document: this.#document(saved),
      };
    });
  }

  #document(saved: SavedSource): SourceDocument {
    const place = JSON.stringify([saved.key, saved.url]);
    let known = this.#byPlace.get(place);
    if (!known) {
      const opened = openDocument(saved, this.#progress);
      known = this.#byKey.get(opened.key) ?? opened;
      this.#byPlace.set(place, known);
      this.#byKey.set(known.key, known);
    }
    return known;
  }
}

function openDocument(saved: SavedSource, progress: Telling): SourceDocument {
  const { name, contentType, url, size } = saved;
  const options: SourceOptions = {
    ...(contentType === undefined ? {} : { contentType }),
    ...(url === undefined ? {} : { url }),
  };
  const hash = saved.sha256 ?? sha256(saved.bytes());
  const bytes = (): Uint8Array => {
    progress.expect(size);
    progress.step(`Reading ${name}`);
    const now = saved.bytes();
    if (sha256(now) === hash) return now;
    throw new InputError(`“${name}” was changed while it was read; run the command again.`);
  };
  let read: Promise<SourceText> | undefined;
  const text = (): Promise<SourceText> => {
    read ??= readSource(bytes(), options);
    return read;
  };
  return {
    ...options,
    sha256: hash,
    key: documentKey({ ...options, sha256: hash }),
    ...(saved.rung ? {} : { savedAs: name }),
    text,
    description: async () => ((await text()).unreadable ? {} : describeSource(bytes(), options)),
  };
}
