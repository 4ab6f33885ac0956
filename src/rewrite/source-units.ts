/** The text of a context file as the units that it is made of, each with its blocks as they were typed. */
import { type Block, scanBlocks } from '../context-file/blocks.ts';
import type { Unread } from '../model/page.ts';
import type { Reading, SpanKind } from '../model/reading.ts';
import { entryUnit, INTRO_UNIT, sectionUnit } from '../write/context-file/units.ts';

export interface SourceBlock {
  /** Place among the blocks of the text, from 0. */
  readonly index: number;
  readonly start: number;
  readonly end: number;
  /**
   * `loose`: a comment, or text outside the grammar, which says nothing of the unit and stays whatever becomes of that.
   * `title`: a heading that gives the title of the page.
   */
  readonly kind: 'own' | 'loose' | 'title';
  /** What is unread in a block that is otherwise read. */
  readonly unread: readonly Unread[];
}

export interface SourceUnit {
  /** As `unitsOf` gives it for the page that was read. */
  readonly key: string;
  readonly blocks: SourceBlock[];
}

/** @param from offset of the first line below the head; linear in the length of the text */
export function sourceUnits({ page, spans, source }: Reading, from: number): SourceUnit[] {
  const entries = new Map(
    page.entries.flatMap(({ id, place }) => (place && 'offset' in place ? [[place.offset, id] as const] : [])),
  );
  const sections = page.sections.values();
  const spansIn = walker(spans);
  const unreadIn = walker(page.other.flatMap(withStart).toSorted((a, b) => a.start - b.start));
  let unit: SourceUnit = { key: INTRO_UNIT, blocks: [] };
  const units = [unit];
  for (const [index, block] of scanBlocks(source, from).entries()) {
    const { start, end } = block;
    const kind = kindOf(
      block,
      spansIn(start, end).map((span) => span.kind),
    );
    const inside = unreadIn(start, end).map(({ one }) => one);
    const entry = entries.get(start);
    if (entry !== undefined) unit = { key: entryUnit(entry), blocks: [] };
    else if (block.kind === 'heading' && kind === 'own')
      unit = { key: sectionUnit(sections.next().value?.id ?? ''), blocks: [] };
    if (unit.blocks.length === 0 && unit !== units[0]) units.push(unit);
    unit.blocks.push({ index, start, end, kind, unread: kind === 'loose' ? [] : inside });
  }
  return units;
}

function kindOf({ kind }: Block, spans: readonly SpanKind[]): SourceBlock['kind'] {
  if (spans.includes('title-of-page')) return 'title';
  const isOutside = spans.every((span) => span === 'layout' || span === 'unread' || span === 'furniture');
  return isOutside && kind !== 'heading' ? 'loose' : 'own';
}

function withStart(one: Unread): { start: number; one: Unread }[] {
  return 'offset' in one.place ? [{ start: one.place.offset, one }] : [];
}

/** Gives, for ranges that are asked for in order, what begins in each of them. */
function walker<T extends { readonly start: number }>(list: readonly T[]): (start: number, end: number) => T[] {
  let next = 0;
  return (start, end) => {
    while ((list[next]?.start ?? Number.POSITIVE_INFINITY) < start) next++;
    const from = next;
    while ((list[next]?.start ?? Number.POSITIVE_INFINITY) < end) next++;
    return list.slice(from, next);
  };
}
