import { SaxesParser, type SaxesTagNS } from 'saxes';

/** XML that is not well-formed, or that is more than data. */
export class XmlError extends Error {
  override readonly name = 'XmlError';
}

export interface XmlHandler {
  open?(tag: SaxesTagNS): void;
  close?(tag: SaxesTagNS): void;
  text?(text: string): void;
}

/** Each table in a table is three elements deeper: LibreOffice writes forty of them 125 deep. */
const DEEPEST = 256;
/** Two and a half times those of a document with 50,000 sources: empty ones are how a small file fills the memory. */
const MOST_ELEMENTS = 8_000_000;
/** Twice the namespaces and settings of the fullest root element that an office program writes, and more. */
const MOST_ATTRIBUTES = 1000;

/**
 * Parses XML as it comes. Entities are only the five of XML itself: a document type declaration is refused, so nothing
 * expands and nothing is fetched. Throws `XmlError`.
 */
export function parseXml(chunks: Iterable<Uint8Array>, handler: XmlHandler): void {
  const parser = strictParser(handler);
  let hasText = false;
  for (const text of decodedXml(chunks)) {
    parser.write(text);
    hasText = true;
  }
  if (hasText) parser.close();
}

/**
 * A parser that throws `XmlError` at the first fault, at a document type declaration, and at what has more elements,
 * nested more deeply or with more attributes, than any document.
 */
export function strictParser(handler: XmlHandler): SaxesParser<{ xmlns: true; position: false }> {
  const parser = new SaxesParser({ xmlns: true, position: false });
  let elements = 0;
  let depth = 0;
  let attributes = 0;
  parser.on('error', (error) => fail(error.message));
  parser.on('doctype', () => fail('a document type declaration is not allowed'));
  parser.on('opentagstart', () => {
    attributes = 0;
    elements += 1;
    if (elements > MOST_ELEMENTS) fail('there are too many elements');
    depth += 1;
    if (depth > DEEPEST) fail('the elements are nested too deeply');
  });
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > MOST_ATTRIBUTES) fail('an element has too many attributes');
  });
  if (handler.open) parser.on('opentag', (tag) => handler.open?.(tag));
  parser.on('closetag', (tag) => {
    depth -= 1;
    handler.close?.(tag);
  });
  parser.on('text', (text) => handler.text?.(text));
  parser.on('cdata', (text) => handler.text?.(text));
  return parser;
}

/** Bytes that are decoded at once: V8 keeps long strings apart, and frees them late. */
const PIECE = 1 << 14;

/** The text of an XML file, in the encoding that its first bytes or its declaration tell. Throws `XmlError`. */
export function* decodedXml(chunks: Iterable<Uint8Array>): Generator<string> {
  let decoder: TextDecoder | undefined;
  for (const chunk of chunks) {
    if (chunk.length === 0) continue;
    decoder ??= decoderOf(chunk);
    for (let at = 0; at < chunk.length; at += PIECE) yield decoded(decoder, chunk.subarray(at, at + PIECE));
  }
  if (decoder) yield decoded(decoder);
}

/** Value of the attribute with a local name, whatever its prefix. */
export function attribute(tag: SaxesTagNS, local: string): string | undefined {
  for (const one of Object.values(tag.attributes)) if (one.local === local) return one.value;
  return undefined;
}

function fail(reason: string): never {
  throw new XmlError(reason);
}

function decoded(decoder: TextDecoder, chunk?: Uint8Array): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) throw new XmlError(`the text is not in ${decoder.encoding}`, { cause: error });
    throw error;
  }
}

function decoderOf(start: Uint8Array): TextDecoder {
  const label = encodingOf(start);
  try {
    return new TextDecoder(label, { fatal: true });
  } catch (error) {
    if (error instanceof RangeError) throw new XmlError(`the encoding “${label}” is unknown`, { cause: error });
    throw error;
  }
}

/** XML 1.0, appendix F.1: by the byte order mark, by how `<` and `?` stand in UTF-16, else by the declaration. */
function encodingOf(start: Uint8Array): string {
  const [first, second] = start;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x3c && second === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c) return 'utf-16be';
  const head = Buffer.from(start.subarray(0, 200)).toString('latin1');
  const label = /^<\?xml\s[^>]{0,100}?encoding\s*=\s*["']([\w.:-]{1,40})["']/u.exec(head)?.[1];
  // What can be read byte by byte up to here is not UTF-16, whatever it says.
  return label === undefined || /^utf-?16/iu.test(label) ? 'utf-8' : label;
}
