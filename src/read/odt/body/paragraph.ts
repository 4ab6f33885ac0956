import { type InList, OpenParagraph } from '../../manuscript/story/paragraph.ts';
import type { ParagraphStyle } from '../styles.ts';
import { isComplexScript, type TextLook } from '../text-look.ts';

/** A paragraph with the looks of the spans that are open in it. */
export class OdtParagraph extends OpenParagraph {
  readonly looks: TextLook[];
  readonly list: InList;
  /** The next blank would begin the paragraph or follow another: it counts for nothing (ODF 1.3 part 3, 6.1.2). */
  isAfterBlank = true;
  #script: { readonly look?: TextLook; readonly isComplex: boolean } = { isComplex: false };

  /** @param spans looks that are open already, in a paragraph that goes on with what was another's */
  constructor({ style, look }: ParagraphStyle, list: InList, spans: readonly TextLook[]) {
    super(style);
    this.looks = [look, ...spans];
    this.list = list;
  }

  get look(): TextLook {
    return this.looks.at(-1) ?? {};
  }

  restyle({ style, look }: ParagraphStyle): void {
    this.style = style;
    this.looks[0] = look;
  }

  /** Whether the next text is of a complex script. What has none goes on in that of the text before it. */
  takeScript(text: string): boolean {
    const { look } = this;
    const goesOn = this.#script.look === look && this.#script.isComplex;
    this.#script = { look, isComplex: isComplexScript(text) ?? goesOn };
    return this.#script.isComplex;
  }
}
