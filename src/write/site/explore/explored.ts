import type { Page } from '../../../model/page.ts';
import type { WriteOptions } from '../../writer.ts';
import { FEW } from '../few.ts';

export const INDEX_PATH = 'index.html';
export const EXPLORE_PATH = 'explore.html';

/** Whether the page has an `explore.html` beside it. */
export function isExplored({ entries }: Page, { singleFile = false, forPrint = false }: WriteOptions): boolean {
  return entries.length >= FEW && !singleFile && !forPrint;
}
