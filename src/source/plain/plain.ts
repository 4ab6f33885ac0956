import type { Region, SourceText } from '../../model/source.ts';
import type { SourceOptions } from '../source-options.ts';
import { SourceTextBuilder } from '../source-text-builder.ts';
import { lineNumbers, pageMarks, paragraphNumbers, timeCodes } from './labels.ts';
import { type Line, linesOf, type Mark, type Roles } from './lines.ts';
import { markMenus } from './menus.ts';
import { markNotes } from './notes.ts';
import { markPageFurniture } from './page-furniture.ts';
import { blocksOf } from './paragraphs.ts';
import { markSubtitles } from './subtitles.ts';

/**
 * Plain text as a source: the text is what was given, character by character, and its paragraphs, the marks of its
 * printed pages and its notes are found in how it is laid out. Linear in the length of the text; never throws.
 */
export function readPlainSource(text: string, options: SourceOptions): SourceText {
  const about = { contentType: 'text/plain', ...(options.url === undefined ? {} : { url: options.url }) };
  if (!/[^\s\ufeff\u200b]/u.test(text)) {
    const unreadable = { kind: 'empty', reason: 'The text file has no word in it.' } as const;
    return { ...identity(text), ...about, unreadable };
  }
  const lines = linesOf(text);
  const roles: Roles = new Map();
  const tags = markSubtitles(lines, text, roles);
  const marks = [...(tags ?? proseMarks(lines, text, roles)), ...formFeeds(text)];
  const starts = new Map(marks.map((mark) => [mark.start, mark]));
  const bare = lines.map((line) => unlabelled(line, starts));
  const blocks = blocksOf(bare, roles, tags !== undefined, new Set(starts.keys()));
  return laid({ text, lines, roles, marks, blocks }).finish(about);
}

function proseMarks(lines: readonly Line[], text: string, roles: Roles): Mark[] {
  const numbers = lineNumbers(lines, text, roles);
  const times = timeCodes(lines);
  markPageFurniture(lines, roles);
  const notes = markNotes(lines, text, roles);
  markMenus(lines, roles);
  const isStart = ({ index }: Line): boolean => !roles.has(index);
  const labelled = new Set([...numbers, ...times, ...notes].map((mark) => mark.start));
  const paragraphs = paragraphNumbers(lines, isStart).filter((mark) => !labelled.has(mark.start));
  return [...pageMarks(text), ...numbers, ...times, ...notes, ...paragraphs];
}

/** Without the number of the line or the paragraph: what the words themselves begin with tells where they belong. */
function unlabelled(line: Line, starts: ReadonlyMap<number, Mark>): Line {
  const mark = starts.get(line.start) ?? starts.get(line.from);
  if (!mark || mark.end <= line.from) return line;
  return { ...line, words: line.words.slice(mark.end - line.from) };
}

function formFeeds(text: string): Mark[] {
  return [...text.matchAll(/\f/gu)].map(({ index }) => ({ start: index, end: index + 1, region: 'apparatus' }));
}

function identity(text: string): Pick<SourceText, 'text' | 'spans' | 'origins'> {
  const { length } = text;
  if (length === 0) return { text, spans: [], origins: [] };
  return {
    text,
    spans: [{ start: 0, end: length, region: 'article', block: 0 }],
    origins: [{ start: 0, end: length, rawStart: 0, rawEnd: length }],
  };
}

interface Sheet {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly roles: Roles;
  readonly marks: readonly Mark[];
  readonly blocks: readonly number[];
}

/** Each line with its role, cut where a mark inside it has another; of marks that overlap the first counts. */
function laid({ text, lines, roles, marks, blocks }: Sheet): SourceTextBuilder {
  const builder = new SourceTextBuilder();
  const sorted = [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
  let next = 0;
  for (const line of lines) {
    const region: Region = roles.get(line.index) ?? 'article';
    const block = blocks[line.index] ?? 0;
    const add = (end: number, role: Region): void => {
      builder.add(text.slice(builder.length, end), { region: role, block, rawStart: builder.length });
    };
    for (let mark = sorted[next]; mark && mark.start < line.next; mark = sorted[++next]) {
      if (mark.start < builder.length) continue;
      add(mark.start, region);
      add(Math.min(mark.end, line.next), mark.region);
    }
    add(line.next, region);
  }
  return builder;
}
