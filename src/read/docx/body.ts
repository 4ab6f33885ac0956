/**
 * The paragraphs of a part, in document order, as they read with every tracked change accepted. Elements that only
 * wrap others (content controls, smart tags, insertions) need no word here: their text comes through.
 */
import type { SaxesTagNS } from 'saxes';
import { attribute, parseXml } from '../../xml/parse.ts';
import { Fields } from './fields.ts';
import { isOn, type Style } from './styles.ts';

export interface Run {
  readonly text: string;
  readonly em: boolean;
  readonly strong: boolean;
  readonly href?: string;
}

export interface Paragraph {
  readonly runs: readonly Run[];
  readonly style: Style | undefined;
  /** From 0, where the paragraph itself says it. */
  readonly outline?: number;
  /** Depth in a list from 1; 0 outside lists. */
  readonly listLevel: number;
}

export interface Cell {
  readonly paragraphs: readonly Paragraph[];
  /** Columns that the cell takes, from 1. */
  readonly columns: number;
  /** It is the lower part of a cell that reaches over several rows. */
  readonly goesOn: boolean;
}

export interface Row {
  readonly cells: readonly Cell[];
  readonly isHeader: boolean;
}

/** A paragraph of the text, or a row of a table with the paragraphs of its cells. */
export type Part = Paragraph | Row;

export interface Body {
  readonly parts: readonly Part[];
  readonly hasTrackedChanges: boolean;
}

/** Elements whose content is not part of the text: deleted or moved away, former formatting, second renderings. */
const LEFT_OUT = new Set(['del', 'moveFrom', 'rPrChange', 'pPrChange', 'Fallback', 'delText', 'delInstrText']);
const CHANGES = new Set(['ins', 'del', 'moveFrom', 'moveTo']);

interface OpenParagraph {
  runs: Run[];
  styleId?: string;
  outline?: number;
  listLevel: number;
  isJoined: boolean;
}

interface OpenCell {
  readonly paragraphs: Paragraph[];
  columns: number;
  goesOn: boolean;
}

interface OpenRow {
  readonly cells: OpenCell[];
  isHeader: boolean;
}

/** Word has no table with more. */
const MOST_COLUMNS = 63;

export class BodyReader {
  readonly #styles: ReadonlyMap<string, Style>;
  readonly #addressOf: (id: string) => string | undefined;
  readonly #parts: Part[] = [];
  readonly #path: string[] = [];
  readonly #paragraphs: OpenParagraph[] = [];
  readonly #rows: OpenRow[] = [];
  readonly #fields = new Fields();
  readonly #links: (string | undefined)[] = [];
  #carried: Run[] = [];
  #leftOut = 0;
  #hasTrackedChanges = false;
  #run = { strong: false, em: false, hidden: false };

  /** @param addressOf the address behind a relationship */
  constructor(styles: ReadonlyMap<string, Style>, addressOf: (id: string) => string | undefined) {
    this.#styles = styles;
    this.#addressOf = addressOf;
  }

  read(chunks: Iterable<Uint8Array>): Body {
    parseXml(chunks, {
      open: (tag) => this.#open(tag),
      close: (tag) => this.#close(tag),
      text: (text) => this.#text(text),
    });
    return { parts: this.#parts, hasTrackedChanges: this.#hasTrackedChanges };
  }

  #open(tag: SaxesTagNS): void {
    const { local } = tag;
    const parent = this.#path.at(-1);
    this.#path.push(local);
    const isMark = parent === 'rPr' && this.#path.at(-3) === 'pPr';
    if (CHANGES.has(local)) this.#hasTrackedChanges = true;
    if (isMark) {
      const paragraph = this.#paragraphs.at(-1);
      if (paragraph && (local === 'del' || local === 'moveFrom') && this.#leftOut === 0) paragraph.isJoined = true;
      return;
    }
    if (LEFT_OUT.has(local)) this.#leftOut += 1;
    if (this.#leftOut > 0) return;
    if (parent === 'pPr' || parent === 'numPr') this.#paragraphProperty(tag);
    else if (parent === 'rPr') this.#runProperty(tag);
    else if (parent === 'tcPr') this.#cellProperty(tag);
    else this.#element(tag);
  }

  #element(tag: SaxesTagNS): void {
    switch (tag.local) {
      case 'p':
        this.#paragraphs.push({ runs: [], listLevel: 0, isJoined: false });
        break;
      case 'r':
        this.#run = { strong: false, em: false, hidden: false };
        break;
      case 'tr':
        this.#rows.push({ cells: [], isHeader: false });
        break;
      case 'tc':
        this.#rows.at(-1)?.cells.push({ paragraphs: [], columns: 1, goesOn: false });
        break;
      case 'tblHeader': {
        const row = this.#rows.at(-1);
        if (row) row.isHeader = isOn(attribute(tag, 'val'));
        break;
      }
      case 'hyperlink':
        this.#links.push(this.#addressOf(attribute(tag, 'id') ?? ''));
        break;
      case 'fldSimple':
        this.#fields.simple(attribute(tag, 'instr') ?? '');
        break;
      case 'fldChar':
        this.#fields.mark(attribute(tag, 'fldCharType') ?? '');
        break;
      default:
        this.#sign(tag);
    }
  }

  /** Characters that are written as elements. */
  #sign(tag: SaxesTagNS): void {
    if (this.#path.at(-2) !== 'r') return;
    if (tag.local === 'tab' || tag.local === 'ptab') this.#add('\t');
    else if (tag.local === 'br' || tag.local === 'cr') this.#add('\n');
    else if (tag.local === 'noBreakHyphen') this.#add('\u2011');
    else if (tag.local === 'softHyphen') this.#add('\u00ad');
    else if (tag.local === 'sym') {
      const code = Number.parseInt(attribute(tag, 'char') ?? '', 16);
      // Codes from F000 on are places in a symbol font, not characters.
      if (code > 0 && code < 0xd800) this.#add(String.fromCharCode(code));
    }
  }

  #close(tag: SaxesTagNS): void {
    const { local } = tag;
    this.#path.pop();
    const isMark = this.#path.at(-1) === 'rPr' && this.#path.at(-2) === 'pPr';
    if (LEFT_OUT.has(local) && !isMark) this.#leftOut -= 1;
    else if (this.#leftOut > 0 || isMark) return;
    else if (local === 'p') this.#endParagraph();
    else if (local === 'hyperlink') this.#links.pop();
    else if (local === 'fldSimple') this.#fields.mark('end');
    else if (local === 'tr') this.#endRow();
  }

  #text(text: string): void {
    if (this.#leftOut > 0) return;
    const element = this.#path.at(-1);
    if (element === 'instrText') this.#fields.instruction(text);
    else if (element === 't') this.#add(text);
  }

  #add(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (!paragraph || this.#run.hidden || this.#fields.inInstruction || text === '') return;
    const href = this.#links.at(-1) ?? this.#fields.href;
    const { em, strong } = this.#run;
    paragraph.runs.push(href === undefined ? { text, em, strong } : { text, em, strong, href });
  }

  #paragraphProperty(tag: SaxesTagNS): void {
    const paragraph = this.#paragraphs.at(-1);
    const value = attribute(tag, 'val');
    if (!paragraph || value === undefined) return;
    if (tag.local === 'pStyle') paragraph.styleId = value;
    else if (tag.local === 'outlineLvl') paragraph.outline = Number(value);
    else if (tag.local === 'ilvl') paragraph.listLevel = Math.max(paragraph.listLevel, Number(value) + 1);
    else if (tag.local === 'numId') paragraph.listLevel = value === '0' ? -1 : Math.max(paragraph.listLevel, 1);
  }

  #runProperty(tag: SaxesTagNS): void {
    if (this.#path.at(-3) !== 'r') return;
    const value = attribute(tag, 'val');
    if (tag.local === 'b') this.#run.strong = isOn(value);
    else if (tag.local === 'i') this.#run.em = isOn(value);
    else if (tag.local === 'vanish') this.#run.hidden = isOn(value);
    else if (tag.local === 'rStyle') {
      const style = this.#styles.get(value ?? '');
      this.#run.strong = style?.bold ?? false;
      this.#run.em = style?.italic ?? false;
    }
  }

  #cellProperty(tag: SaxesTagNS): void {
    const cell = this.#rows.at(-1)?.cells.at(-1);
    const value = attribute(tag, 'val');
    if (!cell) return;
    if (tag.local === 'vMerge') cell.goesOn = value !== 'restart';
    else if (tag.local === 'gridSpan') cell.columns = Math.min(Math.max(Number(value) || 1, 1), MOST_COLUMNS);
  }

  #endParagraph(): void {
    const open = this.#paragraphs.pop();
    if (!open) return;
    const runs = [...this.#carried, ...open.runs];
    this.#carried = open.isJoined ? runs : [];
    if (open.isJoined) return;
    const style = this.#styles.get(open.styleId ?? '');
    const paragraph: Paragraph = {
      runs,
      style,
      listLevel: open.listLevel === 0 && style?.isList ? 1 : Math.max(open.listLevel, 0),
      ...(open.outline === undefined ? {} : { outline: open.outline }),
    };
    const cell = this.#rows[0]?.cells.at(-1);
    if (cell) cell.paragraphs.push(paragraph);
    else this.#parts.push(paragraph);
  }

  /** A table inside a cell adds to that cell; a row of one cell is layout, not a table. */
  #endRow(): void {
    const row = this.#rows.pop();
    if (!row || this.#rows.length > 0) return;
    if (row.cells.length > 1) this.#parts.push(row);
    else this.#parts.push(...(row.cells[0]?.paragraphs ?? []));
  }
}
