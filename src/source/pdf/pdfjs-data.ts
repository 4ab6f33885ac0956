import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export type PdfjsOptions = NonNullable<Parameters<typeof getDocument>[0]>;

/** Where pdfjs finds what it reads beside its code: character maps and the standard fonts. */
export function pdfjsData(): PdfjsOptions {
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  return { cMapUrl: join(folder, 'cmaps') + sep, standardFontDataUrl: join(folder, 'standard_fonts') + sep };
}
