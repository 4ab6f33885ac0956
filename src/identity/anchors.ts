/**
 * The ids that carry the identity of a page through WordPress: each bookmark of a document for word processors
 * (`bookmark-names.ts`) is there the id of a `<span>` round the same words. Editors and filters keep these, whereas
 * comments, attributes of blocks and what else is no HTML are dropped.
 */
import { bookmarkName, readBookmarkName } from './bookmark-names.ts';

/** Id of the element that holds all that is ours. */
export const MANAGED_ANCHOR = 'contextpage';

/** `cp-q-abcdefghijklmnop`, `cp-q-abcdefghijklmnop-2`. @param name of a bookmark */
export function anchorOf(name: string): string {
  return name.slice(1).replaceAll('_', '-');
}

/** The bookmark that an id stands for; undefined for an id that is none of ours. */
export function bookmarkOf(anchor: string): string | undefined {
  const name = `_${anchor.replaceAll('-', '_')}`;
  return anchor.startsWith('cp-') && readBookmarkName(name) ? name : undefined;
}

/** Name of the bookmark of the line that leads to the Word document. */
export const WORD_LINK: string = bookmarkName('p', 'word document');
