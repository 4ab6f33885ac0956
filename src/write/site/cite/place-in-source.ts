/** Addresses that lead browsers to words of a source, for quotations whose place in it was not found by comparing. */
import type { Entry, Quotation } from '../../../model/page.ts';
import { languageTag } from '../script.ts';
import { sourceAddress } from '../source-links.ts';

/** Words that are looked for; those that are enough; the fewest that say anything. */
const MOST_WORDS = 8;
const ENOUGH_WORDS = 4;
const FEWEST_WORDS = 3;

/** What sources set otherwise, or a quotation leaves out or puts in: browsers look for the very characters. */
const UNSURE = /["'\u2018-\u201f\u00ab\u00bb\u2039\u203a\u300c-\u300f\u2010-\u2015\u2026()[\]\n-]/u;

/**
 * With a text fragment (WICG URL Fragment Text Directives) of the first words that stand together: one with the last
 * words too finds nothing where either differ. Undefined for what is no web page, and without so many words.
 * Where the source does not have the words, it opens at its start.
 */
export function placeInSource(entry: Entry, { text, lang }: Quotation): string | undefined {
  const address = sourceAddress(entry);
  if (address === undefined || !/^https?:/iu.test(address)) return undefined;
  const words = surestWords(text.plain.replaceAll('...', '\u2026'), languageTag(lang));
  return words && `${address}${address.includes('#') ? '' : '#'}:~:text=${encodeURIComponent(words)}`;
}

/** Scripts without spaces have words too. A word with an apostrophe in it is left out whole: browsers look for whole words. */
function surestWords(text: string, lang: string | undefined): string | undefined {
  let best = { start: 0, end: 0, count: FEWEST_WORDS - 1 };
  let run = { start: 0, end: 0, count: 0 };
  for (const { index, segment, isWordLike } of new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)) {
    if (UNSURE.test(segment)) {
      if (best.count >= ENOUGH_WORDS) break;
      run = { ...run, count: 0 };
    } else if (isWordLike) {
      run = { start: run.count === 0 ? index : run.start, end: index + segment.length, count: run.count + 1 };
      if (run.count > best.count) best = run;
      if (run.count === MOST_WORDS) break;
    }
  }
  return best.end === 0 ? undefined : text.slice(best.start, best.end).toWellFormed();
}
