import assert from 'node:assert/strict';
import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import type { Entry, Page } from '../src/model/page.ts';
import { docx } from '../src/write/docx/docx.ts';
import type { Template } from '../src/write/docx/template/read-template.ts';
import type { OutputFile } from '../src/write/writer.ts';

/** The document of a page, whole, in our look or in that of a template. */
export function docxBytes(page: Page, template?: Template): Buffer {
  const files = docx.write(page, { baseName: 'page', stamp: '1a2b3c4d', ...(template && { template }) });
  assert.ok(Array.isArray(files));
  return bytesOf(files);
}

/** The document of a page with its reference lines in a citation style. */
export async function styledDocxBytes(page: Page, style: string): Promise<Buffer> {
  return bytesOf(await docx.write(page, { baseName: 'page', stamp: '1a2b3c4d', style }));
}

/** The document of a page with the discussion among its private notes. */
export function commentedDocxBytes(page: Page): Buffer {
  const files = docx.write(page, { baseName: 'page', stamp: '1a2b3c4d', comments: true });
  assert.ok(Array.isArray(files));
  return bytesOf(files);
}

/** The parts of a document as text, by name. */
export function docxParts(page: Page): Map<string, string> {
  return partsOf(docxBytes(page));
}

export function partsOf(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, new TextDecoder().decode(part)]));
}

function bytesOf(files: readonly OutputFile[]): Buffer {
  const content = files[0]?.content;
  assert.ok(content !== undefined && typeof content !== 'string');
  return content instanceof Uint8Array ? Buffer.from(content) : Buffer.concat([...content]);
}

/** The paragraphs of a part: style, and the text as it shows. Throws on XML that is not well-formed. */
export function paragraphsOf(xml: string): { style: string; text: string }[] {
  const out: { style: string; text: string }[] = [];
  const parser = new SaxesParser();
  let inText = false;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const last = out.at(-1);
    if (name === 'w:p') out.push({ style: '', text: '' });
    else if (name === 'w:pStyle' && last) last.style = attributes['w:val'] ?? '';
    else if ((name === 'w:br' || name === 'w:tab') && last) last.text += ' ';
    else if (name === 'w:noBreakHyphen' && last) last.text += '\u2011';
    else if (name === 'w:softHyphen' && last) last.text += '\u00ad';
    inText = name === 'w:t';
  });
  parser.on('closetag', () => {
    inText = false;
  });
  parser.on('text', (text) => {
    const last = out.at(-1);
    if (inText && last) last.text += text;
  });
  parser.write(xml).close();
  return out;
}

/** The paragraphs of the text of a page's document. */
export function bodyOf(page: Page): { style: string; text: string }[] {
  return paragraphsOf(docxParts(page).get('word/document.xml') ?? '');
}

/** A page with one entry, which has what is given. */
export function pageWithEntry(entry: Partial<Entry>, page: Partial<Page> = {}): Page {
  const one: Entry = { id: 'a', reference: { type: 'webpage' }, quotations: [], notes: [], tags: [], ...entry };
  return { title: 'Lakes', lang: 'en', intro: [], sections: [], entries: [one], other: [], ...page };
}
