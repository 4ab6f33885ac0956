import { InputError } from '../model/input-error.ts';
import type { Message } from '../model/message.ts';
import { LineIndex } from '../model/place.ts';
import type { Reading } from '../model/reading.ts';
import { type Damage, type Decoded, decode } from './encoding/decode.ts';
import { foreignFile } from './foreign-file.ts';
import { withRemarks } from './place-remarks.ts';
import type { Input, Reader, ReadResult } from './reader.ts';

/** A reader that is loaded only when an input may be its own. */
interface Candidate {
  /** Lower case, with the dot, as the reader itself says. */
  readonly extensions: readonly string[];
  /** What the content must begin with for `detect` to be worth asking; without it the extension alone decides. */
  readonly opening?: RegExp;
  readonly load: () => Promise<Reader>;
}

/** In the order in which they are asked. */
export const READERS: readonly Candidate[] = [
  {
    extensions: ['.md', '.markdown'],
    opening: /^\s*---[ \t]*\r?\n/u,
    load: async () => (await import('./context-file/context-file.ts')).contextFile,
  },
  {
    extensions: ['.json'],
    opening: /^\s*[[{]/u,
    load: async () => (await import('./csl-json/csl-json.ts')).cslJson,
  },
  { extensions: ['.json'], opening: /^\s*\{/u, load: async () => (await import('./page-json/page-json.ts')).pageJson },
  {
    extensions: ['.bib', '.bibtex'],
    opening: /^(?:\s|%[^\n]*\n)*@\s*[a-z]+\s*[{(]/iu,
    load: async () => (await import('./bibtex/bibtex.ts')).bibtex,
  },
  { extensions: ['.ris'], opening: /^\ufeff?TY {1,2}-/mu, load: async () => (await import('./ris/ris.ts')).ris },
  { extensions: ['.csv', '.tsv'], load: async () => (await import('./csv/csv.ts')).csv },
  {
    extensions: ['.rdf'],
    opening: /^\s*</u,
    load: async () => (await import('./zotero-rdf/zotero-rdf.ts')).zoteroRdf,
  },
  { extensions: ['.docx'], opening: /^PK/u, load: async () => (await import('./docx/docx.ts')).docx },
  {
    extensions: ['.odt', '.ott', '.fodt'],
    opening: /^PK|^\s*<\?xml[^>]*>\s*<(?:\w+:)?document\s/u,
    load: async () => (await import('./odt/odt.ts')).odt,
  },
  {
    extensions: ['.html', '.htm', '.xhtml'],
    opening: /^\s*</u,
    load: async () => (await import('./own-site/own-site.ts')).ownSite,
  },
  {
    extensions: ['.html', '.htm', '.xhtml'],
    opening: /^\s*</u,
    load: async () => (await import('./html/html.ts')).html,
  },
  { extensions: ['.md', '.markdown'], load: async () => (await import('./markdown/markdown.ts')).markdown },
  { extensions: ['.txt', '.text'], load: async () => (await import('./text/text.ts')).text },
];

/** How Word documents begin: new ones as zip archives, old and encrypted ones as OLE compound files. */
const WORD_OPENINGS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];
/** The extensions of documents that are archives, and what each is. */
const DOCUMENTS: ReadonlyMap<string, string> = new Map([
  ['.docx', 'a Word document'],
  ['.odt', 'an OpenDocument text'],
  ['.ott', 'an OpenDocument text'],
]);
const FORMATS = '.txt, .md, .html, .docx, .odt, .bib, .ris, .csv, .csl.json, .zotero.rdf or the .json of a page';

/** Three times those of a page with 50,000 sources, which take 1.5 GB; a small file could have any number. */
const MOST_BLOCKS = 500_000;

/**
 * Reads a page in any of the formats: prose through the recogniser, our own formats as they are. A string is text that
 * is decoded already. Prose without any source gives a page without entries, all of whose text is kept, and a message at
 * error level. Throws `InputError`, in one sentence for the user, if the input cannot be read at all.
 */
export async function readPage(
  input: string | Uint8Array,
  options: Pick<Input, 'name' | 'lang' | 'assumedLang' | 'url'>,
): Promise<Reading> {
  const bytes = typeof input === 'string' ? Buffer.from(input) : input;
  if (bytes.byteLength === 0) throw new InputError(`“${options.name}” is empty; give a file with a page in it.`);
  const foreign = await foreignFile(bytes);
  if (foreign !== undefined) throw new InputError(`“${options.name}” ${foreign}`);
  const { text, damage } = decoded(input, bytes, options.name);
  if (!isWordFile(bytes) && !/\S/u.test(text)) {
    throw new InputError(`“${options.name}” holds nothing but blanks; give a file with a page in it.`);
  }
  const given: Input = { ...options, bytes, text };
  const reader = await readerOf(given);
  const read = { ...(await reading(await reader.read(given), given)), format: reader.name };
  return damage ? { ...read, messages: [damaged(damage, text), ...read.messages] } : read;
}

function decoded(input: string | Uint8Array, bytes: Uint8Array, name: string): Pick<Decoded, 'text' | 'damage'> {
  if (isWordFile(bytes)) return { text: '' };
  return typeof input === 'string' ? { text: input } : decode(bytes, name);
}

async function reading(result: ReadResult, input: Input): Promise<Reading> {
  if (!('blocks' in result)) {
    const { remarks = [], source = input.text, ...read } = result;
    return withRemarks({ ...read, source }, remarks);
  }
  const { name, lang, assumedLang } = input;
  if (result.blocks.blocks.length > MOST_BLOCKS) {
    throw new InputError(`“${name}” has more than 500,000 paragraphs or lines; divide it into several pages.`);
  }
  const { recognise } = await import('../recognise/recognise.ts');
  const source = result.source ?? input.text;
  const found = recognise(result.blocks, {
    name,
    source,
    ...(lang !== undefined && { lang }),
    ...(assumedLang !== undefined && { assumedLang }),
  });
  const { page, messages, ...rest } = withRemarks(found, result.remarks ?? []);
  const empty = page.entries.length === 0 ? [noEntries(name)] : [];
  return { page, ...rest, messages: [...empty, ...result.messages, ...messages] };
}

/** What the content says for sure goes first, then the extension; text without a telling name is read as plain text. */
async function readerOf(input: Input): Promise<Reader> {
  const opening = isWordFile(input.bytes) ? 'PK' : input.text.slice(0, 1000);
  for (const candidate of READERS) {
    if (!candidate.opening?.test(opening)) continue;
    const reader = await candidate.load();
    if (reader.detect(input)) return reader;
  }
  const extension = extensionOf(input.name);
  const kind = DOCUMENTS.get(extension);
  if (opening === 'PK' && kind === undefined) {
    throw new InputError(
      `“${input.name}” is a zip archive and no page; unpack it, and give the file of the page in it.`,
    );
  }
  if (opening !== 'PK' && kind !== undefined) {
    throw new InputError(`“${input.name}” holds plain text, not ${kind}; give it a name that ends in .txt.`);
  }
  const named = READERS.findLast(({ extensions }) => extensions.includes(extension || '.txt'));
  if (!named) {
    throw new InputError(`“${input.name}” has a format that cannot be read; give the page as ${FORMATS}.`);
  }
  return named.load();
}

function isWordFile(bytes: Uint8Array): boolean {
  return WORD_OPENINGS.some((opening) => opening.every((byte, index) => bytes[index] === byte));
}

/** With its dot, in lower case; empty for names without one, such as that of the standard input. */
function extensionOf(name: string): string {
  return /[^/\\](\.[^./\\\s]+)$/u.exec(name)?.[1]?.toLowerCase() ?? '';
}

function noEntries(name: string): Message {
  const reason = `No source was found in “${name}”; a page needs lines such as: Jane Doe, “The title”, The Outlet, 3 May 2021.`;
  return { rule: 'read', severity: 'error', reason };
}

function damaged({ places, first }: Damage, text: string): Message {
  const where = places === 1 ? 'One character is' : `${places} characters are`;
  return {
    rule: 'read',
    severity: 'warning',
    reason: `${where} damaged: the file is UTF-8, but not there. Each is shown as \ufffd.`,
    place: new LineIndex(text).place(first, first + 1),
    expected: 'the character that was meant, typed in place of the damaged one',
  };
}
