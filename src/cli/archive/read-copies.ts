import type { Rung } from '../../model/capture.ts';
import type { SourceText } from '../../model/source.ts';
import { readSource } from '../../source/read-source.ts';
import type { SourceOptions } from '../../source/source-options.ts';
import { sha256 } from '../../text/hash.ts';
import type { Progress } from '../progress.ts';
import type { SavedSource } from './saved-sources.ts';

/** A copy of a source, read. */
export interface Copy {
  /** `Entry.id`. */
  readonly entry: string;
  /** Path from the folder of saved sources. */
  readonly file: string;
  readonly captured?: string;
  /** Where it was copied from, if known. */
  readonly url?: string;
  /** How it was captured; none for a file that was saved by hand. */
  readonly rung?: Rung;
  readonly read: ReadCopy;
}

export interface ReadCopy extends SourceOptions {
  readonly source: SourceText;
  /** In hexadecimal: of the bytes, and of `SourceText.text`. */
  readonly sha256: string;
  readonly textSha256: string;
}

/** Reads saved sources, each file once however many entries and pages it serves. */
export class CopyReader {
  readonly #progress: Progress;
  readonly #read = new Map<string, ReadCopy>();

  constructor(progress: Progress) {
    this.#progress = progress;
  }

  /** One after the other: each PDF takes a process of its own. */
  async copies(sources: readonly SavedSource[]): Promise<Copy[]> {
    this.#progress.expect(sources.reduce((sum, { size }) => sum + size, 0));
    const copies: Copy[] = [];
    for (const [index, saved] of sources.entries()) {
      this.#progress.step(`Reading source ${index + 1} of ${sources.length}: ${saved.name}`);
      const { entry, name: file, captured, url, rung } = saved;
      const known = { ...(captured === undefined ? {} : { captured }), ...(url === undefined ? {} : { url }) };
      copies.push({ entry, file, ...known, ...(rung && { rung }), read: await this.#once(saved) });
    }
    return copies;
  }

  async #once(saved: SavedSource): Promise<ReadCopy> {
    const { key, contentType, url } = saved;
    const known = this.#read.get(key);
    if (known) return known;
    const bytes = saved.bytes();
    const options = {
      ...(contentType === undefined ? {} : { contentType }),
      ...(url === undefined ? {} : { url }),
    };
    const source = await readSource(bytes, options);
    const read = { ...options, source, sha256: sha256(bytes), textSha256: sha256(source.text) };
    this.#read.set(key, read);
    return read;
  }
}
