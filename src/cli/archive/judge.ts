/** Verdicts and descriptions, from memory where nothing has changed that they rest on, else from the documents. */
import { type OtherSource, verifyFaithful, verifyQuotation } from '../../anchor/verify.ts';
import type { SourceDescription } from '../../model/description.ts';
import { sha256 } from '../../text/hash.ts';
import type { Copy, SourceDocument } from './read-copies.ts';
import type { KnownVerdict, VerdictMemory } from './verdict-memory.ts';

export interface Words {
  readonly text: string;
  /** BCP 47 tag, for documents that do not say theirs. */
  readonly lang: string;
}

/** The other documents that words may have come from. */
export interface OtherDocuments {
  /** Of all of them in their order. */
  readonly key: string;
  list(): readonly SourceDocument[];
}

export class Judge {
  readonly #memory: VerdictMemory;

  constructor(memory: VerdictMemory) {
    this.#memory = memory;
  }

  async verdict(words: Words, own: SourceDocument, others: OtherDocuments): Promise<KnownVerdict> {
    const key = sha256(JSON.stringify([words.text, words.lang]));
    const memory = this.#memory.of(own);
    const known = memory.verdict(key, others.key);
    if (known) return known;
    const verdict = await judged(words, own, others);
    memory.keep(key, verdict);
    return verdict;
  }

  /** What a document was read as. */
  async evidence(document: SourceDocument): Promise<Copy['read']> {
    const { sha256: hash, contentType, url } = document;
    const memory = this.#memory.of(document);
    memory.textSha256 ??= sha256((await document.text()).text);
    return {
      sha256: hash,
      textSha256: memory.textSha256,
      ...(contentType === undefined ? {} : { contentType }),
      ...(url === undefined ? {} : { url }),
    };
  }

  async description(document: SourceDocument): Promise<SourceDescription> {
    const memory = this.#memory.of(document);
    memory.description ??= await document.description();
    return memory.description;
  }
}

/** One after the other: each PDF takes a process of its own. */
async function judged({ text, lang }: Words, own: SourceDocument, others: OtherDocuments): Promise<KnownVerdict> {
  const source = await own.text();
  const faithful = verifyFaithful(text, source, lang);
  if (faithful) return { verification: faithful };
  const rest: OtherSource[] = [];
  for (const document of others.list()) rest.push({ id: document.key, source: await document.text() });
  const { foundIn, ...verification } = verifyQuotation(text, source, { others: rest, lang });
  return { verification, others: others.key, ...(foundIn === undefined ? {} : { foundIn }) };
}
