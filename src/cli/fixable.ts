import type { InputFile } from '../files/read-input.ts';
import { InputError } from '../model/input-error.ts';
import { decode } from '../read/encoding/decode.ts';

const FIXABLE = /\.(?:txt|md)$/iu;
const BYTE_ORDER_MARK = '\ufeff';

/** Whether a file of that name is of a kind that fixes may be written to. */
function isFixableName(name: string): boolean {
  return FIXABLE.test(name);
}

/** Whether fixes may be written to the input: a .txt or .md in UTF-8, none of whose characters is damaged. */
export function isFixable(input: InputFile): boolean {
  if (!input.path || !isFixableName(input.path)) return false;
  const { encoding, damage } = decode(input.bytes, input.name);
  return encoding === 'utf-8' && !damage;
}

/**
 * The path of a file that may be written to. Throws `InputError`, with the way out, for all others.
 * @param writer what writes to it, as the user calls it: `--fix`, `add`
 */
export function assertWritable(input: InputFile, writer: string): string {
  if (!input.path) throw new InputError(`${writer} needs a file to write to; give the name of a .txt or .md file.`);
  if (!isFixableName(input.path)) {
    throw new InputError(
      `${writer} works on .txt and .md files; convert “${input.name}” to .md first: contextpage convert ${input.name} page.md`,
    );
  }
  const { encoding, damage } = decode(input.bytes, input.name);
  if (encoding !== 'utf-8') {
    throw new InputError(
      `“${input.name}” is not in UTF-8; save it as UTF-8 in your editor, then ${writer} can write to it.`,
    );
  }
  // What is written back is the decoded text, in which a damaged character would be lost for good.
  if (damage) {
    throw new InputError(
      `“${input.name}” holds damaged characters, so ${writer} leaves it as it is; type the right ones first (contextpage check says where).`,
    );
  }
  return input.path;
}

/** A changed text in the bytes of its file: with the byte order mark if it had one. */
export function encoded(text: string, input: InputFile): string {
  return decode(input.bytes, input.name).bom ? BYTE_ORDER_MARK + text : text;
}
