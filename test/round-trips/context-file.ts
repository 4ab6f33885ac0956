import type { Page } from '../../src/model/page.ts';

/** The plain-text home of a page. */
export function normalise(page: Page): Page {
  return page;
}

export const loses: readonly string[] = ['Receipts, which `build --archive` makes anew from the archive.'];
