/** In the place of `source/pdf/pdfjs-data.ts`, where everything is one file: it holds what pdfjs would read from others. */
import { inflateRawSync } from 'node:zlib';
// Says where pdfjs finds its own worker, which it would else load from a file.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import type { PdfjsOptions } from '../../../source/pdf/pdfjs-data.ts';

/** Character maps and standard fonts by the names of their files: deflate, in Base64. `scripts/bundle-checker.ts` puts it in. */
declare const PDFJS_FILES: Readonly<Record<string, string>>;
const FILES = new Map(Object.entries(PDFJS_FILES));

/** What pdfjs calls for such a file. */
class PackedFiles {
  async fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    const packed = FILES.get(filename);
    if (packed === undefined) throw new Error(`no file ${filename}`);
    return new Uint8Array(inflateRawSync(Buffer.from(packed, 'base64')));
  }
}

export function pdfjsData(): PdfjsOptions {
  return { BinaryDataFactory: PackedFiles };
}
