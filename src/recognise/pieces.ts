/** Splits what a reference line holds beside title, date and address into pieces, each of which is to become a field. */
import type { Mark } from '../model/page.ts';
import { latinFirst } from '../text/latin-first.ts';

export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface Piece extends Range {
  readonly text: string;
  readonly italic: boolean;
  /** The small word before it that says what it is: “by”, “in”. */
  readonly lead?: string;
  /** The address of the link over it, if any. */
  readonly href?: string;
  /** Before the title, between title and date, or after both. */
  readonly side: 'before' | 'middle' | 'after';
  /** From 0, counted on its side. */
  readonly index: number;
}

/**
 * Between fields: comma and its kin, bars, brackets, tabs, line ends, a spaced dash, a colon with a space, a full stop
 * before a capital. A full stop after one to three letters that begin with a capital (“W.”, “St.”) ends no field.
 */
const SEPARATOR = latinFirst(
  String.raw`\s*[,;|\t\n\u060c\u3001\u00b7\u2022]\s*|\s+[\u2013\u2014-]\s+|\s*[()[\]\u300a\u300b]\s*|:\s+|:$|(?<!(?:^|[\s,.-])[\p{Lu}][\p{L}]{0,2})\.(?:\s+(?=[\p{Lu}"\u201c\u2018])|\s*$)`,
  'gu',
);
/** Words that lead from the title to its outlet, or to the author, and belong to neither. */
const LEADING = latinFirst(
  String.raw`^(?:in|aus|dans|en|via|from|on|by|von|par|por|di|da|door|av)(?:\s+|:\s*)(?=[\p{Lu}\p{N}*])`,
  'iu',
);
const WORDS = latinFirst(String.raw`[\p{L}\p{N}]`);
const LEADING_ALONE = /^(?:in|aus|dans|en|via|from|on|by|par|por|door|av)$/iu;

/** `taken` are ranges that are fields already, in order: title, dates, addresses. */
export function piecesOf(
  text: string,
  marks: readonly Mark[],
  title: Range | undefined,
  date: Range | undefined,
  taken: readonly Range[],
): Piece[] {
  const italics = marks.filter((mark) => mark.kind === 'em');
  const links = marks.filter((mark) => mark.kind === 'link');
  const counts = { before: 0, middle: 0, after: 0 };
  return stretches(text.length, taken).flatMap((stretch) =>
    split(text, stretch).map(({ start, end, lead }) => {
      const side = sideOf(start, title, date);
      const covered = (mark: Mark): boolean => mark.start <= start + 1 && mark.end >= end - 1;
      const href = links.find(covered)?.href;
      return {
        start,
        end,
        text: text.slice(start, end),
        italic: italics.some(covered),
        ...(lead === undefined ? {} : { lead }),
        ...(href === undefined ? {} : { href }),
        side,
        index: counts[side]++,
      };
    }),
  );
}

function sideOf(start: number, title: Range | undefined, date: Range | undefined): Piece['side'] {
  if (title ? start < title.start : date && start < date.start) return 'before';
  return date && start >= date.end ? 'after' : 'middle';
}

function stretches(length: number, taken: readonly Range[]): Range[] {
  const out: Range[] = [];
  let from = 0;
  for (const range of [...taken].sort((a, b) => a.start - b.start)) {
    if (range.start > from) out.push({ start: from, end: range.start });
    from = Math.max(from, range.end);
  }
  if (from < length) out.push({ start: from, end: length });
  return out;
}

function split(text: string, stretch: Range): (Range & { readonly lead?: string })[] {
  const part = text.slice(stretch.start, stretch.end);
  const out: (Range & { lead?: string })[] = [];
  let from = 0;
  let waiting = '';
  const push = (to: number): void => {
    const raw = part.slice(from, to);
    const lead = raw.length - raw.trimStart().length;
    if (LEADING_ALONE.test(raw.trim())) {
      waiting = raw.trim();
      return;
    }
    const word = LEADING(raw).exec(raw.slice(lead))?.[0] ?? '';
    const start = from + lead + word.length;
    const end = from + raw.trimEnd().length;
    if (end > start && WORDS(part).test(part.slice(start, end))) {
      const range = { start: stretch.start + start, end: stretch.start + end };
      const small = (word.replace(/[\s:]+$/u, '') || waiting).toLowerCase();
      out.push(small ? { ...range, lead: small } : range);
      waiting = '';
    }
  };
  for (const match of part.matchAll(SEPARATOR(part))) {
    push(match.index);
    from = match.index + match[0].length;
  }
  push(part.length);
  return out;
}
