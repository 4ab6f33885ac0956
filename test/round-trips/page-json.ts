import type { Page } from '../../src/model/page.ts';

/** The page model itself. */
export function normalise(page: Page): Page {
  return page;
}

export const loses: readonly string[] = [];
