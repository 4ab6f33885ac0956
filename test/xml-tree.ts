import { SaxesParser } from 'saxes';

/** An element as a test asks for it: name as written, attributes, the text of all below it, children. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

interface Open {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** The root of a well-formed XML document with namespaces; throws for any other text. */
export function parseXml(xml: string): Element {
  const parser = new SaxesParser({ xmlns: true });
  const top: Open = { name: '', attributes: {}, children: [], text: '' };
  const open: Open[] = [top];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.values(attributes).map((attribute) => [attribute.name, attribute.value]);
    open.push({ name, attributes: Object.fromEntries(values), children: [], text: '' });
  });
  parser.on('closetag', () => {
    const done = open.pop();
    const parent = open.at(-1);
    if (!done || !parent) return;
    parent.children.push(done);
    parent.text += done.text;
  });
  const take = (text: string): void => {
    const inner = open.at(-1);
    if (inner) inner.text += text;
  };
  parser.on('text', take);
  parser.on('cdata', take);
  parser.write(xml).close();
  const [root] = top.children;
  if (!root) throw new Error('The document has no element.');
  return root;
}

/** Children of that name. */
export function named(element: Element, name: string): Element[] {
  return element.children.filter((child) => child.name === name);
}

/** Text of the first child of that name. */
export function textIn(element: Element, name: string): string | undefined {
  return named(element, name)[0]?.text;
}

/** All elements of that name at any depth, in document order. */
export function allNamed(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...allNamed(child, name)]);
}
