import type { SaxesTagNS } from 'saxes';
import { decodedXml, strictParser } from '../../xml/parse.ts';

export interface PartHandler {
  open(tag: SaxesTagNS): void;
  close(tag: SaxesTagNS): void;
  /** @param raw offset in the decoded part, where the text stands there as it is */
  text(text: string, raw: number | undefined): void;
}

/** Parses a part with the places of its text; as strict as `parseXml` is. Throws `XmlError`. */
export function parsePart(chunks: Iterable<Uint8Array>, handler: PartHandler): void {
  const source = [...decodedXml(chunks)].join('');
  let at = 0;
  const parser = strictParser({
    open(tag) {
      at = parser.position;
      handler.open(tag);
    },
    close(tag) {
      at = parser.position;
      handler.close(tag);
    },
    text(text) {
      for (const [piece, raw] of placed(text, source, at)) handler.text(piece, raw);
    },
  });
  parser.on('cdata', (text) => handler.text(text, undefined));
  parser.write(source).close();
}

/** Text in stretches that stand in the source as they are; what a reference stands for has no place of its own. */
function placed(text: string, source: string, at: number): [string, number | undefined][] {
  const end = source.indexOf('<', at);
  const raw = source.slice(at, end < 0 ? source.length : end);
  if (raw === text) return [[text, at]];
  const pieces: [string, number | undefined][] = [];
  let done = 0;
  for (const match of raw.matchAll(/&([^;]*);|[^&]+/gu)) {
    const isReference = match[1] !== undefined;
    const length = isReference ? String.fromCodePoint(text.codePointAt(done) ?? 0).length : match[0].length;
    const piece = text.slice(done, done + length);
    if (!isReference && piece !== match[0]) return [[text, undefined]];
    pieces.push([piece, isReference ? undefined : at + match.index]);
    done += length;
  }
  return done === text.length ? pieces : [[text, undefined]];
}
