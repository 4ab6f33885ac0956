/** The value of a Markdown node against the input it was made from: escapes, references, and prefixes of lines. */
import { decodeHTMLStrict } from 'entities/decode';
import type { BlockTextBuilder } from '../block-text.ts';

const REFERENCE = /&(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[A-Za-z][A-Za-z0-9]{0,31});/uy;
const ESCAPABLE = /[!-/:-@[-`{-~]/u;

export interface Stretch {
  readonly source: string;
  readonly start: number;
  readonly end: number;
  /** How many `>` the lines of the container begin with. */
  readonly quoted: number;
  /** False in code, where a backslash is a backslash. */
  readonly escapes: boolean;
}

/** Appends `value` with its places in the stretch of the input. Linear in the stretch. */
export function appendMarkdown(into: BlockTextBuilder, value: string, stretch: Stretch): void {
  const { source, start, end } = stretch;
  if (value.length === end - start && source.startsWith(value, start)) {
    into.append(value, start);
    return;
  }
  let from = start;
  let at = 0;
  while (at < value.length && from < end) {
    const same = copied(value, at, stretch, from);
    if (same > 0) {
      into.append(value.slice(at, at + same), from);
      at += same;
      from += same;
      continue;
    }
    const [text, length] = special(stretch, from);
    if (value.startsWith(text, at)) {
      if (text === source.slice(from, from + length)) into.append(text, from);
      else into.appendAs(text, from, length);
      at += text.length;
      from += length;
    } else if (/\s/u.test(source.charAt(from))) from += 1;
    else break;
  }
  if (at < value.length) into.appendAs(value.slice(at), from, Math.max(end - from, 0));
}

/** How many characters from here on are the same in value and input, up to the next that may be changed. */
function copied(value: string, at: number, { source, end, escapes }: Stretch, from: number): number {
  let count = 0;
  while (from + count < end && at + count < value.length) {
    const character = source.charAt(from + count);
    if (character !== value.charAt(at + count) || character === '\n' || character === '\r') break;
    if (escapes && (character === '\\' || character === '&')) break;
    count += 1;
  }
  return count;
}

/** What the characters at `from` become, and how many they are. */
function special({ source, end, quoted, escapes }: Stretch, from: number): readonly [string, number] {
  const first = source.charAt(from);
  if (first === '\n' || first === '\r') {
    const feed = source.startsWith('\r\n', from) ? '\r\n' : first;
    return [feed, Math.min(prefixEnd(source, from + feed.length, quoted), end) - from];
  }
  if (escapes && first === '\\' && ESCAPABLE.test(source.charAt(from + 1))) return [source.charAt(from + 1), 2];
  if (escapes && first === '&') {
    REFERENCE.lastIndex = from;
    const reference = REFERENCE.exec(source)?.[0];
    if (reference !== undefined) {
      const decoded = decodeHTMLStrict(reference);
      if (decoded !== reference) return [decoded, reference.length];
    }
  }
  return [first, 1];
}

/** Offset just after what the containers of a line put before its text. */
export function prefixEnd(source: string, from: number, quoted: number): number {
  let left = quoted;
  for (let at = from; ; at++) {
    const character = source.charAt(at);
    if (character === '>' && left > 0) left -= 1;
    else if (character !== ' ' && character !== '\t') return at;
  }
}
