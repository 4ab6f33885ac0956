/** A paragraph that is to say the same in other attributes: its words stay as they were typed. */
import { type Attribute, printAttributes, trailingAttributes } from '../context-file/attributes.ts';

/**
 * @param typed the paragraph as it stands in the file
 * @param before as it would be written for the page that was read
 * @param after as it would be written for the page that is meant
 * @returns undefined where more than the attributes has changed
 */
export function withOtherAttributes(typed: string, before: string, after: string): string | undefined {
  const [was, is, own] = [parted(before), parted(after), parted(typed)];
  if (was.words !== is.words || typed.startsWith('>')) return undefined;
  const gone = new Set(was.attributes.map(key).filter((one) => !is.attributes.map(key).includes(one)));
  const known = new Set([...was.attributes, ...own.attributes].map(key));
  const list = [
    ...own.attributes.filter((attribute) => !gone.has(key(attribute))),
    ...is.attributes.filter((attribute) => !known.has(key(attribute))),
  ];
  return [own.words, printAttributes(list)].filter((part) => part !== '').join(' ');
}

function parted(text: string): { readonly words: string; readonly attributes: readonly Attribute[] } {
  const list = trailingAttributes(text);
  return { words: text.slice(0, list?.start).trimEnd(), attributes: list?.attributes ?? [] };
}

function key({ key: name, value }: Attribute): string {
  return JSON.stringify([name, value]);
}
