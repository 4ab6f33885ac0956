/**
 * The list of looks: one JSON text a line. The last member of each line, `sum`, is the sha256 of the line without it,
 * after the `sum` of the line before: a line that was changed, lost or moved is told apart from one that was cut off by
 * a kill, which has no line end.
 */
import { createHash } from 'node:crypto';
import * as v from 'valibot';
import type { Copy, Look } from '../../model/capture.ts';
import { forgottenSchema, lookSchema, recordsSchema } from './list-schema.ts';

/** The bytes of a WARC file that one capture takes. */
export interface Records {
  /** Path from the archive folder, with forward slashes. */
  readonly warc: string;
  /** In bytes. */
  readonly offset: number;
  readonly length: number;
  /** Of these bytes, in hexadecimal. */
  readonly sha256: string;
}

export interface KeptLook {
  readonly look: Look;
  /** None for a look of which nothing was kept. */
  readonly records?: Records;
}

/** What stays of captures that were purged. */
export interface Forgotten {
  /** How many looks. */
  readonly forgotten: number;
  readonly at: string;
}

export type ListLine = KeptLook | Forgotten;

export interface List {
  readonly lines: readonly ListLine[];
  /** Numbers of the lines that are not as they were written, from 1. */
  readonly damaged: readonly number[];
  /** In bytes: where the last whole line ends. */
  readonly end: number;
  /** Of the last line; empty before the first. */
  readonly sum: string;
}

const SUM_START = ',"sum":"';
const SUM_LENGTH = 64;
const TAIL_LENGTH = SUM_START.length + SUM_LENGTH + '"}'.length;
const LINE_END = 0x0a;

/** Where a copy stands, as one text. */
export function placeKey({ warc, offset, length }: Pick<Copy, 'warc' | 'offset' | 'length'>): string {
  return `${warc} ${offset} ${length}`;
}

/** A line with its end, and its sum. @param before sum of the line before it */
export function writeLine(line: ListLine, before: string): { text: string; sum: string } {
  const body = JSON.stringify('look' in line ? { ...line.look, records: line.records } : line);
  if (!parsed(body)) throw new Error(`a line that could not be read again: ${body}`);
  const sum = sumOf(Buffer.from(body), before);
  return { text: `${body.slice(0, -1)}${SUM_START}${sum}"}\n`, sum };
}

/** A whole list. */
export function writeList(lines: readonly ListLine[]): string {
  let sum = '';
  const texts = lines.map((line) => {
    const written = writeLine(line, sum);
    sum = written.sum;
    return written.text;
  });
  return texts.join('');
}

/** Reads all whole lines. Never throws: what is wrong is in `damaged`. */
export function readList(bytes: Uint8Array): List {
  const lines: ListLine[] = [];
  const damaged: number[] = [];
  let sum = '';
  let start = 0;
  let number = 1;
  for (let end = bytes.indexOf(LINE_END); end >= 0; end = bytes.indexOf(LINE_END, start)) {
    const read = readLine(bytes.subarray(start, end), sum);
    if (read.line) lines.push(read.line);
    else damaged.push(number);
    sum = read.sum;
    start = end + 1;
    number += 1;
  }
  return { lines, damaged, end: start, sum };
}

/** The sum that a damaged line claims is believed, so that the lines after it are judged by themselves. */
function readLine(bytes: Uint8Array, before: string): { line?: ListLine; sum: string } {
  const tail = Buffer.from(bytes.subarray(-TAIL_LENGTH)).toString('latin1');
  const sum = tail.slice(SUM_START.length, -2);
  const body = Buffer.concat([bytes.subarray(0, -TAIL_LENGTH), Buffer.from('}')]);
  if (tail !== `${SUM_START}${sum}"}` || sumOf(body, before) !== sum) return { sum };
  const line = parsed(body.toString());
  return line ? { line, sum } : { sum };
}

function parsed(text: string): ListLine | undefined {
  const data = parsedJson(text);
  const forgotten = v.safeParse(forgottenSchema, data);
  if (forgotten.success) return forgotten.output;
  const look = v.safeParse(lookSchema, data);
  const records = v.safeParse(recordsSchema, data);
  if (!look.success || !records.success) return undefined;
  return { look: look.output, ...records.output };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function sumOf(body: Uint8Array, before: string): string {
  return createHash('sha256').update(before).update(body).digest('hex');
}
