/** XML as a tree that is written out again: most of a template's parts is kept as it stands. */
import { escapeAttribute, escapeText } from '../../../../xml/escape.ts';
import { parseXml, XmlError } from '../../../../xml/parse.ts';

export const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface Attribute {
  /** As written, with its prefix. */
  readonly name: string;
  readonly local: string;
  readonly uri: string;
  readonly value: string;
}

export interface Element {
  /** As written, with its prefix. */
  readonly name: string;
  readonly local: string;
  readonly uri: string;
  /** Declarations of namespaces are among them. */
  readonly attributes: readonly Attribute[];
  readonly children: readonly Node[];
}

export type Node = Element | string;

/** Elements of one part; the fullest that an office program writes has a tenth. */
const MOST_NODES = 500_000;

interface Open extends Element {
  readonly children: Node[];
}

/**
 * The elements of an XML part for which `wanted` says yes, outermost ones only, in their order; by default its root.
 * The namespaces of ISO 29500 Strict become those of Transitional. Throws `XmlError`.
 */
export function parseElements(
  chunks: Iterable<Uint8Array>,
  wanted: (local: string) => boolean = () => true,
): Element[] {
  const found: Element[] = [];
  const open: Open[] = [];
  let nodes = 0;
  parseXml(chunks, {
    open({ name, local, uri, attributes }) {
      if (open.length === 0 && !wanted(local)) return;
      nodes += 1;
      if (nodes > MOST_NODES) throw new XmlError('the part has too many elements');
      const values = Object.values(attributes).map((one) => ({
        ...{ name: one.name, local: one.local, uri: transitional(one.uri), value: transitional(one.value) },
      }));
      open.push({ name, local, uri: transitional(uri), attributes: values, children: [] });
    },
    text(text) {
      open.at(-1)?.children.push(text);
    },
    close() {
      const element = open.pop();
      if (!element) return;
      const done = { ...element, children: withoutLayout(element.children) };
      const parent = open.at(-1);
      if (parent) parent.children.push(done);
      else found.push(done);
    },
  });
  return found;
}

/** Blanks between elements only lay out the file. */
function withoutLayout(children: readonly Node[]): readonly Node[] {
  const isMixed = children.some((node) => typeof node === 'string' && /\S/u.test(node));
  return isMixed || children.every((node) => typeof node === 'string') ? children : children.filter(isElement);
}

function transitional(value: string): string {
  return value.replace(
    /^http:\/\/purl\.oclc\.org\/ooxml\/(\w+)\/(?=\w)/u,
    'http://schemas.openxmlformats.org/$1/2006/',
  );
}

export function isElement(node: Node): node is Element {
  return typeof node !== 'string';
}

/** A new element of WordprocessingML; attributes without their prefix. */
export function word(
  local: string,
  values: Readonly<Record<string, string>> = {},
  children: readonly Node[] = [],
): Element {
  const attributes = Object.entries(values).map(([name, value]) => ({
    ...{ name: name.includes(':') ? name : `w:${name}`, local: name, uri: WORD, value },
  }));
  return { name: `w:${local}`, local, uri: WORD, attributes, children };
}

/** An element as it may stand in a part of ours: with our prefix, and without what other namespaces add to it. */
export function inOurPrefix({ local, attributes, children }: Element): Element {
  const values = attributes.filter(({ uri }) => uri === WORD).map(({ local, value }) => [local, value]);
  const own = children.filter(isElement).filter(({ uri }) => uri === WORD);
  return word(local, Object.fromEntries(values), own.map(inOurPrefix));
}

export function childrenOf(element: Element | undefined): Element[] {
  return element?.children.filter(isElement) ?? [];
}

export function child(element: Element | undefined, local: string): Element | undefined {
  return childrenOf(element).find((one) => one.local === local);
}

/** Value of the attribute with a local name, whatever its prefix. */
export function attributeOf(element: Element | undefined, local: string): string | undefined {
  return element?.attributes.find((one) => one.local === local)?.value;
}

/** `w:val` of a child: `value(style, 'basedOn')`. */
export function value(element: Element | undefined, local: string): string | undefined {
  return attributeOf(child(element, local), 'val');
}

/** Whether a property such as `w:b` is on (ECMA-376 part 1, 17.17.4): present, and with no value that says no. */
export function isOn(element: Element | undefined): boolean {
  return element !== undefined && saysYes(attributeOf(element, 'val') ?? '1');
}

export function saysYes(value: string): boolean {
  return !['0', 'false', 'off'].includes(value);
}

/** All text in an element. */
export function textOf(node: Node): string {
  return isElement(node) ? node.children.map(textOf).join('') : node;
}

/** An element and all below it, in the order of the document. */
export function* descendants(element: Element): Generator<Element> {
  yield element;
  for (const one of childrenOf(element)) yield* descendants(one);
}

/** A whole part. What is made here takes the prefix `w` for granted, which hardly any program gives another meaning. */
export function partText(root: Element): string {
  const declaration = { name: 'xmlns:w', local: 'w', uri: '', value: WORD };
  const isDeclared = root.attributes.some(({ name }) => name === declaration.name);
  const whole = isDeclared ? root : { ...root, attributes: [declaration, ...root.attributes] };
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xmlText(whole)}`;
}

export function xmlText(node: Node): string {
  if (!isElement(node)) return escapeText(node);
  const attributes = node.attributes.map(({ name, value }) => ` ${name}="${escapeAttribute(value)}"`).join('');
  if (node.children.length === 0) return `<${node.name}${attributes}/>`;
  return `<${node.name}${attributes}>${node.children.map(xmlText).join('')}</${node.name}>`;
}
