/** A page that has changed, put into the text of its file: what would be written as before stays as it was typed. */
import { dateFinder } from '../cite/dates/date-parsing.ts';
import { printComment } from '../context-file/comment.ts';
import { printProperty, readFrontMatter } from '../context-file/front-matter.ts';
import { writePlain } from '../context-file/inline/write.ts';
import { longestRun } from '../merge/order/longest-run.ts';
import { woven } from '../merge/parts/parts.ts';
import { differences } from '../merge/words/differences.ts';
import type { Page } from '../model/page.ts';
import type { Reading } from '../model/reading.ts';
import { entryUnit, type Unit, unitsOf } from '../write/context-file/units.ts';
import { withOtherAttributes } from './other-attributes.ts';
import { type SourceBlock, type SourceUnit, sourceUnits } from './source-units.ts';

/**
 * What of a unit that has changed is kept as it was typed: the blocks that have not and the words of those that have only
 * other attributes, the blocks alone, or nothing.
 */
export type Kept = 'words' | 'blocks' | 'nothing';

/** A block of the text as it was, or a new one. */
type Piece = SourceBlock | string;

/**
 * The text with the changes that make `page` of the page that was read. Whether it is read so is for the caller to see.
 * Time grows with the length of the text.
 * @param unnamed ids of entries whose references are written anew, since as they were typed they give other ids
 */
export function spliced(reading: Reading, page: Page, kept: Kept, unnamed: ReadonlySet<string>): string {
  const { source } = reading;
  const context = { lang: page.lang, findDates: dateFinder([page.lang]) };
  const units = sourceUnits(reading, readFrontMatter(source)?.end ?? 0);
  const anew = new Set(Array.from(unnamed, entryUnit));
  const former = unitsOf(reading.page, context).map((unit) => (anew.has(unit.key) ? withoutReference(unit) : unit));
  const fresh = unitsOf(page, context);
  const order = orderOf(units, former, fresh);
  const pieces = piecesOf({ source, units, former, fresh, order, kept });
  const titled = pieces.map((piece) =>
    typeof piece === 'object' && piece.kind === 'title' && page.title !== reading.page.title
      ? `# ${writePlain(page.title)}`
      : piece,
  );
  return joined(source, withTitle(reading, page.title), titled);
}

/** Its reference is told from what it is to be. */
function withoutReference({ key, blocks }: Unit): Unit {
  return { key, blocks: ['', ...blocks.slice(1)] };
}

interface Order {
  readonly keys: readonly string[];
  /** Those that have not moved. */
  readonly staying: ReadonlySet<string>;
}

/** The units that stay keep the order of the text; what is new, or moved, follows what it follows on the page. */
function orderOf(units: readonly SourceUnit[], former: readonly Unit[], fresh: readonly Unit[]): Order {
  const places = new Map(fresh.map(({ key }, i) => [key, i]));
  const known = former.map(({ key }) => key).filter((key) => places.has(key));
  const staying = new Set(longestRun(known.map((key) => places.get(key) ?? 0)).map((i) => known[i] ?? ''));
  const stayingKeys = units.map(({ key }) => key).filter((key) => staying.has(key));
  const all = fresh.map(({ key }) => key);
  return { keys: woven(stayingKeys, all, (key) => !staying.has(key)), staying };
}

interface Versions {
  readonly source: string;
  readonly units: readonly SourceUnit[];
  readonly former: readonly Unit[];
  readonly fresh: readonly Unit[];
  readonly order: Order;
  readonly kept: Kept;
}

function piecesOf({ source, units, former, fresh, order, kept }: Versions): Piece[] {
  const typed = new Map(units.map((unit) => [unit.key, unit.blocks]));
  const before = new Map(former.map(({ key, blocks }) => [key, blocks]));
  const after = new Map(fresh.map(({ key, blocks }) => [key, blocks]));
  const orphans = orphansOf(units, after);
  return order.keys.flatMap((key) => {
    const blocks = after.get(key) ?? [];
    const own = typed.get(key);
    const isToWriteAnew = kept === 'nothing' && !order.staying.has(key);
    const changed = { source, typed: own ?? [], before: before.get(key) ?? [], after: blocks };
    const pieces = own && !isToWriteAnew ? rewrittenUnit(changed, kept) : [...blocks, ...looseOf(own ?? [])];
    return [...pieces, ...(orphans.get(key) ?? [])];
  });
}

interface ChangedUnit {
  readonly source: string;
  readonly typed: readonly SourceBlock[];
  /** The blocks of the unit as they would be written before and after the change. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

function rewrittenUnit({ source, typed, before, after }: ChangedUnit, kept: Kept): Piece[] {
  const found = differences(before, after);
  if (found.length === 0) return [...typed];
  const own = typed.filter(({ kind }) => kind === 'own');
  // Blocks that were typed in another order, or parted in another way, cannot be told apart.
  if (kept === 'nothing' || own.length !== before.length) return [...after, ...looseOf(typed)];
  const replaced = new Set<SourceBlock>();
  const gone = new Set(found.flatMap(({ start, end }) => own.slice(start, end)));
  const fresh = new Map(found.map(({ start, from, to }) => [own[start], after.slice(from, to)] as const));
  for (const { start, end, from, to } of kept === 'words' ? found : []) {
    const block = end - start === 1 && to - from === 1 ? own[start] : undefined;
    const words = block && source.slice(block.start, block.end);
    const same = words && withOtherAttributes(words, before[start] ?? '', after[from] ?? '');
    if (block && same) {
      fresh.set(block, [same]);
      // What nothing took is still in the words.
      gone.delete(block);
      replaced.add(block);
    }
  }
  return [
    ...typed.flatMap((block): Piece[] => [
      ...(fresh.get(block) ?? []),
      ...(gone.has(block) ? looseOf([block]) : replaced.has(block) ? [] : [block]),
    ]),
    ...(fresh.get(undefined) ?? []),
  ];
}

/** What stays of blocks that go: what was no part of the unit, and as comments what was not read. */
function looseOf(blocks: readonly SourceBlock[]): Piece[] {
  return blocks.flatMap((block): Piece[] => (block.kind === 'own' ? block.unread.map(printComment) : [block]));
}

/** What is loose in units that are gone, by the unit that stood before. */
function orphansOf(units: readonly SourceUnit[], after: ReadonlyMap<string, unknown>): Map<string, Piece[]> {
  const orphans = new Map<string, Piece[]>();
  let last = '';
  for (const { key, blocks } of units) {
    if (after.has(key)) last = key;
    else {
      const pieces = orphans.get(last) ?? [];
      pieces.push(...looseOf(blocks));
      orphans.set(last, pieces);
    }
  }
  return orphans;
}

/** The head with the title, where it says it, or nothing else does; without the line end. */
function withTitle({ source, page, spans }: Reading, title: string): string {
  const head = readFrontMatter(source);
  const text = source.slice(0, head?.end ?? 0).trimEnd();
  if (!head || title === page.title) return text;
  const property = head.properties.find(({ key }) => key === 'title');
  if (property) return text.slice(0, property.start) + printProperty('title', title) + text.slice(property.end);
  if (spans.some(({ kind }) => kind === 'title-of-page')) return text;
  const first = head.properties[0]?.end ?? 0;
  return `${text.slice(0, first)}\n${printProperty('title', title)}${text.slice(first)}`;
}

/** With the gaps and the line ends of the text; new gaps are empty lines. */
function joined(source: string, head: string, pieces: readonly Piece[]): string {
  const eol = source.includes('\r\n') ? '\r\n' : '\n';
  let end = source.slice(0, readFrontMatter(source)?.end ?? 0).trimEnd().length;
  let next = 0;
  const parts = [head];
  for (const piece of pieces) {
    const isNext = typeof piece === 'object' && piece.index === next;
    parts.push(isNext ? source.slice(end, piece.start) : eol + eol);
    parts.push(typeof piece === 'string' ? piece.replaceAll('\n', eol) : source.slice(piece.start, piece.end));
    next = typeof piece === 'string' ? -1 : piece.index + 1;
    if (typeof piece === 'object') end = piece.end;
  }
  return parts.join('') + source.slice(source.trimEnd().length);
}
