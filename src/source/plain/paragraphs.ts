/** Which lines of a text file make one paragraph: by blank lines, indents, list marks and the width of the text. */
import { endsSentence, type Line, type Roles, startsLower } from './lines.ts';

/** Longer lines were not broken by hand or by a program that breaks lines. */
const WIDEST = 130;
const LIST_MARK = /^(?:[-–—*•◦▪‣·●○]|\(?(?:\d{1,3}|\p{Ll})[.)])\s+\S/u;
const SPEAKER = /^(?:\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,3}:|[QA][.:]|\p{Lu}{2,}[\p{Lu} .]*[:.])\s+\S/u;

interface Layout {
  readonly width: number;
  /** Whether lines end where the next word had no room. */
  readonly isWrapped: boolean;
}

/**
 * Number of the block for each line. What stands between the halves of a paragraph, the foot of a page and its notes,
 * has the paragraph's number; other notes have numbers of their own.
 *
 * @param noteStarts offsets at which notes start
 */
export function blocksOf(
  lines: readonly Line[],
  roles: Roles,
  isSubtitles: boolean,
  noteStarts: ReadonlySet<number>,
): number[] {
  const layout = layoutOf(lines.filter((line) => line.words !== '' && !roles.has(line.index)));
  const blocks: number[] = [];
  let block = 0;
  let before: Line | undefined;
  const skip = (upTo: number): void => {
    for (let at = blocks.length; at < upTo; at++) {
      if (at > 0 && roles.get(at) === 'note' && noteStarts.has(lines[at]?.from ?? -1)) block += 1;
      blocks.push(block);
    }
  };
  for (const line of lines) {
    if (line.words === '' || roles.has(line.index)) continue;
    if (before && goesOn(before, line, { lines, roles, layout, isSubtitles })) {
      while (blocks.length < line.index) blocks.push(block);
    } else {
      skip(line.index);
      if (blocks.length > 0) block += 1;
    }
    blocks.push(block);
    before = line;
  }
  skip(lines.length);
  return blocks;
}

interface Sheet {
  readonly lines: readonly Line[];
  readonly roles: Roles;
  readonly layout: Layout;
  readonly isSubtitles: boolean;
}

function goesOn(before: Line, line: Line, { lines, roles, layout, isSubtitles }: Sheet): boolean {
  if (isSubtitles) return !endsSentence(before.words);
  if (before.index + 1 === line.index && before.page === line.page) return isOneParagraph(before, line, layout);
  const between = lines.slice(before.index + 1, line.index);
  const isOver = before.page !== line.page || between.some(({ index }) => roles.has(index));
  return isOver && goesOnOver(before, line, layout);
}

/** Over the edge of a page, where an unfinished sentence goes on. */
function goesOnOver(before: Line, line: Line, { width, isWrapped }: Layout): boolean {
  if (/\p{L}[-\u00ad\u2010]$/u.test(before.words)) return true;
  if (endsSentence(before.words)) return false;
  const isFullLine = isWrapped && before.words.length >= width * 0.7;
  return startsLower(line.words) || (isFullLine && line.indent <= before.indent);
}

function isOneParagraph(before: Line, line: Line, layout: Layout): boolean {
  if (before.words.length > WIDEST || line.words.length > WIDEST) return false;
  const isEnd = endsSentence(before.words);
  if (LIST_MARK.test(line.words) && (isEnd || before.words.endsWith(':') || LIST_MARK.test(before.words))) return false;
  if (isEnd && SPEAKER.test(line.words)) return false;
  if (isEnd && line.indent > before.indent && !LIST_MARK.test(before.words)) return false;
  return (!isEnd && startsLower(line.words)) || (layout.isWrapped && isFull(before, line, layout.width));
}

/** Whether the first word of the next line had no room in the line before. */
function isFull(before: Line, line: Line, width: number): boolean {
  const word = /^\S{1,12}/u.exec(line.words)?.[0] ?? '';
  return before.indent + before.words.length + 1 + word.length >= width * 0.85;
}

function layoutOf(written: readonly Line[]): Layout {
  const lengths = written.map((line) => line.indent + line.words.length).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.95)] ?? 0;
  let pairs = 0;
  let full = 0;
  for (const [at, line] of written.entries()) {
    const next = written[at + 1];
    if (!next || next.index !== line.index + 1) continue;
    pairs += 1;
    if (isFull(line, next, width)) full += 1;
  }
  return { width, isWrapped: width <= WIDEST && full * 2 >= pairs };
}
