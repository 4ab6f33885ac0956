import type { Paragraph, Part } from '../../../../model/manuscript.ts';

/** The text that the offsets of a document count in, as `layBlocks` lays it, and where each part begins in it. */
export interface OwnSource {
  readonly source: string;
  readonly starts: readonly number[];
}

/** Each paragraph's characters and a line feed. */
export function ownSource(parts: readonly Part[]): OwnSource {
  const pieces: string[] = [];
  const starts: number[] = [];
  let length = 0;
  for (const part of parts) {
    starts.push(length);
    for (const paragraph of paragraphsIn(part)) {
      const text = `${textOf(paragraph)}\n`;
      pieces.push(text);
      length += text.length;
    }
  }
  return { source: pieces.join(''), starts };
}

export function paragraphsIn(part: Part): readonly Paragraph[] {
  return 'cells' in part ? part.cells.flatMap((cell) => cell.paragraphs) : [part];
}

export function textOf({ runs }: Paragraph): string {
  const [first, more] = runs;
  return first && !more ? first.text : runs.map((run) => run.text).join('');
}
