/** Rows that only say what the columns of a table are. */
import type { Block } from '../../model/block.ts';
import { fieldWord, type Labelled } from '../knowledge/field-words.ts';

export type Columns = readonly (Labelled | undefined)[];

/** Table heads become furniture; each row below knows what its columns are. */
export function withoutTableHeads(blocks: readonly Block[]): {
  readonly blocks: Block[];
  readonly columnsOf: (block: Block) => Columns | undefined;
} {
  const known = new Map<Block, Columns>();
  let columns: Columns | undefined;
  const kept = blocks.map((block) => {
    if (block.kind !== 'row') {
      columns = undefined;
      return block;
    }
    const head = headOf(block);
    if (head) {
      columns = head;
      return { ...block, kind: 'furniture' as const };
    }
    if (columns) known.set(block, columns);
    return block;
  });
  return { blocks: kept, columnsOf: (block) => known.get(block) };
}

/** Two cells or more that are words for fields, and hardly any that is not. */
function headOf({ text, cells }: Block): Columns | undefined {
  if (!cells || cells.length < 2) return undefined;
  const columns = cells.map(({ start, end }) => fieldWord(text.slice(start, end)));
  const filled = cells.filter(({ start, end }) => /\S/u.test(text.slice(start, end))).length;
  const named = columns.filter(Boolean).length;
  const header = cells.every((cell) => cell.header);
  return named >= 2 && named >= filled * (header ? 0.3 : 0.6) ? columns : undefined;
}
