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

/**
 * Parses UTF-8 or UTF-16 XML as it comes. Entities are only the five of XML itself: a document type declaration is
 * refused, so nothing expands and nothing is fetched. Throws `XmlError`.
 */
export function parseXml(chunks: Iterable<Uint8Array>, handler: XmlHandler): void {
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on('error', (error) => {
    throw new XmlError(error.message);
  });
  parser.on('doctype', () => {
    throw new XmlError('a document type declaration is not allowed');
  });
  if (handler.open) parser.on('opentag', (tag) => handler.open?.(tag));
  if (handler.close) parser.on('closetag', (tag) => handler.close?.(tag));
  parser.on('text', (text) => handler.text?.(text));
  parser.on('cdata', (text) => handler.text?.(text));
  let decoder: TextDecoder | undefined;
  for (const chunk of chunks) {
    decoder ??= new TextDecoder(encodingOf(chunk));
    parser.write(decoder.decode(chunk, { stream: true }));
  }
  if (!decoder) return;
  parser.write(decoder.decode());
  parser.close();
}

/** Value of the attribute with a local name, whatever its prefix. */
export function attribute(tag: SaxesTagNS, local: string): string | undefined {
  for (const one of Object.values(tag.attributes)) if (one.local === local) return one.value;
  return undefined;
}

function encodingOf(start: Uint8Array): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  return start[0] === 0xfe && start[1] === 0xff ? 'utf-16be' : 'utf-8';
}
