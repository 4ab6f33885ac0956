import type { SourceText } from '../../model/source.ts';
import type { PdfFront } from './front.ts';

/** What the child process of the PDF reader says: the text, or the name of the error. */
export type WorkerAnswer =
  | { readonly source: SourceText; readonly pages: number; readonly count: number; readonly front: PdfFront }
  | { readonly failure: string };
