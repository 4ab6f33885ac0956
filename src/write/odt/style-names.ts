/**
 * The styles that documents name by the ids of `write/document/look.ts`, as OpenDocument names them: those that
 * LibreOffice has itself by its own names, so that it saves them in .docx under Word's names.
 */
import { type CharacterStyle, characterStyles, type ParagraphStyle, paragraphStyles } from '../document/look.ts';

const LIBRE_OFFICE_NAMES: ReadonlyMap<string, string> = new Map([
  ['Normal', 'Standard'],
  ['heading 1', 'Heading 1'],
  ['heading 2', 'Heading 2'],
  ['heading 3', 'Heading 3'],
  ['header', 'Header'],
  ['footer', 'Footer'],
  ['TOC Heading', 'Contents Heading'],
  ['toc 1', 'Contents 1'],
  ['toc 2', 'Contents 2'],
  ['toc 3', 'Contents 3'],
  ['footnote text', 'Footnote'],
  ['Hyperlink', 'Internet link'],
  ['footnote reference', 'Footnote anchor'],
]);

/** A name as people read it. */
export function displayName({ name }: ParagraphStyle | CharacterStyle): string {
  return LIBRE_OFFICE_NAMES.get(name) ?? name;
}

/** A name as files keep it (ODF 1.3 part 3, 19.499): a blank by its code point. */
export function styleName(style: ParagraphStyle | CharacterStyle): string {
  return displayName(style).replace(/ /g, '_20_');
}

/** What a paragraph or a run needs to know of its style. */
export interface NamedStyle {
  readonly name: string;
  /** Level in the navigator from 0, where paragraphs of this style stand there. */
  readonly outline?: number;
}

/** By the ids that paragraphs and runs are written with. */
export class StyleNames {
  readonly #styles: ReadonlyMap<string, NamedStyle>;

  constructor(lang: string) {
    const styles: readonly (ParagraphStyle | CharacterStyle)[] = [
      ...paragraphStyles(lang, 0),
      ...characterStyles(lang),
    ];
    this.#styles = new Map(
      styles.map((style) => [
        style.id,
        { name: styleName(style), ...('outline' in style ? { outline: style.outline } : {}) },
      ]),
    );
  }

  /** Throws for an id that `write/document/look.ts` does not have. */
  get(id: string): NamedStyle {
    const style = this.#styles.get(id);
    if (!style) throw new Error(`there is no style “${id}”`);
    return style;
  }
}
