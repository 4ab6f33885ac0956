import type { Part } from '../../../model/manuscript.ts';
import { accepted } from '../readings.ts';

/** The words of a comment, a line feed between paragraphs. Links keep their addresses, as words after them. */
export function textOf(parts: readonly Part[]): string {
  const paragraphs = accepted(parts).parts.flatMap((part) =>
    'cells' in part ? part.cells.flatMap((cell) => cell.paragraphs) : [part],
  );
  const lines = paragraphs.map(({ runs }) =>
    runs.map(({ text, href }) => (href && !text.includes(href) ? `${text} (${href})` : text)).join(''),
  );
  return lines.join('\n').trim();
}
