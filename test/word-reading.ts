/** One source on a page by another program, and what reading it as a Word document gives. */
import assert from 'node:assert/strict';
import { InputError } from '../src/model/input-error.ts';
import type { Reading } from '../src/model/reading.ts';
import { readPage } from '../src/read/read.ts';
import { paragraph } from './word-file.ts';

export const NAME = 'lakes.docx';
export const REFERENCE = 'Ada Lindqvist, “What the third survey tells”, The Lune Courier, 29 March 2021';
export const QUOTED = '“The lock was closed in spring.”';
export const BODY: string = paragraph(REFERENCE) + paragraph(QUOTED, 'Zitat');

/** The whole of the sentence that the reader ends with. */
export async function sentenceFor(bytes: Uint8Array): Promise<string> {
  try {
    await readPage(bytes, { name: NAME });
  } catch (error) {
    assert.ok(error instanceof InputError, String(error));
    return error.message;
  }
  return 'read without a word';
}

/** Fails unless the one source is read whole, with its quotation, and nothing else is found. */
export async function assertReadsWell(bytes: Uint8Array, name: string = NAME): Promise<Reading> {
  const reading = await readPage(bytes, { name });
  const [entry] = reading.page.entries;
  assert.equal(entry?.reference.title, 'What the third survey tells');
  assert.deepEqual(entry.reference.author, [{ given: 'Ada', family: 'Lindqvist' }]);
  assert.deepEqual(entry.reference.issued, { 'date-parts': [[2021, 3, 29]] });
  const quotations = entry.quotations.map(({ text }) => text.plain);
  assert.deepEqual(quotations, ['The lock was closed in spring.']);
  assert.deepEqual(reading.page.other, []);
  return reading;
}
