import { InputError } from '../../model/input-error.ts';
import type { Input, Reader, ReadResult } from '../reader.ts';
import { textBlocks } from './blocks.ts';
import { splitLines } from './lines.ts';

/** Plain text of any make: one paragraph a line, or wrapped at a column. It takes whatever no other reader takes. */
export const text: Reader = {
  name: 'text',
  extensions: ['.txt', '.text'],
  detect(): boolean {
    return true;
  },
  read(input: Input): ReadResult {
    const blocks = textBlocks(splitLines(input.text));
    if (blocks.length === 0) throw new InputError(`“${input.name}” is empty; give a file that holds the page.`);
    return { blocks: { blocks }, messages: [] };
  },
};
