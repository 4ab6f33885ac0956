/**
 * Quotations stand without their outer marks. Where a page had only one of the two, the words alone would look whole, and
 * nothing would say any more that it cannot be told where they begin or end.
 */
import type { Page, Quotation, Text } from '../../model/page.ts';
import type { Line, Reading } from '../../model/reading.ts';
import { markedText } from '../../model/text.ts';
import { balance } from './balance.ts';
import { quotationEdges } from './outer-marks.ts';

export interface LostMarksKept {
  /** With the mark that stands alone in the words, where the rules for lost marks find it again. */
  readonly page: Page;
  readonly count: number;
}

export function keepLostMarks({ page, lines }: Pick<Reading, 'page' | 'lines'>): LostMarksKept {
  const written = new Map(lines.flatMap((line) => (line.quotation === undefined ? [] : [[line.quotation, line]])));
  let count = 0;
  const kept = (quotation: Quotation): Quotation => {
    const line = written.get(quotation.id);
    const text = line && withLostMark(quotation.text, line);
    if (!text) return quotation;
    count += 1;
    return { ...quotation, text };
  };
  const entries = page.entries.map((entry) => ({ ...entry, quotations: entry.quotations.map(kept) }));
  return { page: { ...page, entries }, count };
}

/** Undefined where both marks stood around the words, or none, or the words have the one that did. */
function withLostMark({ plain, marks = [] }: Text, { text }: Line): Text | undefined {
  const { opens, closes } = balance(text);
  const [open, close] = [opens[0], closes[0]];
  const inWords = balance(plain);
  if (opens.length + closes.length !== 1 || inWords.opens.length + inWords.closes.length > 0) return undefined;
  const edges = quotationEdges(text);
  if (close && edges.close?.at === close.at && !edges.open) return markedText(plain + close.glyph, marks);
  if (open?.at !== 0 || edges.close) return undefined;
  const by = open.glyph.length;
  const moved = marks.map((mark) => ({ ...mark, start: mark.start + by, end: mark.end + by }));
  return markedText(open.glyph + plain, moved);
}
