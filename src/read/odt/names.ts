import type { SaxesTagNS } from 'saxes';

/** The namespaces that reading needs (ODF 1.3 part 3, 1.4), and the prefixes that all programs give them. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ...['office', 'style', 'text', 'table', 'draw', 'meta', 'form', 'manifest'].map((name): [string, string] => [
    `urn:oasis:names:tc:opendocument:xmlns:${name}:1.0`,
    name,
  ]),
  ['urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0', 'svg'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
]);

/** “text:p”: an element by the usual prefix of its namespace, whatever the document has; of others the bare name. */
export function nameOf({ uri, local }: SaxesTagNS): string {
  const prefix = PREFIXES.get(uri);
  return prefix === undefined ? local : `${prefix}:${local}`;
}
