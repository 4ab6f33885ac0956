/** The target of an inline link, `(address)` or `(<address>)`: read and written. */
import { characterReference, isAsciiPunctuation, referFragile } from './characters.ts';

export interface LinkTarget {
  readonly href: string;
  /** Characters from the opening to the closing parenthesis. */
  readonly length: number;
  /** Where the address stands in the text. */
  readonly start: number;
  readonly end: number;
}

/** CommonMark lets parsers stop at this depth of parentheses, which keeps hostile text linear. */
const MOST_PARENTHESES = 32;

/** The target that starts at `at`, or undefined. A title inside the parentheses is not part of the grammar. */
export function linkTarget(text: string, at: number): LinkTarget | undefined {
  if (text[at] !== '(') return undefined;
  const angled = text[at + 1] === '<';
  const start = at + (angled ? 2 : 1);
  const end = angled ? angledEnd(text, start) : bareEnd(text, start);
  const close = end + (angled ? 1 : 0);
  if (end < 0 || text[close] !== ')') return undefined;
  return { href: readHref(text.slice(start, end)), length: close + 1 - at, start, end };
}

/** The target as written, parentheses included. */
export function printTarget(href: string): string {
  const escaped = referFragile(href.replace(/[\\<>]/g, '\\$&').replace(/&(?=#\d|#[xX]|[A-Za-z][A-Za-z\d]*;)/g, '\\&'));
  return /^[^\s<>()\\]+$/u.test(href) ? `(${escaped})` : `(<${escaped}>)`;
}

function angledEnd(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    const char = text[at];
    if (char === '>') return at;
    if (char === '<' || char === '\n') return -1;
    if (char === '\\') at++;
  }
  return -1;
}

function bareEnd(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const char = text[at] ?? '';
    if (char === '\\' && isAsciiPunctuation(text[at + 1])) at++;
    else if (char === '(' && ++depth > MOST_PARENTHESES) return -1;
    else if (char === ')' && --depth < 0) return at;
    else if (/[\s<]/.test(char)) return -1;
  }
  return -1;
}

function readHref(written: string): string {
  let out = '';
  for (let at = 0; at < written.length; at++) {
    const char = written[at] ?? '';
    const reference = char === '&' ? characterReference(written, at) : undefined;
    if (reference) {
      out += reference.character;
      at += reference.length - 1;
    } else if (char === '\\' && isAsciiPunctuation(written[at + 1])) out += written[++at];
    else out += char;
  }
  return out;
}
