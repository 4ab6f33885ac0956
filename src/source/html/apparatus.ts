/**
 * What a page prints beside its words: numbers of paragraphs and lines, marks of pages, time codes. A number alone is
 * no sign, for articles print figures in bold; several that count on are.
 */
import type { Capsule, PageBlock, Stretch } from './blocks/page-block.ts';
import { isTime, isTimeCode } from './blocks/time-text.ts';

interface Label {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** Labels of one make count together. */
  readonly make: string;
}

const NUMBER = /^[[({§¶]?\s?(\d{1,4})\s?[.)\]}:]?$/u;
/** “p. 12” in brackets or not, in the languages of scholarly editions; `{12}` and `[12]` alone. */
const PAGE =
  /^(?:[[({|]\s?)?(?:p|pp|pg|page|pag|pág|página|pagina|s|seite|side|sida|str|strona|стр|с|σ|ص|頁|第)\.?\s?\d{1,4}\s?(?:頁|页|ページ)?(?:\s?[\])}|])?$/iu;
/** `2.14` of regulations and manuals. */
const DOTTED = /^(\d{1,3}(?:\.\d{1,3}){0,3})\.(\d{1,3})\.?$/u;
const BARE_PAGE = /^[[{|]\s?\d{1,4}\s?[\]}|]$/u;
const LINE_CODE =
  /(?:^|\n)\s{0,4}([[(]\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]|\d{1,2}:\d{2}:\d{2}(?:[.,]\d{1,3})?(?=\s))/gu;
/** Numbers of lines are printed at every fifth or tenth. */
const STEPS = new Set([1, 5, 10]);
/** In such numbers the last part begins again with each chapter. */
const DOTTED_MAKE = ' 3';
const INLINE = new Set(['a', 'b', 'strong', 'i', 'em', 'span', 'sup', 'small', 'font', 'bdi', 'num', 'u']);
const STAMPS = new Set(['span', 'small', 'strong', 'b', 'time']);
/** Shorter ones may be the first half of a name such as “PayPoint”. */
const SHORTEST_STAMP = 5;

/** The blocks, with the stretches of apparatus marked in them. */
export function markApparatus(blocks: readonly PageBlock[]): PageBlock[] {
  const numbered = countedLabels(blocks);
  const clocks = blocks.filter(isClock).length;
  return blocks.map((block, number) => {
    const clock = clocks > 1 && isClock(block) ? [{ start: 0, end: block.text.length }] : [];
    const found = [...(numbered.get(number) ?? []), ...clock, ...marksIn(block)].sort((a, b) => a.start - b.start);
    return found.length === 0 ? block : { ...block, stretches: withApparatus(block.stretches, found) };
  });
}

/** A time of day on a line of its own: several of them are those of a report’s entries. */
function isClock(block: PageBlock): boolean {
  return block.row === undefined && isTime(block.text);
}

type Range = Pick<Label, 'start' | 'end'>;

/** Marks of pages and time codes that show by themselves. */
function marksIn(block: PageBlock): Range[] {
  const found: Range[] = [];
  for (const capsule of block.capsules) {
    const text = block.text.slice(capsule.start, capsule.end).trim();
    const page = PAGE.test(text) || (BARE_PAGE.test(text) && capsule.tag !== 'a' && capsule.tag !== 'sup');
    const opens = block.text.slice(0, capsule.start).trim() === '';
    const clock = capsule.tag === 'time' && opens && isTime(text);
    const stamp = opens && isStamp(text, block.text.charAt(capsule.end), capsule.tag);
    if (page || capsule.pageBreak || clock || stamp || isTimeCode(text)) found.push(capsule);
  }
  const { text } = block;
  if (PAGE.test(text.trim()) && text.length < 16 && /\d/u.test(text)) found.push({ start: 0, end: text.length });
  for (const { 0: whole, 1: code = '', index } of text.matchAll(LINE_CODE)) {
    const start = index + whole.length - code.length;
    found.push({ start, end: start + code.length });
  }
  return found;
}

/** A place or a name before the first sentence that only a style parts from it: no space, and yet a capital letter. */
function isStamp(text: string, next: string, tag: string): boolean {
  const parted = STAMPS.has(tag) && /\p{Ll}$/u.test(text) && /^\p{Lu}/u.test(next);
  return parted && (/\s/u.test(text) || text.length >= SHORTEST_STAMP);
}

/** Numbers in elements of their own at the edge of a paragraph, where they count on from one to the next. */
function countedLabels(blocks: readonly PageBlock[]): Map<number, Label[]> {
  const rows = new Map<string, Label[]>();
  for (const [number, block] of blocks.entries()) {
    for (const label of labelsOf(block, number)) {
      const row = rows.get(label.make);
      if (row) row.push(label);
      else rows.set(label.make, [label]);
    }
  }
  const found = new Map<number, Label[]>();
  for (const label of [...rows.values()].flatMap(counting)) {
    const labels = found.get(label.block);
    if (labels) labels.push(label);
    else found.set(label.block, [label]);
  }
  return found;
}

function counting(row: readonly Label[]): Label[] {
  return row.filter((label, at) => {
    const before = row[at - 1];
    const after = row[at + 1];
    const follows = before !== undefined && STEPS.has(label.value - before.value);
    if (label.make.endsWith(DOTTED_MAKE) && label.value === 1 && row.length > 2) return true;
    return follows || (after !== undefined && STEPS.has(after.value - label.value));
  });
}

function labelsOf(block: PageBlock, number: number): Label[] {
  const alone = block.text.length < 8 ? NUMBER.exec(block.text.trim()) : null;
  if (alone) {
    const label = { block: number, start: 0, end: block.text.length, value: Number(alone[1]) };
    // A column of figures in a table counts on, too.
    return block.row === undefined ? [{ ...label, make: `${block.element.tagName} alone` }] : [];
  }
  if (/^h[1-6]$/u.test(block.element.tagName)) return [];
  return block.capsules.flatMap((capsule) => labelAt(block, number, capsule) ?? []);
}

function labelAt(block: PageBlock, number: number, { start, end, tag }: Capsule): Label | undefined {
  if (!INLINE.has(tag)) return undefined;
  const text = block.text.slice(start, end).trim();
  const match = NUMBER.exec(text) ?? DOTTED.exec(text);
  if (!match) return undefined;
  const opens = start === 0 || block.text.charAt(start - 1) === '\n';
  const closes = end === block.text.length || block.text.charAt(end) === '\n';
  if (!opens && !closes) return undefined;
  return { block: number, start, end, value: Number(match.at(-1)), make: `${tag} ${opens} ${match.length}` };
}

/** Cuts the stretches where apparatus begins and ends; the ranges are in order. */
function withApparatus(stretches: readonly Stretch[], ranges: readonly Range[]): Stretch[] {
  const cut: Stretch[] = [];
  let next = 0;
  for (const stretch of stretches) {
    let at = stretch.start;
    while (at < stretch.end) {
      while (next < ranges.length && (ranges[next]?.end ?? 0) <= at) next += 1;
      const range = ranges[next];
      const inside = range !== undefined && range.start <= at;
      const end = Math.min(stretch.end, range ? (inside ? range.end : range.start) : stretch.end);
      cut.push({ ...stretch, start: at, end, ...(inside ? { region: 'apparatus' as const } : {}) });
      at = end;
    }
  }
  return cut;
}
