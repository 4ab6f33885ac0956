import type { Manuscript, Paragraph, Part } from '../src/model/manuscript.ts';
import { readManuscript } from '../src/read/odt/manuscript.ts';
import { odtFile } from './odt-file.ts';

/** Reads what stands in `office:text`. */
export function read(text: string, automatic = ''): Manuscript {
  return readManuscript(odtFile(text, { automatic }), 'lakes.odt');
}

export function textOf({ runs }: Paragraph): string {
  return runs.map(({ text }) => text).join('');
}

/** Each part as one line: a paragraph’s text, or the cells of a row, each with its width and “^” if it goes on. */
export function lines(parts: readonly Part[]): string[] {
  return parts.map((part) =>
    'cells' in part
      ? part.cells
          .map(({ paragraphs, columns, goesOn }) => paragraphs.map(textOf).join('/') + columns + (goesOn ? '^' : ''))
          .join(' ')
      : textOf(part),
  );
}
