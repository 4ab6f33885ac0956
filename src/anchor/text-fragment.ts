/**
 * Text fragments: the part of an address that leads a browser to a passage (`:~:text=prefix-,start,end,-suffix`, WICG
 * URL Fragment Text Directives). A directive is kept only if a search after the rules of that draft finds the passage
 * with it before it finds anything else.
 */
import type { Passage } from '../model/verification.ts';
import { isWithoutSpaces } from './letters/characters.ts';
import { foldSearch, type ShownPage } from './shown-page.ts';
import type { PreparedSource } from './source-strands.ts';

/** Up to here a passage in one block is named whole; a longer one by its first and last words. */
const LONGEST_WHOLE = 300;
/** Words at each end of a range, from the fewest to the most that are tried; and of the context. */
const ENDS = [3, 5, 8, 12];
const CONTEXTS = [0, 2, 4, 8];
/** Characters of a script without spaces that stand for a word. */
const WORD_LENGTH = 3;

interface Directive {
  readonly prefix: string;
  readonly start: string;
  readonly end: string;
  readonly suffix: string;
}

/** Where the passages lie in the page as it is shown. */
interface Target {
  readonly from: number;
  readonly to: number;
}

/** Undefined where no directive leads to the passages, and for sources that browsers do not search this way. */
export function fragmentFor(prepared: PreparedSource, passages: readonly Passage[]): string | undefined {
  const [first] = passages;
  const last = passages.at(-1);
  if (!first || !last || !/html/u.test(prepared.source.contentType)) return undefined;
  const { page } = prepared;
  const target = trimmed(page, placeOf(page, first.start), placeOf(page, last.end));
  if (target.to <= target.from) return undefined;
  for (const directive of directives(page, target)) if (leadsTo(page, directive, target)) return written(directive);
  return undefined;
}

function placeOf({ at }: ShownPage, offset: number): number {
  let low = 0;
  let high = at.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((at[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function trimmed({ text }: ShownPage, from: number, to: number): Target {
  let [start, end] = [from, to];
  while (start < end && !isLetter(text, start)) start += 1;
  while (end > start && !isLetter(text, end - 1)) end -= 1;
  return { from: start, to: end };
}

/** From the shortest context to the longest; the whole passage where it is short and in one block, else its ends. */
function* directives({ text }: ShownPage, { from, to }: Target): Generator<Directive> {
  const whole = text.slice(from, to);
  const isWhole = to - from <= LONGEST_WHOLE && !whole.includes('\n');
  for (const context of CONTEXTS) {
    const prefix = lastWords(blockBefore(text, from), context);
    const suffix = firstWords(blockAfter(text, to), context);
    if (isWhole) yield { prefix, start: whole, end: '', suffix };
    for (const count of isWhole ? [] : ENDS) {
      const start = firstWords(blockAfter(text, from), count);
      const end = lastWords(blockBefore(text, to), count);
      if (start.length + end.length <= to - from) yield { prefix, start, end, suffix };
    }
  }
}

function blockBefore(text: string, at: number): string {
  return text.slice(Math.max(text.lastIndexOf('\n', at - 1) + 1, at - 400), at);
}

function blockAfter(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(at, Math.min(end < 0 ? text.length : end, at + 400));
}

function firstWords(text: string, count: number): string {
  if (count === 0) return '';
  if (isWithoutSpaces(text.slice(0, WORD_LENGTH))) return text.slice(0, count * WORD_LENGTH).trim();
  return text.trimStart().split(/\s+/u).slice(0, count).join(' ');
}

function lastWords(text: string, count: number): string {
  if (count === 0) return '';
  if (isWithoutSpaces(text.slice(-WORD_LENGTH))) return text.slice(-count * WORD_LENGTH).trim();
  return text.trimEnd().split(/\s+/u).slice(-count).join(' ');
}

/** The search of the draft: the first place where everything fits has to be the passage. */
function leadsTo({ text, folded }: ShownPage, directive: Directive, { from, to }: Target): boolean {
  const start = foldSearch(directive.start);
  const end = foldSearch(directive.end);
  const prefix = foldSearch(directive.prefix);
  const suffix = foldSearch(directive.suffix);
  for (let at = folded.indexOf(start); at >= 0 && at <= from; at = folded.indexOf(start, at + 1)) {
    let stop = at + start.length;
    if (
      !isBounded(text, at, stop) ||
      !folded
        .slice(Math.max(0, at - prefix.length - 2), at)
        .trimEnd()
        .endsWith(prefix)
    )
      continue;
    if (end !== '') stop = folded.indexOf(end, stop) + end.length;
    if (
      stop < at + start.length ||
      !folded
        .slice(stop, stop + suffix.length + 2)
        .trimStart()
        .startsWith(suffix)
    )
      continue;
    return at === from && stop === to;
  }
  return false;
}

function isBounded(text: string, from: number, to: number): boolean {
  return isEdge(text, from) && isEdge(text, to);
}

function isEdge(text: string, at: number): boolean {
  const [before, after] = [text[at - 1] ?? ' ', text[at] ?? ' '];
  return !isLetter(text, at - 1) || !isLetter(text, at) || isWithoutSpaces(before) || isWithoutSpaces(after);
}

function isLetter(text: string, at: number): boolean {
  return /[\p{L}\p{M}\p{N}]/u.test(text[at] ?? ' ');
}

function written({ prefix, start, end, suffix }: Directive): string {
  const parts = [prefix && `${encoded(prefix)}-`, encoded(start), encoded(end), suffix && `-${encoded(suffix)}`];
  return `:~:text=${parts.filter((part) => part !== '').join(',')}`;
}

/** The hyphen has a meaning in a directive, as the comma and the ampersand have. */
function encoded(words: string): string {
  return encodeURIComponent(words).replaceAll('-', '%2D');
}
