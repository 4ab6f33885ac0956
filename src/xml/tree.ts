import { strictParser, XmlError } from './parse.ts';

/** An element, and the stretch of the text from its first to its last tag. */
export interface XmlElement {
  /** Of its name, without the prefix. */
  readonly local: string;
  /** Namespace. */
  readonly uri: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Its own text, without that of its children. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A fault of the text, with the offset where it was found. */
export class XmlFault extends XmlError {
  readonly offset: number;

  constructor(reason: string, offset: number) {
    super(reason);
    this.offset = offset;
  }
}

interface Open {
  readonly local: string;
  readonly uri: string;
  readonly attributes: Map<string, string>;
  readonly children: XmlElement[];
  readonly start: number;
  text: string;
}

/**
 * XML text as a tree with places; attributes by their local names. For data, not for prose: the order of text and
 * children is not kept. A document type declaration is refused, so that nothing expands. Throws `XmlFault`.
 */
export function parseXmlTree(source: string): XmlElement {
  const open: Open[] = [];
  let root: XmlElement | undefined;
  const parser = strictParser({
    open({ local, uri, attributes }) {
      const start = source.lastIndexOf('<', parser.position - 1);
      const values = Object.values(attributes).map((one): [string, string] => [one.local, one.value]);
      open.push({ local, uri, attributes: new Map(values), children: [], text: '', start });
    },
    close() {
      const element = open.pop();
      if (!element) return;
      const done: XmlElement = { ...element, end: parser.position };
      const parent = open.at(-1);
      if (parent) parent.children.push(done);
      else root = done;
    },
    text(words) {
      const element = open.at(-1);
      if (element) element.text += words;
    },
  });
  try {
    parser.write(source).close();
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    throw new XmlFault(error.message, Math.min(parser.position, source.length));
  }
  if (!root) throw new XmlFault('there is no element', source.length);
  return root;
}
