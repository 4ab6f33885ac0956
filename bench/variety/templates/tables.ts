/** Sources in the rows of a table, with and without a header, with cells that several rows share; rows with tabs. */
import { fieldsOf } from '../conventions.ts';
import type { Item } from '../items.ts';
import { labelOf } from '../label.ts';
import { type Block, type Cell, type Inline, plain } from '../markup.ts';
import { linkable, type Made, type Setting, type Template, without } from '../template.ts';

type Column = 'date' | 'outlet' | 'authors' | 'title';
const ORDERS: readonly (readonly Column[])[] = [
  ['date', 'outlet', 'title', 'authors'],
  ['title', 'authors', 'outlet', 'date'],
  ['authors', 'title', 'outlet', 'date'],
];

function tableOf(items: readonly Item[], setting: Setting, headed: boolean, sharing: boolean): Made {
  const { language, random } = setting;
  const { words } = language;
  const order = random.pick(ORDERS);
  const names = { date: words.date, outlet: words.source, authors: words.author, title: words.title };
  const noted = headed && random.chance(0.5);
  const shown = items.map((whole, i): Item => {
    const item = without(linkable(whole, setting), 'quotations', ...(noted ? [] : (['notes'] as const)));
    // Three rows each share the outlet of the first.
    const first = items[i - (i % 3)];
    const { publisher: _publisher, ...rest } = item;
    return sharing
      ? { ...rest, kind: 'article-newspaper', outlet: first?.outlet ?? first?.publisher ?? language.outlets[0] ?? '' }
      : item;
  });
  const rows = shown.map((item, i) => [
    ...order.map((column) =>
      cellOf(item, column, setting, sharing && column === 'outlet' ? sharedRows(i, shown.length) : 1),
    ),
    ...(noted ? [{ text: item.notes.slice(0, 1), rows: 1 }] : []),
  ]);
  const header = [...order.map((column) => names[column]), ...(noted ? [words.note] : [])];
  const table: Block = { kind: 'table', rows, ...(headed ? { header } : {}) };
  return { blocks: [table], labels: shown.map((item) => labelOf(item, language, undefined)) };
}

function sharedRows(index: number, count: number): number {
  return index % 3 === 0 ? Math.min(3, count - index) : 0;
}

function cellOf(item: Item, column: Column, setting: Setting, rows: number): Cell {
  const fields = fieldsOf(item, setting.slipped(item), setting.language);
  const texts: Readonly<Record<Column, readonly Inline[]>> = { ...fields, title: fields.bareTitle };
  return { text: texts[column], rows };
}

const table = (name: string, heldOut: boolean, headed: boolean, sharing: boolean): Template => ({
  name,
  heldOut,
  formats: sharing ? ['html'] : ['html', 'html', 'md'],
  make: (items, setting) => tableOf(items, setting, headed, sharing),
});

export const TABLE: Template = table('table', false, true, false);
export const SHARED_CELLS: Template = table('table-shared-cells', true, true, true);
/** Markdown has no table without header row, so this one is HTML alone. */
export const BARE_TABLE: Template = { ...table('table-without-header', false, false, false), formats: ['html'] };

export const TABS: Template = {
  name: 'tab-separated',
  heldOut: false,
  formats: ['txt'],
  make: (items, setting) => tableOf(items, setting, setting.random.chance(0.6), false),
  finish: (blocks) =>
    blocks
      .map((block) =>
        block.kind === 'table'
          ? [...(block.header ? [block.header] : []), ...block.rows.map((row) => row.map(({ text }) => plain(text)))]
              .map((row) => `${row.join('\t')}\r\n`)
              .join('')
          : '',
      )
      .join(''),
};
