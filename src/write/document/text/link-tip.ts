import { dateInWords, fromEdtf } from '../../../cite/dates/dates.ts';
import type { RobustLink } from '../../robust-links.ts';
import type { Setting } from '../setting.ts';

/** Word shows no more of a tip, and calls a file with a much longer one damaged. */
const LONGEST = 255;

/**
 * What a web page says of a link in attributes, in words: “https://… · as of 3 May 2021 · archived copy: https://…”. What
 * has no room is left out from the end, and an address is never cut.
 */
export function linkTip(link: RobustLink | undefined, { lang, words }: Setting): string | undefined {
  if (!link) return undefined;
  const day = link.day === undefined ? '' : words.asOf(dateInWords(fromEdtf(link.day), lang));
  const copies = link.copies.map(({ url }) => `${words.archivedCopy}${words.colon} ${url}`);
  if (day === '' && copies.length === 0) return undefined;
  let tip = '';
  for (const part of [link.original, day, ...copies]) {
    const longer = [tip, part].filter(Boolean).join(' \u00b7 ');
    if (longer.length <= LONGEST) tip = longer;
  }
  return tip || undefined;
}
