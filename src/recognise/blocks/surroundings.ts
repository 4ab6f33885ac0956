/** What stands around a block, where it tells something: blank lines, labels one to a line, the line after a heading. */
import type { Block } from '../../model/block.ts';
import type { Sighted } from '../roles/sighted.ts';
import type { Evidence } from './evidence.ts';
import { recordLines } from './labelled-lines.ts';

export type Placed = Evidence & Pick<Sighted, 'opens' | 'closes' | 'begins'>;

/** The blocks with what the blank lines and labels of the page say. */
export function placed(content: readonly Evidence[], source: string): Placed[] {
  return withRecords(inStanzas(content, source));
}

function withRecords(blocks: readonly Placed[]): Placed[] {
  const records = recordLines(blocks);
  return records ? blocks.map((e, i) => ({ ...e, ...records[i] })) : [...blocks];
}

/** Of the headings of one level, how many must have just one line of a reference below for all to be titles. */
const ONE_EACH = 0.75;
const FEWEST = 3;

/**
 * Headings that are titles: what stands below is the rest of a reference, or there is just one below each. What follows
 * them is no whole reference then, whatever it looks like.
 */
export function withTitleHeadings(blocks: readonly Sighted[]): Sighted[] {
  const levels = titleLevels(blocks);
  const titles = (e: Sighted | undefined, next: Sighted | undefined): boolean => {
    if (e?.block.kind !== 'heading' || e.block.divides || !next || next.block.kind === 'heading') return false;
    if (levels.has(e.block.level) && isReferenceLike(next)) return true;
    const signs = next.byAuthor || next.linkOnly || next.dates.length > 0 || next.fit >= 0.8;
    return !next.complete && next.words <= 25 && signs;
  };
  return blocks.map((e, i) => {
    if (titles(e, blocks[i + 1])) return { ...e, titles: true };
    // “By Ada Brook, Estuary Review, 2023” right under a line lacks what that line says.
    const goesOn = e.byAuthor && e.opens === false;
    return goesOn || titles(blocks[i - 1], e) ? { ...e, complete: false } : e;
  });
}

/** Levels of headings below each of which mostly one reference stands, whose title nothing sets off. */
function titleLevels(blocks: readonly Sighted[]): ReadonlySet<number> {
  const below = new Map<number, number[]>();
  let counts: number[] | undefined;
  for (const e of blocks) {
    if (e.block.kind === 'heading') {
      counts = below.get(e.block.level) ?? [];
      counts.push(0);
      below.set(e.block.level, counts);
    } else if (counts && isReferenceLike(e)) counts[counts.length - 1] = (counts.at(-1) ?? 0) + 1;
  }
  const levels = [...below].filter(
    ([, found]) => found.length >= FEWEST && found.filter((n) => n === 1).length >= ONE_EACH * found.length,
  );
  return new Set(levels.map(([level]) => level));
}

function isReferenceLike(e: Sighted): boolean {
  const short = e.words <= 30 && e.outer.state !== 'both' && e.block.kind !== 'quotation';
  return (
    short && !e.markedTitle && !e.linkFirst && !e.endsSentence && (e.dates.length > 0 || e.fit >= 1.5 || e.byAuthor)
  );
}

/** Blank lines tell something only on a page that has lines with and lines without one between them. */
const FEWEST_BLANK = 0.1;
const MOST_BLANK = 0.95;

function inStanzas(content: readonly Evidence[], source: string): Placed[] {
  const found = content.map((e, i) => ({ ...e, ...stanzaOf(content, i, source) }));
  const known = found.filter((e) => e.opens !== undefined);
  const share = known.filter((e) => e.opens).length / Math.max(1, known.length);
  return share >= FEWEST_BLANK && share <= MOST_BLANK ? found : [...content];
}

/** Whether blank lines stand around a block, where only white space parts it from its neighbours. */
function stanzaOf(content: readonly Evidence[], i: number, source: string): Pick<Sighted, 'opens' | 'closes'> {
  const opens = blankBetween(content[i - 1]?.block, content[i]?.block, source);
  const closes = blankBetween(content[i]?.block, content[i + 1]?.block, source);
  return { ...(opens === undefined ? {} : { opens }), ...(closes === undefined ? {} : { closes }) };
}

/** Markup between two lines of one paragraph: a break, and white space. */
const BREAK = /^(?:\s|<br\s*\/?>|&nbsp;|\\)*$/iu;
const LONGEST_GAP = 200;

function blankBetween(before: Block | undefined, after: Block | undefined, source: string): boolean | undefined {
  if (!before || !after || after.start < before.end || after.start - before.end > LONGEST_GAP) return undefined;
  const gap = source.slice(before.end, after.start);
  if (gap.includes('<')) return BREAK.test(gap) ? (gap.match(/<br/giu)?.length ?? 0) > 1 : undefined;
  return (gap.match(/\r\n|[\n\r]/gu)?.length ?? 0) > 1;
}
