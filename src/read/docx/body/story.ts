import type { Look } from '../../manuscript/story/paragraph.ts';
import { Story } from '../../manuscript/story/story.ts';
import { Fields } from './fields.ts';
import type { WordParagraph } from './paragraph.ts';

interface Held {
  readonly text: string;
  readonly look: Look;
}

/** A story with the fields that are open in it. */
export class WordStory extends Story<WordParagraph> {
  readonly fields: Fields = new Fields();
  /** What stands in the instruction of a field. */
  #held: Held[] = [];

  override get href(): string | undefined {
    return super.href ?? this.fields.href;
  }

  /** Words in the instruction of a field are no text, unless the field turns out to be broken. */
  hold(text: string, look: Look): void {
    this.#held.push({ text, look });
  }

  markField(type: string): void {
    this.fields.mark(type);
    if (!this.fields.inInstruction) this.#held = [];
  }

  /** What broken fields held, at the end of a paragraph. */
  endFields(): readonly Held[] {
    const held = this.#held;
    this.#held = [];
    return this.fields.endParagraph() ? held : [];
  }
}
