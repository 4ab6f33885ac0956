/** Addresses that lead browsers to words of a source, for quotations whose place in it was not found by comparing. */
import type { Entry, Quotation } from '../../../model/page.ts';
import { languageTag } from '../script.ts';
import { sourceAddress } from '../source-links.ts';

/** Words that are looked for; those that are enough; the fewest that say anything. */
const MOST_WORDS = 8;
const ENOUGH_WORDS = 4;
const FEWEST_WORDS = 3;

/** What sources set otherwise, or a quotation leaves out or puts in: browsers look for the very characters. */
const UNSURE = /["'\u2018-\u201f\u00ab\u00bb\u2039\u203a\u300c-\u300f\u2010-\u2015\u2026()[\]\n-]|\.{3}/u;

/**
 * With a text fragment (WICG URL Fragment Text Directives) of the first words that stand together: one with the last
 * words too finds nothing where either differ. Undefined for what is no web page, and without so many words.
 * Where the source does not have the words, it opens at its start.
 */
export function placeInSource(entry: Entry, { text, lang }: Quotation): string | undefined {
  const address = sourceAddress(entry);
  if (address === undefined || !/^https?:/iu.test(address)) return undefined;
  const segmenter = new Intl.Segmenter(languageTag(lang), { granularity: 'word' });
  let best = { words: '', count: FEWEST_WORDS - 1 };
  for (const stretch of text.plain.split(UNSURE)) {
    const first = firstWords(stretch, segmenter);
    if (first.count > best.count) best = first;
    if (best.count >= ENOUGH_WORDS) break;
  }
  if (best.words === '') return undefined;
  return `${address}${address.includes('#') ? '' : '#'}:~:text=${encodeURIComponent(best.words)}`;
}

/** Scripts without spaces have words too. */
function firstWords(stretch: string, segmenter: Intl.Segmenter): { words: string; count: number } {
  let [start, end, count] = [0, 0, 0];
  for (const { index, segment, isWordLike } of segmenter.segment(stretch)) {
    if (!isWordLike) continue;
    if (count === 0) start = index;
    end = index + segment.length;
    count += 1;
    if (count === MOST_WORDS) break;
  }
  return { words: stretch.slice(start, end).toWellFormed(), count };
}
