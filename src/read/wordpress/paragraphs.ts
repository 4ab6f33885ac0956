/** Paragraphs and rows put together run by run, with the bookmarks that stand in them. */
import type { Bookmark, Cell, Paragraph, Part, Run, Style } from '../../model/manuscript.ts';

/** How the words that follow look. */
export interface Look {
  readonly em: boolean;
  readonly strong: boolean;
  readonly href?: string;
  readonly lang?: string;
}

/** What the paragraph is whose words follow. */
export interface Kind {
  readonly style?: Style;
  readonly listLevel: number;
}

interface Open {
  readonly name: string;
  start: number;
  goesOn: boolean;
}

export class Paragraphs {
  readonly #lists: Part[][] = [[]];
  readonly #rows: Cell[][] = [];
  readonly #open: Open[] = [];
  #runs: Run[] = [];
  #bookmarks: Bookmark[] = [];
  #length = 0;
  #last = '';

  get parts(): readonly Part[] {
    return this.#lists[0] ?? [];
  }

  /** White space is folded; a line feed is a new line inside the paragraph. */
  text(words: string, look: Look): void {
    let text = words.replace(/[ \t\r\f]*\n[ \t\r\f]*/gu, '\n').replace(/[ \t\r\f]+/gu, ' ');
    if (this.#last === '' || this.#last === '\n') text = text.replace(/^[ \n]+/u, '');
    else if (this.#last === ' ') text = text.replace(/^ +/u, '');
    if (text === '') return;
    this.#runs.push({ text, ...look });
    this.#length += text.length;
    this.#last = text.at(-1) ?? '';
  }

  openBookmark(name: string): void {
    this.#open.push({ name, start: this.#length, goesOn: false });
  }

  closeBookmark(): void {
    const open = this.#open.pop();
    if (open) this.#mark(open);
  }

  end({ style, listLevel }: Kind): void {
    for (const open of this.#open) {
      this.#mark(open);
      open.goesOn = open.goesOn || this.#length > open.start;
      open.start = 0;
    }
    const runs = trimmed(this.#runs);
    if (runs.length > 0) {
      const bookmarks = withSeam(this.#bookmarks, runs, this.#list.at(-1));
      this.#list.push({ runs, listLevel, ...(style && { style }), ...(bookmarks.length > 0 && { bookmarks }) });
    }
    this.#runs = [];
    this.#bookmarks = [];
    this.#length = 0;
    this.#last = '';
  }

  openCell(): void {
    this.#lists.push([]);
  }

  closeCell(): void {
    const paragraphs = (this.#lists.length > 1 ? (this.#lists.pop() ?? []) : []).flatMap(paragraphsIn);
    this.#rows.at(-1)?.push({ paragraphs, columns: 1, goesOn: false });
  }

  openRow(): void {
    this.#rows.push([]);
  }

  closeRow(): void {
    const cells = this.#rows.pop() ?? [];
    const [only, more] = cells;
    // A row of one cell is a frame around its paragraphs.
    if (only && !more) this.#list.push(...only.paragraphs);
    else if (cells.some(({ paragraphs }) => paragraphs.length > 0)) this.#list.push({ cells, isHeader: false });
  }

  get #list(): Part[] {
    return this.#lists.at(-1) ?? [];
  }

  /** Editors part an element round words whose look changes: its parts are one bookmark. */
  #mark({ name, start, goesOn }: Open): void {
    if (goesOn && start === this.#length) return;
    const before = this.#bookmarks.findIndex((one) => one.name === name);
    const known = this.#bookmarks[before];
    if (known) this.#bookmarks[before] = { ...known, end: this.#length };
    else this.#bookmarks.push({ name, start, end: this.#length, ...(goesOn && { goesOn }) });
  }
}

/** A paragraph that was parted with Enter has its mark in both halves; one that was put there twice has its words, too. */
function withSeam(bookmarks: readonly Bookmark[], runs: readonly Run[], before: Part | undefined): readonly Bookmark[] {
  const [first, ...rest] = bookmarks;
  if (!first || !before || 'cells' in before || before.bookmarks?.at(-1)?.name !== first.name) return bookmarks;
  return wordsOf(before.runs) === wordsOf(runs) ? bookmarks : [{ ...first, goesOn: true }, ...rest];
}

function wordsOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

function paragraphsIn(part: Part): readonly Paragraph[] {
  return 'cells' in part ? part.cells.flatMap(({ paragraphs }) => paragraphs) : [part];
}

function trimmed(runs: readonly Run[]): Run[] {
  const out = [...runs];
  for (let last = out.pop(); last; last = out.pop()) {
    const text = last.text.replace(/[ \n]+$/u, '');
    if (text !== '') return [...out, { ...last, text }];
  }
  return out;
}
