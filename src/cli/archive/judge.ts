/** Verdicts and descriptions, from memory where nothing has changed that they rest on, else from the documents. */
import { type OtherSource, verifyFaithful, verifyQuotation } from '../../anchor/verify.ts';
import type { SourceDescription } from '../../model/description.ts';
import type { SourceText } from '../../model/source.ts';
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

  /** A faithful verdict rests on the words and their document alone; in any other the other documents have a say. */
  async verdict(words: Words, own: SourceDocument, others: OtherDocuments): Promise<KnownVerdict> {
    const memory = this.#memory.of(own);
    const [alone, among] = [keyOf(words), keyOf(words, others)];
    const known = memory.verdict(alone) ?? memory.verdict(among);
    if (known) return known;
    const source = await own.text();
    const faithful = verifyFaithful(words.text, source, words.lang);
    const verdict = faithful ? { verification: faithful } : await judgedAmong(words, source, others);
    memory.keep(faithful ? alone : among, verdict);
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

function keyOf({ text, lang }: Words, others?: OtherDocuments): string {
  return sha256(JSON.stringify([text, lang, others?.key]));
}

/** Opens the documents one after the other: each PDF takes a process of its own. */
async function judgedAmong({ text, lang }: Words, source: SourceText, { list }: OtherDocuments): Promise<KnownVerdict> {
  const others: OtherSource[] = [];
  for (const document of list()) others.push({ id: document.key, source: await document.text() });
  const { foundIn, ...verification } = verifyQuotation(text, source, { others, lang });
  return { verification, ...(foundIn === undefined ? {} : { foundIn }) };
}
