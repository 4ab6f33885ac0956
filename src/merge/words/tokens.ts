/** A text as words, blanks and marks of punctuation, each with what it is compared by. */
import type { Mark, Text } from '../../model/page.ts';
import { markedText } from '../../model/text.ts';

export interface Token {
  readonly text: string;
  /**
   * Alike for tokens that differ only as a word processor's typing aids make them: curly and straight marks, dashes,
   * kinds of blanks, ligatures, soft hyphens, Unicode form. Where a link leads belongs to it; italics and bold do not.
   */
  readonly key: string;
  /** Offsets count from the start of the token. */
  readonly marks: readonly Mark[];
}

/** Soft hyphen, zero-width space, word joiner, direction marks: nobody sees them. Joiners make other letters. */
const UNSEEN = '\u00ad\u061c\u200b\u200e\u200f\u2060\ufeff';
const UNSPACED = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]`;
const BLANK = String.raw`[\p{Zs}\t]`;
const LETTER = String.raw`[[\p{L}\p{N}\p{M}${UNSEEN}\u200c\u200d]--${UNSPACED}]`;

/** Blanks inside « » and before high marks go with the mark: French has them, and typing aids put them there unasked. */
const TOKEN = new RegExp(
  [
    `${BLANK}*\\n${BLANK}*`,
    `\u00ab${BLANK}*|${BLANK}*[\u00bb;:!?]`,
    `${BLANK}+`,
    `${UNSPACED}[\\p{M}${UNSEEN}]*`,
    `${LETTER}+`,
    '[\\-\u2010-\u2015\u2212]+',
    '\u2026|\\.{3,}',
    `[^][\\p{M}\u200d${UNSEEN}]*`,
  ].join('|'),
  'gv',
);
const ANY_UNSEEN = new RegExp(`[${UNSEEN}]`, 'gv');
const ALL_BLANK = new RegExp(`^${BLANK}*$`, 'v');
const DOUBLE_MARKS = /["\u201c-\u201f\u2033\u00ab\u00bb\uff02]/u;
const SINGLE_MARKS = /['\u2018-\u201b\u2032\u2039\u203a\u0060\u00b4\uff07]/u;
const LIGATURES = /[\ufb00-\ufb06]/gu;

/** Linear in the length of the text, as long as marks of one kind do not lie over each other. */
export function tokensOf({ plain, marks = [] }: Text): Token[] {
  const found: { text: string; marks: Mark[]; start: number }[] = Array.from(plain.matchAll(TOKEN), (match) => ({
    text: match[0],
    marks: [],
    start: match.index,
  }));
  for (const mark of marks) {
    for (let i = indexAt(found, mark.start); i < found.length; i++) {
      const token = found[i];
      if (!token || token.start >= mark.end) break;
      const start = Math.max(mark.start - token.start, 0);
      const end = Math.min(mark.end - token.start, token.text.length);
      if (start < end) token.marks.push({ ...mark, start, end });
    }
  }
  return withoutEmpty(found.map(({ text, marks: own }) => ({ text, key: keyOf(text, own), marks: own })));
}

/** The tokens as one text again. Marks of one kind that touch become one, as they were before they were cut. */
export function textOf(tokens: readonly Token[]): Text {
  let plain = '';
  const marks: Mark[] = [];
  const open = new Map<string, number>();
  for (const token of tokens) {
    for (const mark of token.marks) {
      const [start, end] = [plain.length + mark.start, plain.length + mark.end];
      const name = `${mark.kind} ${mark.href ?? ''}`;
      const last = mark.kind === 'break' ? undefined : open.get(name);
      const before = last === undefined ? undefined : marks[last];
      if (last !== undefined && before?.end === start) marks[last] = { ...before, end };
      else open.set(name, marks.push({ ...mark, start, end }) - 1);
    }
    plain += token.text;
  }
  return markedText(
    plain,
    marks.toSorted((a, b) => a.start - b.start || b.end - a.end),
  );
}

export function sameTokens(a: readonly Token[], b: readonly Token[]): boolean {
  return a.length === b.length && a.every((token, i) => token.key === b[i]?.key);
}

/** Whether two texts differ as typography does, or not at all. */
export function sameWords(a: Text, b: Text): boolean {
  return (a.plain === b.plain && !a.marks && !b.marks) || sameTokens(tokensOf(a), tokensOf(b));
}

/** A string without what typing aids change, to compare it by. */
export function foldedTyping(text: string): string {
  return tokensOf({ plain: text })
    .map(({ key }) => key)
    .join('');
}

function keyOf(text: string, marks: readonly Mark[]): string {
  const links = marks.flatMap(({ href }) => href ?? []);
  const written = formOf(text, marks);
  return links.length > 0 && written !== '' ? `${written}\u0000${links.join(' ')}` : written;
}

function formOf(text: string, marks: readonly Mark[]): string {
  if (text.includes('\n')) return marks.some(({ kind }) => kind === 'break') ? '\u000b' : '\n';
  const seen = text.replace(ANY_UNSEEN, '');
  if (seen === '') return '';
  if (ALL_BLANK.test(seen)) return ' ';
  if (DOUBLE_MARKS.test(seen)) return '"';
  if (SINGLE_MARKS.test(seen)) return "'";
  if (/^[-\u2010-\u2015\u2212]+$/u.test(seen)) return '-';
  if (/^\u2026$|^\.{3,}$/u.test(seen)) return '\u2026';
  return seen
    .replace(/^[\p{Zs}\t]+/u, '')
    .replace(LIGATURES, (letters) => letters.normalize('NFKC'))
    .normalize('NFC');
}

/** What cannot be seen, and blanks at the ends, go with the token before them, or at the start with the one after. */
function withoutEmpty(tokens: readonly Token[]): Token[] {
  const whole: Token[] = [];
  let head: Token | undefined;
  tokens.forEach((token, i) => {
    const isEmpty = token.key === '' || (ALL_BLANK.test(token.text) && (i === 0 || i === tokens.length - 1));
    const last = whole.at(-1);
    if (!isEmpty) {
      whole.push(head ? joined(head, token, token.key) : token);
      head = undefined;
    } else if (last) whole[whole.length - 1] = joined(last, token, last.key);
    else head = head ? joined(head, token, '') : token;
  });
  return whole;
}

function joined(a: Token, b: Token, key: string): Token {
  const shifted = b.marks.map((mark) => ({
    ...mark,
    start: mark.start + a.text.length,
    end: mark.end + a.text.length,
  }));
  return { text: a.text + b.text, key, marks: [...a.marks, ...shifted] };
}

/** Offset of the token that holds a place of the text. */
function indexAt(tokens: readonly { readonly start: number }[], at: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
