import type { Block, BlockKind } from '../../model/block.ts';
import type { Paragraph, Part, Row } from '../../model/manuscript.ts';
import { type BlockText, BlockTextBuilder } from '../block-text.ts';

/** Blocks, and the text that their offsets count in: each paragraph's characters and a line feed. */
export interface Laid {
  readonly blocks: readonly Block[];
  readonly source: string;
  /** Where in it each part begins. */
  readonly starts: readonly number[];
}

type Cell = NonNullable<Block['cells']>[number];

/**
 * Lays the paragraphs one after the other into one text, and makes a block of each that has words.
 * @param sources parts that say where the quotation before them was taken from
 */
export function layBlocks(parts: readonly Part[], sources: ReadonlySet<Part> = new Set()): Laid {
  const sheet = new Sheet();
  const hasTitle = parts.some((part) => !('cells' in part) && part.style?.kind === 'title');
  const blocks: Block[] = [];
  const starts: number[] = [];
  for (const part of parts) {
    const start = sheet.length;
    starts.push(start);
    if ('cells' in part) {
      const cells = layCells(part, sheet);
      const text = sheet.builder.finish();
      if (text) blocks.push({ kind: 'row', level: 0, ...text, start, end: sheet.length, ...cells });
      continue;
    }
    sheet.lay(part);
    const text = sheet.builder.finish();
    const cite = sources.has(part) ? { cite: true as const } : {};
    if (text) blocks.push({ ...blockOf(part, text, { start, end: sheet.length - 1 }, hasTitle), ...cite });
  }
  return { blocks, source: sheet.source, starts };
}

function blockOf(part: Paragraph, text: BlockText, at: { start: number; end: number }, hasTitle: boolean): Block {
  const kind = kindOf(part);
  const outline = part.style?.kind === 'title' ? 0 : (part.outline ?? part.style?.outline ?? 0) + (hasTitle ? 2 : 1);
  const level = kind === 'heading' ? Math.min(Math.max(outline, 1), 6) : kind === 'item' ? part.listLevel : 0;
  const isNumbered = part.label !== undefined && (kind === 'item' || kind === 'paragraph');
  const label = isNumbered ? { label: part.label } : {};
  return { kind, level, ...text, ...at, ...label };
}

function kindOf(part: Paragraph): BlockKind {
  const named = part.style?.kind ?? 'text';
  if (named === 'title' || named === 'heading') return 'heading';
  if (named === 'quotation' || named === 'furniture') return named;
  if (part.style?.name !== 'source reference' && part.outline !== undefined && part.outline < 9) return 'heading';
  return part.listLevel > 0 ? 'item' : 'paragraph';
}

/** A cell over several columns leaves empty ones beside it; the lower part of one over several rows is empty itself. */
function layCells(row: Row, sheet: Sheet): Pick<Block, 'cells' | 'shared'> {
  const header = row.isHeader ? { header: true } : {};
  const cells: Cell[] = [];
  const shared: number[] = [];
  for (const { paragraphs, columns, goesOn } of row.cells) {
    if (cells.length > 0) sheet.builder.tab();
    const start = sheet.builder.length;
    for (const paragraph of paragraphs) {
      sheet.lay(paragraph);
      sheet.builder.breakLine(sheet.length - 1, 1);
    }
    cells.push({ start, end: sheet.builder.length, ...header });
    const isShared = goesOn && sheet.builder.length === start;
    if (isShared) shared.push(cells.length - 1);
    for (let more = 1; more < columns; more++) {
      if (isShared) shared.push(cells.length);
      sheet.builder.tab();
      cells.push({ start: sheet.builder.length, end: sheet.builder.length, ...header });
    }
  }
  return shared.length > 0 ? { cells, shared } : { cells };
}

class Sheet {
  readonly builder: BlockTextBuilder = new BlockTextBuilder();
  readonly #pieces: string[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  get source(): string {
    return this.#pieces.join('');
  }

  lay(paragraph: Paragraph): void {
    let href: string | undefined;
    const open = { em: false, strong: false };
    for (const run of paragraph.runs) {
      for (const kind of ['em', 'strong'] as const) {
        if (run[kind] && !open[kind]) this.builder.open(kind);
        if (!run[kind] && open[kind]) this.builder.close(kind);
        open[kind] = run[kind];
      }
      if (run.href !== href) {
        if (href !== undefined) this.builder.close('link');
        if (run.href !== undefined) this.builder.open('link', run.href);
        href = run.href;
      }
      this.#write(run.text);
    }
    if (href !== undefined) this.builder.close('link');
    for (const kind of ['em', 'strong'] as const) if (open[kind]) this.builder.close(kind);
    this.#keep('\n');
  }

  #write(text: string): void {
    let from = 0;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
      this.builder.append(text.slice(from, at), this.#length + from);
      this.builder.breakLine(this.#length + at, 1);
      from = at + 1;
    }
    this.builder.append(from === 0 ? text : text.slice(from), this.#length + from);
    this.#keep(text);
  }

  #keep(text: string): void {
    this.#pieces.push(text);
    this.#length += text.length;
  }
}
