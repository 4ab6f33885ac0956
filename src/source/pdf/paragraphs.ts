/** Lines of a column to paragraphs: by the white above a line, its indent, the size of its font, the end before it. */
import type { Region } from '../../model/source.ts';
import { endsSentence, startsLower } from '../plain/lines.ts';
import { CAPTION_START } from './caption-words.ts';
import { type Line, withRegion } from './line.ts';
import { NOTE_LABEL } from './note-label.ts';

export interface Paragraph {
  readonly region: Region;
  readonly lines: readonly Line[];
  readonly row?: number;
  /** White behind its last line, in points: the text goes on elsewhere if the next word has no room in it. */
  readonly room: number;
  readonly isIndented: boolean;
}

/** In sizes of the font. */
const INDENT = 0.6;
const LIST_MARK = /^(?:[•◦▪‣·●○■□–—-]|\(?(?:\d{1,3}|\p{L})[.)])\s/u;
/** Fonts of notes are smaller than that of the text. */
const NOTE_SIZE = 0.93;

interface Edges {
  readonly left: number;
  readonly right: number;
  readonly leading: number;
  readonly isRtl: boolean;
}

/** @param size of the font of the document's text */
export function paragraphsOf(lines: readonly Line[], size: number, isRtl: boolean): Paragraph[] {
  const edges = edgesOf(lines, isRtl);
  const notesFrom = startOfNotes(lines, size);
  const groups: Line[][] = [];
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    const isNew =
      !before || at === notesFrom || (at > notesFrom ? isLabelled(line) : startsParagraph(before, line, edges));
    if (isNew) groups.push([line]);
    else groups.at(-1)?.push(line);
  }
  let seen = 0;
  return groups.map((group) => {
    const isNote = seen >= notesFrom;
    seen += group.length;
    return isNote ? noteOf(group) : plainOf(group, edges);
  });
}

function noteOf(group: readonly Line[]): Paragraph {
  const [first, ...others] = group;
  const label = NOTE_LABEL.exec(first?.text ?? '')?.[0].length ?? 0;
  const lines = first && label > 0 ? [withRegion(first, 0, label, 'apparatus'), ...others] : group;
  return { region: 'note', lines, room: 0, isIndented: false };
}

function plainOf(group: readonly Line[], edges: Edges): Paragraph {
  const last = group.at(-1);
  const region = CAPTION_START.test(group[0]?.text ?? '') ? 'caption' : 'article';
  return {
    region,
    lines: group,
    room: last === undefined ? 0 : roomAfter(last, edges),
    isIndented: group[0] !== undefined && indentOf(group[0], edges) > group[0].size * INDENT,
  };
}

function edgesOf(lines: readonly Line[], isRtl: boolean): Edges {
  const steps = lines.slice(1).map((line, at) => line.base - (lines[at]?.base ?? 0));
  // Few lines have more white between paragraphs than within them, so that the middle would be too much.
  const regular = steps.filter((step) => step > 0).sort((a, b) => a - b);
  const mode = (edges: readonly number[]): number => {
    const counts = new Map<number, number>();
    for (const edge of edges) counts.set(Math.round(edge), (counts.get(Math.round(edge)) ?? 0) + 1);
    return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
  };
  return {
    left: isRtl ? Math.min(...lines.map((line) => line.left)) : mode(lines.map((line) => line.left)),
    right: isRtl ? mode(lines.map((line) => line.right)) : Math.max(...lines.map((line) => line.right)),
    leading: regular[Math.floor((regular.length - 1) * 0.4)] ?? 0,
    isRtl,
  };
}

function startsParagraph(before: Line, line: Line, edges: Edges): boolean {
  const step = line.base - before.base;
  const leading = Math.min(edges.leading, Math.max(before.size, line.size) * 2);
  // A raised mark pushes its line down, in the middle of a sentence too.
  const most = !endsSentence(before.text) && startsLower(line.text) ? 1.7 : 1.3;
  if (step <= 0 || step > Math.max(leading * most, line.size * 1.15)) return true;
  if (Math.abs(before.size - line.size) > before.size * 0.08) return true;
  const indent = indentOf(line, edges);
  const above = indentOf(before, edges);
  const isEnd = endsSentence(before.text);
  const isShort = hasRoom(roomAfter(before, edges), line);
  if (isShort && !before.text.endsWith('-') && !isCentred(before, line)) return true;
  if (LIST_MARK.test(line.text) && (isEnd || isShort || LIST_MARK.test(before.text))) return true;
  if (Math.abs(indent) <= line.size * INDENT) return isEnd && isShort && above <= line.size * INDENT;
  if (indent < 0) return above > indent + line.size * INDENT;
  return above <= line.size * INDENT && above >= -line.size * INDENT && indent < line.size * 6;
}

/** Whether the first word of a line would have stood in the room behind another. */
export function hasRoom(room: number, line: Line): boolean {
  const word = /^\S*/u.exec(line.text)?.[0] ?? '';
  return room > ((line.right - line.left) / Math.max(line.text.length, 1)) * (word.length + 1) + line.size * 0.6;
}

/** Lines of a heading in the middle end where their maker wants. */
function isCentred(before: Line, line: Line): boolean {
  return (
    Math.abs(before.left + before.right - line.left - line.right) < line.size &&
    Math.abs(before.left - line.left) > line.size * 0.5
  );
}

function indentOf(line: Line, { left, right, isRtl }: Edges): number {
  return isRtl ? right - line.right : line.left - left;
}

function roomAfter(line: Line, { left, right, isRtl }: Edges): number {
  return isRtl ? line.left - left : right - line.right;
}

function isLabelled(line: Line): boolean {
  return NOTE_LABEL.test(line.text);
}

/** First of the lines in small print that end the column, if a label of a note stands at its start. */
function startOfNotes(lines: readonly Line[], size: number): number {
  let start = lines.length;
  while (start > 0 && (lines[start - 1]?.size ?? size) <= size * NOTE_SIZE) start -= 1;
  const labelled = lines.findIndex((line, at) => at >= start && isLabelled(line));
  return labelled < 0 ? lines.length : labelled;
}
