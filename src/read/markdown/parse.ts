import type { Block } from '../../model/block.ts';
import { splitLines } from '../text/lines.ts';
import { findWrapping } from '../text/wrapping.ts';
import { walk } from './walk.ts';

/** The blocks of Markdown from `from` on. The parser is loaded only when there is Markdown to read. */
export async function parseBlocks(source: string, from: number, name: string): Promise<Block[]> {
  const [{ fromMarkdown }, { gfmTable }, { gfmTableFromMarkdown }, { htmlFragment }] = await Promise.all([
    import('mdast-util-from-markdown'),
    import('micromark-extension-gfm-table'),
    import('mdast-util-gfm-table'),
    import('../html/fragment.ts'),
  ]);
  const body = source.slice(0, from).replace(/[^\r\n]/gu, ' ') + source.slice(from);
  const root = fromMarkdown(body, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
  return walk({
    root,
    source,
    startsAnew: linesThatStartAnew(source),
    htmlBlocks: (start, end) => htmlFragment(source, start, end, name),
  });
}

/** A note at the foot of a page: lines of these stand one below the other. */
const FOOTNOTE = /^\[\^[^\]\s]{1,60}\]:/u;

/**
 * A line that begins with an opening quotation mark after a line that ended by itself, not because it was full; and the
 * first line of a footnote.
 */
function linesThatStartAnew(source: string): (offset: number) => boolean {
  const lines = splitLines(source);
  const wrapping = findWrapping(lines);
  const starts = new Set<number>();
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (before && FOOTNOTE.test(line.content)) starts.add(line.start);
    if (!before || before.content === '' || !/^(?:[*_]{1,3})?[\u201c\u201e\u00ab"]/u.test(line.content)) return;
    if (!wrapping.continues(before, line)) starts.add(line.start);
  });
  return (offset) => starts.has(offset);
}
