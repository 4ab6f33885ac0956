import type { Manuscript } from '../../model/manuscript.ts';
import type { ReadResult } from '../reader.ts';
import { readForeign } from './foreign.ts';

/**
 * A document as it reads with every tracked change accepted: one of ours as the page that it was printed from, any other
 * as prose.
 * @param lang to be assumed where the document says none
 */
export async function readDocument(manuscript: Manuscript, name: string, lang?: string): Promise<ReadResult> {
  // Only documents of ours have either; of others no more code is loaded.
  if (manuscript.base || hasHiddenBookmarks(manuscript)) {
    const { readComeBack } = await import('./own/come-back.ts');
    const found = readComeBack(manuscript, name, lang);
    if (found) return found;
  }
  return readForeign(manuscript, name);
}

function hasHiddenBookmarks({ parts }: Manuscript): boolean {
  return parts.some((part) => !('cells' in part) && part.bookmarks?.some(({ name }) => name.startsWith('_cp_')));
}
