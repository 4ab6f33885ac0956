/** Which region each block of a page belongs to. */
import type { Region } from '../../model/source.ts';
import type { PageHead } from './page-head.ts';
import type { PageText } from './walk-page.ts';

export function findRegions(page: PageText, _head: PageHead): Region[] {
  return page.blocks.map(() => 'article');
}
