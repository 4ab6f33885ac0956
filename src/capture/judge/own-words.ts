/** The source's own words in what came: without menus, teasers, comments and boxes. */
import type { Region, SourceText } from '../../model/source.ts';

const OWN: ReadonlySet<Region> = new Set<Region>(['article', 'caption', 'note']);

export interface OwnBlock {
  readonly text: string;
  readonly isCell: boolean;
}

/** In the order of reading. What is repeated (pull quotes) or left out by whoever quotes (page numbers) is not there. */
export function ownBlocks({ text, spans }: SourceText): OwnBlock[] {
  const blocks: { number: number; text: string; isCell: boolean }[] = [];
  for (const { start, end, region, block, row } of spans) {
    if (!OWN.has(region)) continue;
    const words = text.slice(start, end);
    const last = blocks.at(-1);
    if (last?.number === block) last.text += words;
    else blocks.push({ number: block, text: words, isCell: row !== undefined });
  }
  return blocks;
}

export function ownText(source: SourceText): string {
  return ownBlocks(source)
    .map(({ text }) => text)
    .join('\n');
}
