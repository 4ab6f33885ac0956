import type { Page } from '../model/page.ts';
import type { Settings } from './settings.ts';

/**
 * The page with what it leaves open and the settings say. What the page says itself stands. Its language is not among
 * this: a page always has one, so whoever reads it has to be told before which to assume. Nor are title and address,
 * which in the settings are those of the home page.
 */
export function withSettings(page: Page, { contact, rights, marks, order }: Settings): Page {
  return {
    ...(contact === undefined ? {} : { contact }),
    ...(rights === undefined ? {} : { rights }),
    ...(marks === undefined ? {} : { marks }),
    ...(order === undefined ? {} : { order }),
    ...page,
  };
}
