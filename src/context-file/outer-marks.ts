/** Marks that a person typed around a whole quotation, which stands without them. */
import { isOpeningShape, isQuotationMark, matchMarks } from '../text/match-marks.ts';
import { refer } from './inline/characters.ts';
import { type Stretch, sliceStretch } from './stretch.ts';

/**
 * How many characters at the start and at the end of the paragraphs, as they stand in the file, are a pair of marks
 * around the whole with the space inside. A mark written as a character reference is one of the words.
 */
function outerPair(paragraphs: readonly string[]): { readonly open: number; readonly close: number } | undefined {
  const text = paragraphs.join('\n');
  const last = text.length - 1;
  if (!isQuotationMark(text[0] ?? '') || !isQuotationMark(text[last] ?? '')) return undefined;
  const pair = matchMarks(text).ranges.find(({ open }) => open === 0);
  if (pair?.close !== last || (pair.kind === 'single' && !isCertain(text, last))) return undefined;
  const inside = text.slice(1, last);
  const open = 1 + inside.length - inside.trimStart().length;
  const close = 1 + inside.length - inside.trimEnd().length;
  const [first, final] = [paragraphs[0]?.length ?? 0, paragraphs.at(-1)?.length ?? 0];
  return inside.trim() === '' || open >= first || close >= final ? undefined : { open, close };
}

/** A single mark may be an apostrophe at either end: “’tis the states’”. */
function isCertain(text: string, last: number): boolean {
  return isOpeningShape(text[0] ?? '') && /[.!?\u2026]/u.test(text[last - 1] ?? '');
}

export function withoutOuterMarks(paragraphs: readonly Stretch[]): readonly Stretch[] {
  const pair = outerPair(paragraphs.map(({ text }) => text));
  if (!pair) return paragraphs;
  return paragraphs.map((paragraph, i) => {
    const end = paragraph.text.length - (i === paragraphs.length - 1 ? pair.close : 0);
    return sliceStretch(paragraph, i === 0 ? pair.open : 0, end);
  });
}

/** Paragraphs of Markdown whose own words begin and end with marks, so written that these stay. */
export function keepOuterMarks(paragraphs: readonly string[]): readonly string[] {
  const [first = '', ...more] = paragraphs;
  return outerPair(paragraphs) ? [refer(first.slice(0, 1)) + first.slice(1), ...more] : paragraphs;
}
