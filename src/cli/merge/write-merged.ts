import { replaceFile } from '../../files/safe-write.ts';
import { rewritten } from '../../rewrite/rewrite.ts';
import { counted } from '../counts.ts';
import { encoded } from '../fixable.ts';
import { readCommandPage } from '../read-page.ts';
import type { MergedPage } from './merged-page.ts';
import type { Compared } from './open-documents.ts';
import { asNotes } from './sentences.ts';

/**
 * Writes the page, if anything of it is new, and says so. Throws `InputError`, and changes nothing, where the file is no
 * longer what was read.
 */
export async function writeMerged({ input, reading }: Compared, merged: MergedPage, path: string): Promise<string[]> {
  const { page, taken, comments } = merged;
  if (taken.length === 0 && comments === 0) return [];
  const { text, isWhole } = await rewritten(reading, page, (changed) => readCommandPage(changed, input));
  replaceFile({ path, name: input.name }, input.bytes, encoded(text, input));
  const what = [
    ...(taken.length > 0 ? [counted(taken.length, 'edit')] : []),
    ...(comments > 0 ? [asNotes(comments)] : []),
  ];
  return [
    `“${input.name}” has ${what.join(' and ')} now; the former page is ${input.name}~.`,
    ...(isWhole ? ['Its lines could not be told apart, so the whole file was written anew.'] : []),
  ];
}
