/** Whether a source is on a page already. */

import { sameSources } from '../check/same-source.ts';
import { addressKey, doiKey } from '../cite/address-keys.ts';
import type { CslItem } from '../model/csl.ts';
import type { Entry, Page } from '../model/page.ts';
import { foldForComparison } from '../text/fold.ts';

/**
 * The first entry with the same DOI or address, whatever it says of the source, else with the same title, day and
 * author. `addresses`: all under which the source was met on the way.
 */
export function presentEntry(page: Page, drafted: Entry, addresses: readonly string[]): Entry | undefined {
  const keys = new Set([drafted.reference.URL, ...addresses].flatMap((address) => keyOf(address) ?? []));
  const doi = doiKey(drafted.reference);
  const isSame = ({ reference }: Entry): boolean => {
    const key = keyOf(reference.URL);
    return (key !== undefined && keys.has(key)) || (doi !== undefined && doiKey(reference) === doi);
  };
  return page.entries.find(isSame) ?? sameByTitle(page, drafted);
}

/** Which of these words no quotation of the entry has, each once. */
export function newWords(entry: Entry, words: readonly string[]): string[] {
  const there = new Set(entry.quotations.map(({ text }) => foldForComparison(text.plain)));
  return words.filter((text) => {
    const folded = foldForComparison(text);
    if (there.has(folded)) return false;
    there.add(folded);
    return true;
  });
}

function sameByTitle({ entries }: Page, drafted: Entry): Entry | undefined {
  const group = sameSources([...entries, drafted]).find((same) => same.sameTitle && same.entries.includes(drafted));
  return group?.entries.find((entry) => entry !== drafted);
}

function keyOf(address: CslItem['URL']): string | undefined {
  return address === undefined ? undefined : addressKey(address);
}
