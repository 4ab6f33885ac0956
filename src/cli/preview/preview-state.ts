/** What a build found, and what stopped one, as the preview shows it. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { InputError } from '../../model/input-error.ts';
import type { Message } from '../../model/message.ts';
import type { TextPlace } from '../../model/place.ts';
import type { Fault, PreviewedPage, PreviewState } from '../../preview/shown.ts';
import { decode } from '../../read/encoding/decode.ts';
import type { Built, BuiltPage } from '../build/built.ts';
import { failureText } from '../failure.ts';
import { messageCounts } from '../message-counts.ts';
import { placeText } from '../report/text.ts';
import { shellArgument } from '../shell-argument.ts';
import { bySeverity } from '../worst-first.ts';

/** More than a person mends before looking again. */
const MOST = 20;
/** Code units of a line that are shown: enough to know the place again. */
const LONGEST = 160;

/** @param cwd absolute; names of pages are counted from here */
export function stateOf({ pages, leftOut, archive }: Built, cwd: string): PreviewState {
  return {
    faults: [],
    leftOut: leftOut.map(({ name, reason }) => ({ severity: 'warning', reason, where: name })),
    pages: pages.map((page) => previewed(page, archive, cwd)),
  };
}

/** What stopped a build; the pages stay as they were shown before. */
export function faultsOf(error: unknown): Fault[] {
  if (!(error instanceof InputError)) return [{ severity: 'error', reason: failureText(error) }];
  const [sentence, ...more] = error.lines;
  const file = /“([^”]+)”/u.exec(sentence)?.[1];
  return [{ severity: 'error', reason: sentence }, ...more.map((line) => placedFault(line, file))];
}

/** A line such as “line 3, column 5: what is wrong”. */
function placedFault(text: string, file: string | undefined): Fault {
  const [, line, column, reason] = /^line (\d+), column (\d+): (.*)$/su.exec(text) ?? [];
  if (reason === undefined || file === undefined) return { severity: 'error', reason: text };
  return { severity: 'error', reason, where: `${file}:${line}:${column}` };
}

function previewed({ name, address, messages }: BuiltPage, archive: string | undefined, cwd: string): PreviewedPage {
  const worst = messages.toSorted(bySeverity).slice(0, MOST);
  const text = worst.some(({ place }) => place && 'line' in place) ? textOf(resolve(cwd, name)) : undefined;
  const beside = archive === undefined ? '' : ` --archive ${shellArgument(archive)}`;
  return {
    name,
    address,
    counts: messageCounts(messages),
    faults: worst.map((message) => faultOf(message, name, text)),
    more: messages.length - worst.length,
    command: `contextpage check ${shellArgument(name)}${beside}`,
  };
}

function faultOf({ severity, reason, place, expected, entry }: Message, name: string, text: string | undefined): Fault {
  const line = place && 'line' in place && text !== undefined ? lineAt(text, place) : '';
  return {
    severity,
    reason,
    where: placeText(name, place),
    ...(line !== '' && { line }),
    ...(expected !== undefined && { expected }),
    ...(entry !== undefined && { entry }),
  };
}

/** As the readers count in it; undefined if it has gone since it was read. */
function textOf(path: string): string | undefined {
  try {
    return decode(readFileSync(path), path).text;
  } catch {
    // The line is a help and no more: whatever is wrong with the file by now is told when it is built again.
    return undefined;
  }
}

/** The line, or its part around the place where it is long. */
function lineAt(text: string, { offset }: TextPlace): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  const line = text.slice(start, end < 0 ? undefined : end);
  if (line.length <= LONGEST) return line.trim();
  const from = Math.max(0, Math.min(offset - start - LONGEST / 2, line.length - LONGEST));
  const part = line.slice(from, from + LONGEST).toWellFormed();
  return `${from > 0 ? '…' : ''}${part}${from + LONGEST < line.length ? '…' : ''}`;
}
