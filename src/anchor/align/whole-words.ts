/** In scripts without spaces the alignment pairs letters; people read words: a word that differs in a letter differs. */

import type { Token } from '../letters/tokens.ts';
import { segmenter } from '../letters/words.ts';
import type { Column } from './align.ts';
import type { Sides } from './sides.ts';

/** Columns by whether they pair the same word, once a changed letter has spread over its word on both sides. */
export function samePairs(columns: readonly Column[], sides: Sides): boolean[] {
  const same = columns.map(({ quote, source }) => isSame(sides.quote[quote ?? -1], sides.source[source ?? -1]));
  if (!columns.some(({ quote }) => sides.quote[quote ?? -1]?.isLetter)) return same;
  const quoteWords = wordNumbers(
    columns.map(({ quote }) => sides.quote[quote ?? -1]),
    sides,
  );
  const sourceWords = wordNumbers(
    columns.map(({ source }) => sides.source[source ?? -1]),
    sides,
  );
  const changed = { quote: new Set<number>(), source: new Set<number>() };
  for (const [at, isPair] of same.entries()) {
    if (isPair) continue;
    changed.quote.add(quoteWords[at] ?? -1);
    changed.source.add(sourceWords[at] ?? -1);
  }
  changed.quote.delete(-1);
  changed.source.delete(-1);
  return same.map(
    (isPair, at) => isPair && !changed.quote.has(quoteWords[at] ?? -1) && !changed.source.has(sourceWords[at] ?? -1),
  );
}

function isSame(ours: Token | undefined, theirs: Token | undefined): boolean {
  return ours !== undefined && theirs !== undefined && ours.find === theirs.find;
}

/** For each token the number of its word among the letters around it; -1 for none and for words of other scripts. */
function wordNumbers(tokens: readonly (Token | undefined)[], { prepared }: Sides): number[] {
  const numbers = tokens.map(() => -1);
  let next = 0;
  let from = 0;
  while (from < tokens.length) {
    let to = from;
    while (to < tokens.length && (tokens[to] === undefined || tokens[to]?.isLetter)) to += 1;
    const text = tokens.slice(from, to).map((token) => token?.text ?? '');
    let at = 0;
    let left = 0;
    for (const { segment } of segmenter(prepared.lang).segment(text.join(''))) {
      left += segment.length;
      while (at < text.length && (left > 0 || text[at] === '')) {
        if (text[at] !== '') numbers[from + at] = next;
        left -= text[at]?.length ?? 0;
        at += 1;
      }
      next += 1;
    }
    from = to + 1;
  }
  return numbers;
}
