/** Blocks and their regions to the text of a source. */
import type { Region, SourceOrigin, SourceSpan } from '../../model/source.ts';
import type { PageBlock } from './blocks/page-block.ts';

export interface Assembled {
  readonly text: string;
  readonly spans: readonly SourceSpan[];
  readonly origins: readonly SourceOrigin[];
}

/** A line feed after a block belongs to the span before it. `regions` has one for each block. */
export function assemble(blocks: readonly PageBlock[], regions: readonly Region[]): Assembled {
  const pieces: string[] = [];
  const spans: SourceSpan[] = [];
  const origins: SourceOrigin[] = [];
  let at = 0;
  for (const [number, block] of blocks.entries()) {
    const last = number === blocks.length - 1;
    pieces.push(last ? block.text : `${block.text}\n`);
    for (const one of block.origins) origins.push({ ...one, start: one.start + at, end: one.end + at });
    for (const span of spansOf(block, number, regions[number] ?? 'article', at, last ? 0 : 1)) spans.push(span);
    at += block.text.length + 1;
  }
  return { text: pieces.join(''), spans, origins };
}

function spansOf(block: PageBlock, number: number, region: Region, at: number, after: number): SourceSpan[] {
  const spans: { start: number; end: number; region: Region }[] = [];
  for (const { start, end, region: own } of block.stretches) {
    const value = own ?? region;
    const last = spans.at(-1);
    if (last && last.region === value) last.end = end + at;
    else spans.push({ start: start + at, end: end + at, region: value });
  }
  const last = spans.at(-1);
  if (last) last.end += after;
  const row = block.row === undefined ? {} : { row: block.row };
  return spans.map((one) => ({ ...one, block: number, ...row }));
}
