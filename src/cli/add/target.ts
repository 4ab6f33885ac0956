/** The page that a source is to be added to. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type InputFile, readInput } from '../../files/read-input.ts';
import { InputError } from '../../model/input-error.ts';
import type { Reading } from '../../model/reading.ts';
import { readPage } from '../../read/read.ts';
import { assertWritable } from '../fixable.ts';
import type { Io } from '../io.ts';

export interface Target {
  readonly input: InputFile;
  /** Absolute. */
  readonly path: string;
  readonly reading: Reading;
}

/** Throws `InputError`, with the way out, for what cannot be added to. */
export async function openTarget(name: string, io: Io): Promise<Target> {
  if (name !== '-' && !existsSync(resolve(io.cwd, name))) throw nothingThere(name, `There is no page “${name}”`);
  const input = await readInput(name, io.cwd, io.stdin);
  const path = assertWritable(input, 'add');
  if (!/\S/u.test(Buffer.from(input.bytes).toString())) throw nothingThere(name, `“${name}” is empty`);
  const reading = await readPage(input.bytes, input);
  if (reading.page.entries.length > 0 || reading.format === 'context file') return { input, path, reading };
  throw nothingThere(name, `No source was found in “${name}”, so nobody can tell how its entries are written`);
}

function nothingThere(name: string, what: string): InputError {
  const file = /\.md$/iu.test(name) ? name : 'page.md';
  return new InputError(
    `${what}. To start a page, write three lines into “${file}”: “---”, “contextpage: 1” and again “---”; then give the command again, with --to ${file}.`,
  );
}
