/** The text of a page as a browser searches it: white space collapsed, block after block, without case and accents. */
import type { SourceText } from '../model/source.ts';

export interface ShownPage {
  readonly text: string;
  /** The same without case and accents, character for character. */
  readonly folded: string;
  /** Offset in `SourceText.text` of each character. */
  readonly at: Int32Array;
}

/** Blocks end with a line feed. Linear. */
export function shownPage({ text, spans }: SourceText): ShownPage {
  const shown: string[] = [];
  const at: number[] = [];
  let block = -1;
  let afterSpace = true;
  for (const span of spans) {
    if (span.block !== block && shown.length > 0) {
      shown.push('\n');
      at.push(span.start);
      afterSpace = true;
    }
    block = span.block;
    for (let place = span.start; place < span.end; place++) {
      const isSpace = /\s/u.test(text[place] ?? '');
      if (isSpace && afterSpace) continue;
      shown.push(isSpace ? ' ' : (text[place] ?? ''));
      at.push(place);
      afterSpace = isSpace;
    }
  }
  const joined = shown.join('');
  return { text: joined, folded: Array.from(joined.split(''), fold).join(''), at: Int32Array.from(at) };
}

/** One code unit for one: half of a surrogate pair stays as it is. */
function fold(unit: string): string {
  if (unit.charCodeAt(0) < 128) return unit.toLowerCase();
  const folded = unit.normalize('NFKD').toLowerCase();
  return folded.length === 1 || /^\p{L}\p{M}+$/u.test(folded) ? (folded[0] ?? unit) : unit;
}

/** The words of a search in the same form. */
export function foldSearch(words: string): string {
  return Array.from(words.split(''), fold).join('');
}
