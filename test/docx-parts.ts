import assert from 'node:assert/strict';
import { unzipSync } from 'fflate';
import type { Page } from '../src/model/page.ts';
import { docx } from '../src/write/docx/docx.ts';
import type { OutputFile } from '../src/write/writer.ts';

/** The document of a page, whole. */
export function docxBytes(page: Page): Buffer {
  const files = docx.write(page, { baseName: 'page', stamp: '1a2b3c4d' });
  assert.ok(Array.isArray(files));
  return bytesOf(files);
}

/** The document of a page with its reference lines in a citation style. */
export async function styledDocxBytes(page: Page, style: string): Promise<Buffer> {
  return bytesOf(await docx.write(page, { baseName: 'page', stamp: '1a2b3c4d', style }));
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
