/** Lines of plain text to blocks. */

import type { Block, BlockKind } from '../../model/block.ts';
import { bareLinks } from '../../text/bare-links.ts';
import { meetUnspaced } from '../../text/meet-unspaced.ts';
import { BlockTextBuilder } from '../block-text.ts';
import type { TextLine } from './lines.ts';
import { findLabels, hashHeading, isPageNumber, isRule, type Label, underlineLevel } from './markers.ts';
import { pageEdges } from './page-edges.ts';
import { findWrapping } from './wrapping.ts';

/** Of the lines with content, how many must have two tabs or more for the text to be a table. */
const TABLE_SHARE = 0.6;
/** Fewer lines with one tab each may be anything. */
const FEWEST_PAIRS = 3;

/** What is known of the lines around the one being read. */
interface Reading {
  readonly lines: readonly TextLine[];
  readonly labels: ReadonlyMap<number, Label>;
  /** Running heads and page numbers. */
  readonly edges: ReadonlySet<number>;
  /** How many cells a line of the table has at least; undefined where there is no table. */
  readonly fewestCells: number | undefined;
  readonly continues: (line: TextLine, next: TextLine) => boolean;
  /** Indents of the items that the current one is nested in. */
  levels: number[];
  group: number;
}

interface Found {
  readonly kind: BlockKind;
  readonly level: number;
  /** Characters of the first line that are no part of the text. */
  readonly skip: number;
  readonly label?: string;
  /** Lines it takes, where that is known. */
  readonly lines?: number;
}

export function textBlocks(lines: readonly TextLine[]): Block[] {
  const labels = findLabels(lines);
  const reading: Reading = {
    lines,
    labels,
    edges: pageEdges(lines),
    fewestCells: fewestCells(lines, labels),
    continues: findWrapping(lines).continues,
    levels: [],
    group: 0,
  };
  const builder = new BlockTextBuilder();
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; ) {
    const taken = takeBlock(reading, at, builder);
    if (taken.block) blocks.push(taken.block);
    at = taken.next;
  }
  return blocks;
}

/** Lines of three cells or more are a table if most lines are such; lines of two only if all are. */
function fewestCells(lines: readonly TextLine[], labels: ReadonlyMap<number, Label>): number | undefined {
  const cells = lines.filter((line) => line.content !== '').map((line) => line.content.split('\t').length);
  const wide = cells.filter((count) => count > 2).length;
  if (wide > 0 && wide >= cells.length * TABLE_SHARE) return 3;
  return cells.length >= FEWEST_PAIRS && labels.size === 0 && cells.every((count) => count === 2) ? 2 : undefined;
}

function isRow({ fewestCells: fewest }: Reading, line: TextLine): boolean {
  return fewest !== undefined && line.content.split('\t').length >= fewest;
}

function takeBlock(reading: Reading, at: number, builder: BlockTextBuilder): { block?: Block; next: number } {
  const line = reading.lines[at];
  if (!line || line.content === '' || isRule(line)) return { next: at + 1 };
  const found = classify(reading, at, line);
  if (found.kind === 'row') return { block: row(line, builder), next: at + 1 };
  let next = at + 1;
  builder.append(line.content.slice(found.skip), line.from + found.skip);
  while (found.lines === undefined && goesOn(reading, next)) {
    appendLine(builder, reading.lines[next - 1], reading.lines[next]);
    next += 1;
  }
  next = Math.max(next, at + (found.lines ?? 1));
  const made = builder.finish();
  const last = reading.lines[next - 1] ?? line;
  if (!made) return { next };
  if (found.kind === 'quotation' && reading.lines[at - 1]?.quoted !== line.quoted) reading.group += 1;
  const block: Block = {
    kind: found.kind,
    level: found.level,
    text: made.text,
    marks: bareLinks(made.text),
    origin: made.origin,
    start: line.quoted > 0 ? line.start : line.from,
    end: last.to,
    ...(found.label === undefined ? {} : { label: found.label }),
    ...(line.indent > 0 && line.quoted === 0 ? { indent: line.indent } : {}),
    ...(found.kind === 'quotation' ? { group: reading.group } : {}),
  };
  return { block, next };
}

function classify(reading: Reading, at: number, line: TextLine): Found {
  const next = reading.lines[at + 1];
  if (reading.edges.has(at) || isPageNumber(line, nextFilled(reading.lines, at)))
    return { kind: 'furniture', level: 0, skip: 0, lines: 1 };
  if (isRow(reading, line)) return { kind: 'row', level: 0, skip: 0 };
  const hashes = hashHeading(line.content);
  if (hashes) return { kind: 'heading', level: hashes.level, skip: hashes.length, lines: 1 };
  const before = reading.lines[at - 1];
  const level = !before || before.content === '' || isRule(before) ? underlineLevel(line, next) : undefined;
  if (level !== undefined) return { kind: 'heading', level, skip: 0, lines: 2 };
  const label = reading.labels.get(at);
  if (label && line.quoted === 0) {
    return { kind: 'item', level: nesting(reading, line.indent), skip: label.length, label: label.text };
  }
  if (line.indent === 0) reading.levels = [];
  return { kind: line.quoted > 0 ? 'quotation' : 'paragraph', level: 0, skip: 0 };
}

/** The next line that has content or begins a page. */
function nextFilled(lines: readonly TextLine[], from: number): TextLine | undefined {
  for (let at = from + 1; at < lines.length; at++) {
    const line = lines[at];
    if (line && (line.content !== '' || line.newPage)) return line;
  }
  return undefined;
}

/** Depth of an item by its indent, among the items before it. */
function nesting(reading: Reading, indent: number): number {
  reading.levels = [...reading.levels.filter((one) => one < indent), indent];
  return reading.levels.length;
}

/** Whether the line at `at` goes on with the block of the line before it. */
function goesOn(reading: Reading, at: number): boolean {
  const line = reading.lines[at - 1];
  const next = reading.lines[at];
  if (!line || !next || next.content === '' || next.newPage || line.quoted !== next.quoted) return false;
  if (reading.edges.has(at) || isRule(next) || reading.labels.has(at) || hashHeading(next.content)) return false;
  return reading.continues(line, next);
}

/** Joins a wrapped line: by a space, or by nothing after a hyphen inside a word and between signs of East Asia. */
function appendLine(builder: BlockTextBuilder, line: TextLine | undefined, next: TextLine | undefined): void {
  if (!line || !next) return;
  const last = line.content.slice(-1);
  const first = next.content.slice(0, 1);
  const hyphen = /[\p{L}\p{N}][-\u2010]$/u.test(line.content) && /^\p{L}/u.test(first);
  const glued = hyphen || last === '\u00ad' || meetUnspaced(line.content, next.content);
  if (!glued) builder.appendAs(' ', line.to, next.from - line.to);
  builder.append(next.content, next.from);
}

function row(line: TextLine, builder: BlockTextBuilder): Block {
  const cells: { start: number; end: number }[] = [];
  let at = line.from;
  for (const cell of line.content.split('\t')) {
    if (cells.length > 0) builder.tab();
    const start = builder.length;
    builder.append(cell, at);
    cells.push({ start, end: builder.length });
    at += cell.length + 1;
  }
  const made = builder.finish() ?? { text: '', marks: [], origin: [] };
  const place = { start: line.from, end: line.to };
  return { kind: 'row', level: 0, ...made, marks: bareLinks(made.text), ...place, cells };
}
