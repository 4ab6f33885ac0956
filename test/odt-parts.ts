import assert from 'node:assert/strict';
import { SaxesParser } from 'saxes';
import type { Page } from '../src/model/page.ts';
import { odt } from '../src/write/odt/odt.ts';
import { partsOf } from './docx-parts.ts';

/** The OpenDocument text of a page, whole. */
export function odtBytes(page: Page): Buffer {
  const files = odt.write(page, { baseName: 'page', stamp: '1a2b3c4d' });
  assert.ok(Array.isArray(files));
  const content = files[0]?.content;
  assert.ok(typeof content === 'object' && !(content instanceof Uint8Array));
  return Buffer.concat([...content]);
}

/** Its parts as text, by name. */
export function odtParts(page: Page): Map<string, string> {
  return partsOf(odtBytes(page));
}

/** Names that OpenDocument has for styles of its own, and the ids of those in our Word documents. */
const WORD_IDS: ReadonlyMap<string, string> = new Map([
  ['Standard', 'Normal'],
  ['Contents_20_Heading', 'TOCHeading'],
  ['Contents_20_1', 'TOC1'],
]);

/**
 * The paragraphs of the text of a page's document, as `bodyOf` gives those of its Word document: the style, under the
 * id that it has there, and the text as it shows, without what footnotes say. Throws on XML that is not well-formed.
 */
export function odtBodyOf(page: Page): { style: string; text: string }[] {
  const out: { style: string; text: string }[] = [];
  const parents = new Map<string, string>();
  const parser = new SaxesParser();
  let depth = 0;
  let notes = 0;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const last = out.at(-1);
    if (name === 'text:note') notes += 1;
    if (name === 'style:style') {
      parents.set(attributes['style:name'] ?? '', attributes['style:parent-style-name'] ?? '');
    } else if (notes > 0) return;
    else if (name === 'text:p' || name === 'text:h') {
      depth += 1;
      const style = attributes['text:style-name'] ?? '';
      const named = parents.get(style) ?? style;
      out.push({ style: WORD_IDS.get(named) ?? named.replaceAll('_20_', ''), text: '' });
    } else if (last && name === 'text:s') last.text += ' '.repeat(Number(attributes['text:c'] ?? 1));
    else if (last && (name === 'text:line-break' || name === 'text:tab')) last.text += ' ';
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'text:note') notes -= 1;
    else if (notes === 0 && (name === 'text:p' || name === 'text:h')) depth -= 1;
  });
  parser.on('text', (text) => {
    const last = out.at(-1);
    if (depth > 0 && notes === 0 && last) last.text += text;
  });
  parser.write(odtParts(page).get('content.xml') ?? '').close();
  return out;
}
