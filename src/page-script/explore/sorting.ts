/**
 * Sorts the rows of a table by a column. A column sorts where its heading has `data-sort`, the name of the column in
 * the address: `?sort=title`, and `?sort=-title` the other way round. A cell sorts by its `data-key`, else by its text.
 */
import { element } from '../element.ts';
import type { SortingWords } from './explore-words.ts';

interface Order {
  /** `data-sort` of the column. */
  readonly column: string;
  readonly descending: boolean;
}

export function startSorting(table: HTMLTableElement, words: SortingWords): void {
  const headings = [...table.querySelectorAll<HTMLTableCellElement>('th[data-sort]')];
  const sort = sorter(table, headings);
  const status = element('p', { class: 'aloud', role: 'status' });
  table.before(status);
  const follow = (): void => {
    const order = orderIn(location.search);
    const sorted = sort(order);
    status.textContent = sorted ? said(sorted, order, words) : '';
  };
  for (const heading of headings) {
    const button = element('button', { type: 'button' }, ...heading.childNodes);
    heading.append(button);
    button.addEventListener('click', () => {
      history.pushState(null, '', addressOf(next(heading)));
      follow();
    });
  }
  addEventListener('popstate', follow);
  sort(orderIn(location.search));
}

function said(heading: HTMLElement, { descending }: Order, words: SortingWords): string {
  return (descending ? words.descending : words.ascending).replace('#', heading.textContent);
}

/** A column is sorted upwards first, but one with `data-most` by the greatest; then the other way round. */
function next({ dataset, ariaSort }: HTMLElement): Order {
  const descending = ariaSort === null ? dataset.most !== undefined : ariaSort === 'ascending';
  return { column: dataset.sort ?? '', descending };
}

function addressOf({ column, descending }: Order): string {
  return `${location.pathname}?${new URLSearchParams({ sort: descending ? `-${column}` : column })}`;
}

function orderIn(query: string): Order {
  const sort = new URLSearchParams(query).get('sort') ?? '';
  return { column: sort.replace(/^-/u, ''), descending: sort.startsWith('-') };
}

/** Makes the function that sorts, and gives the heading of the column, or none where the rows stand as on the page. */
function sorter(
  table: HTMLTableElement,
  headings: readonly HTMLTableCellElement[],
): (order: Order) => HTMLElement | undefined {
  const body = table.tBodies[0];
  // Each order starts from that of the page, so that an address always gives the same one.
  const rows = [...(body?.rows ?? [])];
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  return ({ column, descending }) => {
    const heading = headings.find(({ dataset }) => dataset.sort === column);
    for (const one of headings) one.ariaSort = one !== heading ? null : descending ? 'descending' : 'ascending';
    body?.append(...(heading ? sorted(rows, heading.cellIndex, descending, collator) : rows));
    return heading;
  };
}

/** Rows without a key come last in either order; those with the same keep their order. */
function sorted(
  rows: readonly HTMLTableRowElement[],
  index: number,
  descending: boolean,
  collator: Intl.Collator,
): HTMLTableRowElement[] {
  const keyed = rows.map((row) => ({ row, key: keyOf(row.cells[index]) }));
  keyed.sort((a, b) => {
    if (a.key === '' || b.key === '') return Number(a.key === '') - Number(b.key === '');
    return collator.compare(a.key, b.key) * (descending ? -1 : 1);
  });
  return keyed.map(({ row }) => row);
}

/** Marks at the start of a title do not count. */
function keyOf(cell: HTMLTableCellElement | undefined): string {
  return (cell?.dataset.key ?? cell?.textContent ?? '').replace(/^[^\p{L}\p{N}]+/u, '');
}
