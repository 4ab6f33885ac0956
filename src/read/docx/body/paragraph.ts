import type { SaxesTagNS } from 'saxes';
import type { Paragraph, Tracked } from '../../../model/manuscript.ts';
import { attribute } from '../../../xml/parse.ts';
import type { Tracks } from '../../manuscript/story/changes.ts';
import { OpenParagraph } from '../../manuscript/story/paragraph.ts';
import type { Numbering } from '../numbering.ts';
import type { Styles, WordStyle } from '../styles.ts';

/** Word has nine levels of lists. */
const DEEPEST_LIST = 8;

/** A paragraph with what its properties say. */
export class WordParagraph extends OpenParagraph<WordStyle> {
  /** What was tracked of its end, and of its look. */
  tracks: Tracks;
  #numId: string | undefined;
  #level: number | undefined;

  constructor(style: WordStyle | undefined, tracks: Tracks) {
    super(style);
    this.tracks = tracks;
  }

  track(tracks: Tracks): void {
    this.tracks = { ...this.tracks, ...tracks };
  }

  /** Takes one property of `w:pPr`, or of `w:numPr` in it. */
  note(tag: SaxesTagNS, styles: Styles): void {
    const value = attribute(tag, 'val');
    if (value === undefined) return;
    if (tag.local === 'pStyle') this.style = styles.byId.get(value);
    else if (tag.local === 'outlineLvl') this.outline = Number(value);
    else if (tag.local === 'ilvl') this.#level = Number(value);
    else if (tag.local === 'numId') this.#numId = value;
  }

  finishNumbered(end: Tracked | undefined, numbering: Numbering): Paragraph {
    const { style } = this;
    const numId = this.#numId ?? style?.numId ?? '0';
    const level = Math.min(Math.max(this.#level ?? style?.level ?? 0, 0) || 0, DEEPEST_LIST);
    const isList = numId !== '0' || (this.#numId === undefined && this.#level !== undefined);
    if (!isList) return this.finish(end, { level: 0 });
    return this.finish(end, {
      level: level + 1,
      label: end?.deleted === undefined ? numbering.next(numId, level) : undefined,
    });
  }
}
