import type { CopyEvidence } from '../../model/receipt.ts';
import type { SourceText } from '../../model/source.ts';
import type { CopyShelf } from '../../receipt/check-receipt.ts';
import { readSource } from '../../source/read-source.ts';
import type { GivenDocuments } from './given-files.ts';

/** The given documents, read as receipts say: each once for each way of reading it. */
export class GivenShelf implements CopyShelf {
  readonly #documents: GivenDocuments['byHash'];
  readonly #read = new Map<string, SourceText>();

  constructor({ byHash }: GivenDocuments) {
    this.#documents = byHash;
  }

  async copy({ sha256, contentType, url }: CopyEvidence): Promise<SourceText | undefined> {
    const document = this.#documents.get(sha256);
    const key = JSON.stringify([sha256, contentType, url]);
    const known = this.#read.get(key);
    if (known || !document) return known;
    const options = {
      ...(contentType === undefined ? {} : { contentType }),
      ...(url === undefined ? {} : { url }),
    };
    const source = await readSource(document.bytes(), options);
    this.#read.set(key, source);
    return source;
  }

  text({ textSha256 }: CopyEvidence): string | undefined {
    const document = this.#documents.get(textSha256);
    return document && Buffer.from(document.bytes()).toString();
  }
}
