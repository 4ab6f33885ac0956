import type { InputFile } from '../files/read-input.ts';
import { InputError } from '../model/input-error.ts';
import { decode } from '../read/decode.ts';

const FIXABLE = /\.(?:txt|md)$/iu;
const BYTE_ORDER_MARK = '\ufeff';

/** Whether a file of that name is of a kind that fixes may be written to. */
export function isFixableName(name: string): boolean {
  return FIXABLE.test(name);
}

/** The path of a file that fixes may be written to: .txt and .md in UTF-8. Throws `InputError` for all others. */
export function assertFixable(input: InputFile): string {
  if (!input.path) throw new InputError('--fix needs a file to write to; give the name of a .txt or .md file.');
  if (!isFixableName(input.path)) {
    throw new InputError(
      `--fix works on .txt and .md files; convert “${input.name}” to .md first: contextpage convert ${input.name} page.md`,
    );
  }
  if (decode(input.bytes, input.name).encoding !== 'utf-8') {
    throw new InputError(`“${input.name}” is not in UTF-8; save it as UTF-8 in your editor, then --fix can mend it.`);
  }
  return input.path;
}

/** A mended text in the bytes of its file: with the byte order mark if it had one. */
export function encoded(text: string, input: InputFile): string {
  return decode(input.bytes, input.name).bom ? BYTE_ORDER_MARK + text : text;
}
