/** Blocks as a reader of plain text would make them, one to a line of a description, for tests of the recogniser. */
import type { Block, BlockKind } from '../src/model/block.ts';

/**
 * `# words` is a heading, `- words` an item, `> words` a quotation, `a | b` a row with its cells, all else a paragraph.
 * The blocks stand in one input, a line feed between them.
 */
export function plainBlocks(...lines: readonly string[]): Block[] {
  let at = 0;
  return lines.map((written) => {
    const block = plainBlock(written, at);
    at = block.end + 1;
    return block;
  });
}

const KINDS: Readonly<Record<string, BlockKind>> = { '#': 'heading', '-': 'item', '>': 'quotation' };

function plainBlock(written: string, start: number): Block {
  const sign = /^([#>-]) /u.exec(written)?.[1];
  const isRow = written.includes(' | ');
  const text = isRow ? written.split(' | ').join('\t') : sign ? written.slice(2) : written;
  const kind = isRow ? 'row' : sign ? (KINDS[sign] ?? 'paragraph') : 'paragraph';
  return {
    kind,
    level: kind === 'heading' ? 2 : kind === 'item' ? 1 : 0,
    text,
    marks: [],
    origin: [{ at: 0, start, length: text.length }],
    start,
    end: start + text.length,
    ...(isRow ? { cells: cellsOf(text) } : {}),
  };
}

function cellsOf(text: string): { start: number; end: number }[] {
  let start = 0;
  return text.split('\t').map((cell) => {
    const range = { start, end: start + cell.length };
    start = range.end + 1;
    return range;
  });
}
