/** Footnotes (ECMA-376 part 1, 17.11): their marks in the text, and the part that holds what they say. */
import type { Footnote, ParagraphLook } from '../document/markup.ts';
import type { Fitting } from './fitting.ts';
import { paragraph } from './markup.ts';

/** Ids of the notes that are none: the rule above the notes of a page, and above what runs over from the page before. */
const SEPARATOR = -1;
const CONTINUATION = 0;

/** What the settings of a document say of them. */
export const FOOTNOTE_SETTINGS: string = `<w:footnotePr><w:footnote w:id="${SEPARATOR}"/><w:footnote w:id="${CONTINUATION}"/></w:footnotePr>`;

/** The notes that one document hands out while it is written, in the order of their marks. */
export class Footnotes {
  readonly #notes: (() => Footnote)[] = [];
  readonly #fitting: Fitting;
  readonly #numberLook: string;

  constructor(fitting: Fitting) {
    this.#fitting = fitting;
    this.#numberLook = `<w:rPr><w:rStyle w:val="${fitting.run({ style: 'FootnoteReference' }).style}"/></w:rPr>`;
  }

  /** The mark of a note; what it says is asked for when the part is written. */
  mark(note: () => Footnote): string {
    this.#notes.push(note);
    return `<w:r>${this.#numberLook}<w:footnoteReference w:id="${this.#notes.length}"/></w:r>`;
  }

  /** `word/footnotes.xml`, for the notes handed out so far. */
  *part(): Generator<string> {
    yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
    yield '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">';
    yield this.#separator('separator', SEPARATOR) + this.#separator('continuationSeparator', CONTINUATION);
    for (const [i, note] of this.#notes.entries()) {
      const { content, ...look } = note();
      const number = `<w:r>${this.#numberLook}<w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>`;
      yield `<w:footnote w:id="${i + 1}">${this.#paragraph(look, number + content)}</w:footnote>`;
    }
    yield '</w:footnotes>';
  }

  #separator(kind: 'separator' | 'continuationSeparator', id: number): string {
    return `<w:footnote w:type="${kind}" w:id="${id}">${this.#paragraph({}, `<w:r><w:${kind}/></w:r>`)}</w:footnote>`;
  }

  #paragraph(look: Partial<ParagraphLook>, content: string): string {
    return paragraph(this.#fitting.paragraph({ style: 'FootnoteText', ...look }), content);
  }
}
