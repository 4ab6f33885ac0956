import type { Paragraph, Part, Tracked } from '../../../model/manuscript.ts';
import type { Anchor } from './paragraph.ts';

/** Word has no table with more. */
const MOST_COLUMNS = 63;

interface OpenCell {
  readonly paragraphs: Paragraph[];
  columns: number;
  goesOn: boolean;
}

/** A part and what is anchored in it. */
export interface Placed {
  readonly part: Part;
  readonly anchors: readonly Anchor[];
}

/** A row while it is read. */
export class OpenRow {
  isHeader = false;
  tracked: Tracked | undefined;
  readonly #cells: OpenCell[] = [];
  readonly #anchors = new Map<Paragraph, readonly Anchor[]>();

  get cell(): OpenCell | undefined {
    return this.#cells.at(-1);
  }

  openCell(): void {
    this.#cells.push({ paragraphs: [], columns: 1, goesOn: false });
  }

  /** The columns that the last cell takes. */
  setColumns(count: number): void {
    if (this.cell) this.cell.columns = Math.min(Math.max(count || 1, 1), MOST_COLUMNS);
  }

  /** What is in the text boxes of a cell stands in the cell. */
  add(paragraph: Paragraph, anchors: readonly Anchor[], boxes: readonly Part[]): void {
    const paragraphs = this.cell?.paragraphs;
    if (anchors.length > 0) this.#anchors.set(paragraph, anchors);
    paragraphs?.push(paragraph);
    for (const box of boxes) for (const inner of paragraphsOf(box)) paragraphs?.push(inner);
  }

  /** A row of one cell is a frame around its paragraphs, no table, unless the row itself came or went. */
  finish(): Placed[] {
    const { tracked, isHeader } = this;
    const [only, more] = this.#cells;
    if (!only) return [];
    if (!more && !tracked) {
      return only.paragraphs.map((part) => ({ part, anchors: this.#anchors.get(part) ?? [] }));
    }
    const anchors = [...this.#anchors.values()].flat().map((anchor) => ({ ...anchor, offset: 0 }));
    return [{ part: { cells: this.#cells, isHeader, ...(tracked ? { tracked } : {}) }, anchors }];
  }
}

function paragraphsOf(part: Part): readonly Paragraph[] {
  return 'cells' in part ? part.cells.flatMap((cell) => cell.paragraphs) : [part];
}
