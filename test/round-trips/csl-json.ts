import type { Page } from '../../src/model/page.ts';
import { fileTitle, usedSections, withoutPageFacts } from './normal.ts';

/** CSL-JSON holds entries whole; of the page only its language. */
export function normalise(page: Page): Page {
  return usedSections({ ...withoutPageFacts(page), title: fileTitle });
}

export const loses: readonly string[] = [
  'Receipts: what a copy of the source gave is no part of a citation.',
  'The page’s title, intro, address, rights and date of change: the title comes from the file’s name.',
  'Sections in which no entry stands, and the order of sections where it is not that of their first entries.',
];
