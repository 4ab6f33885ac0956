/** A line of a source as its reader sees it: of a web page, a PDF, a Word document or a text. */
import { SEAM } from '../words/byline-words.ts';

export interface Line {
  /** Stretches of the line; a web page has one for each element in it. */
  readonly parts: readonly LinePart[];
  readonly place: Place;
  /** Whether it stands in the text of the article, not beside it. */
  readonly isProse: boolean;
}

export interface LinePart {
  readonly text: string;
  /** What the markup calls it. */
  readonly label?: PartLabel;
  /** Of `<time>`, for machines. */
  readonly datetime?: string;
}

/** `role` is what stands beside an author and is no name; `site` is the name of the site; `subtitle` is a second
 * line of the heading. */
export type PartLabel = 'author' | 'date' | 'modified' | 'role' | 'site' | 'photo' | 'subtitle';

/**
 * `above` and `under`: near the headline; `body`: in the article; `tail`: at its end or right after it; `elsewhere`: far
 * from it, in heads, feet and margins; `apart`: teasers, comments, other articles.
 */
export type Place = 'above' | 'title' | 'under' | 'body' | 'tail' | 'elsewhere' | 'apart';

/** The text of a line, with a seam where an element ends. */
export function seamedText(parts: readonly LinePart[]): string {
  return parts
    .map(({ text }) => text)
    .join(SEAM)
    .replace(/[\s\u00a0]+/gu, ' ')
    .replace(/(?:\u2063 ?)+/gu, SEAM)
    .replace(/^[\s\u2063]+|[\s\u2063]+$/gu, '');
}

/** The text of a line as it is read, with a space for each seam. */
export function readText(parts: readonly LinePart[]): string {
  return seamedText(parts).replaceAll(SEAM, ' ').replace(/\s+/gu, ' ').trim();
}

const LABEL_WORDS = 4;
const LONGEST_LABEL = 40;

/** A label on a line of its own, as in tables and lists of fields, is put before the line that it labels. */
export function withLabels(lines: readonly Line[], isLabel: (text: string) => boolean): Line[] {
  return lines.map((line, at) => {
    const before = lines[at - 1];
    const label = before && before.place !== 'apart' ? readText(before.parts) : '';
    const words = label.replace(/[:\uff1a]$/u, '').trim();
    if (words === '' || label.length > LONGEST_LABEL || words.split(/\s+/u).length > LABEL_WORDS) return line;
    if (!isLabel(words) || isLabel(readText(line.parts))) return line;
    return { ...line, parts: [{ text: `${words}: ` }, ...line.parts] };
  });
}
