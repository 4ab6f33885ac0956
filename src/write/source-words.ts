import type { Receipt } from '../model/receipt.ts';
import { shorten } from '../text/shorten.ts';

/** Letters of what an ellipsis of the quotation stands for; more of it is not told. */
const LONGEST_OMISSION = 400;

/**
 * What the source says where a quotation was taken from it: the passages, with what was left out between them as far as
 * the receipt tells it, else an ellipsis. Empty where no place in the source is known.
 */
export function sourceWords({ passages, changes }: Receipt): string {
  const omitted = changes.flatMap(({ kind, source = '' }) => (kind === 'ellipsis' ? [source] : []));
  const isTold = omitted.length === passages.length - 1;
  const words = passages.map(({ exact }, i) => {
    const left = i === 0 ? undefined : isTold ? shorten(omitted[i - 1] ?? '', LONGEST_OMISSION) : '\u2026';
    return left === undefined ? exact : ` ${left} ${exact}`;
  });
  // What was left out may begin with the comma that stands behind the last word.
  return words
    .join('')
    .replace(/\s+/gu, ' ')
    .replace(/ (?=[.,;:!?\u060c\u061b\u061f])/gu, '')
    .trim();
}
