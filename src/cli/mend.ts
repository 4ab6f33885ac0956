import { unifiedDiff } from '../check/fix/diff.ts';
import { applyFixes } from '../check/fix/fix.ts';
import type { InputFile } from '../files/read-input.ts';
import { replaceFile } from '../files/safe-write.ts';
import type { Message } from '../model/message.ts';
import { assertWritable, encoded } from './fixable.ts';
import { visibleInLine } from './visible.ts';

/** What a check of the text gave. */
interface Checked {
  readonly reading: { readonly source: string };
  readonly messages: readonly Message[];
}

/** One fix can make room for another, but never for more than a few in a row. */
const ROUNDS = 10;

/**
 * Applies the safe fixes until none is left, shows what changed, and only then writes the file. Throws `InputError` if
 * there are fixes and the file is none that may be written to.
 */
export async function mend<T extends Checked>(
  input: InputFile,
  first: T,
  check: (text: string) => Promise<T>,
  show: (text: string) => void,
): Promise<T> {
  if (!first.messages.some((message) => message.fix)) return first;
  const path = assertWritable(input, '--fix');
  let checked = first;
  let text = first.reading.source;
  for (let round = 0; round < ROUNDS; round++) {
    const fixed = applyFixes(text, checked.messages);
    if (fixed.applied === 0) break;
    text = fixed.text;
    checked = await check(text);
  }
  const name = visibleInLine(input.name);
  show(unifiedDiff(first.reading.source, text, name));
  replaceFile({ path, name: input.name }, input.bytes, encoded(text, input));
  show(`${name} is mended; the former file is ${name}~\n\n`);
  return checked;
}
