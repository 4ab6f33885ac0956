import type { SaxesTagNS } from 'saxes';
import { attribute } from '../../../xml/parse.ts';
import type { OpenRow } from '../../manuscript/story/table.ts';

/** The cells of rows (ODF 1.3 part 3, 9.1): those that another reaches over stand there all the same, as covered ones. */
export class Cells {
  /** How many covered cells belong to the last one, in each row that is open. */
  readonly #besides: number[] = [];

  openRow(): void {
    this.#besides.push(0);
  }

  closeRow(): void {
    this.#besides.pop();
  }

  open(tag: SaxesTagNS, row: OpenRow | undefined): void {
    row?.openCell();
    row?.setColumns(Number(attribute(tag, 'number-columns-spanned')));
    this.#besides[this.#besides.length - 1] = (row?.cell?.columns ?? 1) - 1;
  }

  /** What the cell beside it does not cover, the one above it does. */
  openCovered(row: OpenRow | undefined): void {
    const besides = this.#besides.at(-1) ?? 0;
    if (besides > 0) this.#besides[this.#besides.length - 1] = besides - 1;
    else {
      row?.openCell();
      if (row?.cell) row.cell.goesOn = true;
    }
  }
}
