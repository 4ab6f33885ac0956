import { constants } from 'node:buffer';
import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { resolve } from 'node:path';
import { InputError } from '../model/input-error.ts';
import { withFileErrors } from './file-error.ts';

/** A page as it was given on the command line. */
export interface InputFile {
  /** What the user typed, for messages; `-` is named in words. */
  readonly name: string;
  /** Absolute path; none for the standard input and for addresses. */
  readonly path?: string;
  /** Where the bytes came from, behind all redirects, for an address. */
  readonly url?: string;
  readonly bytes: Uint8Array;
}

/** More than this cannot be one text in memory. */
const LARGEST = constants.MAX_STRING_LENGTH;

/** Reads a path, or `-` for the standard input. Throws `InputError` for folders, and whatever cannot be read. */
export async function readInput(name: string, cwd: string, stdin: AsyncIterable<Uint8Array>): Promise<InputFile> {
  if (name === '-') return { name: 'standard input', bytes: await readAll(stdin) };
  const path = resolve(cwd, name);
  return { name, path, bytes: withFileErrors('read', name, () => readWhole(path, name)) };
}

/** The size of a pipe or a device is not known beforehand, so these are read until they end or grow too large. */
function readWhole(path: string, name: string): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const stat = fstatSync(file);
    if (stat.isDirectory()) throw new InputError(`“${name}” is a folder; give the name of a file in it.`);
    if (stat.size > LARGEST) throw tooLarge(name);
    return stat.isFile() && stat.size > 0 ? readFileSync(file) : readUntilEnd(file, name);
  } finally {
    closeSync(file);
  }
}

function readUntilEnd(file: number, name: string): Uint8Array {
  const chunks: Buffer[] = [];
  let size = 0;
  for (;;) {
    const chunk = Buffer.allocUnsafe(65_536);
    const length = readSync(file, chunk);
    if (length === 0) return Buffer.concat(chunks);
    size += length;
    if (size > LARGEST) throw tooLarge(name);
    chunks.push(chunk.subarray(0, length));
  }
}

async function readAll(stdin: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stdin) {
    size += chunk.byteLength;
    if (size > LARGEST) throw tooLarge('standard input');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(name: string): InputError {
  return new InputError(`“${name}” is larger than ${Math.floor(LARGEST / 2 ** 20)} MB; divide it into several pages.`);
}
