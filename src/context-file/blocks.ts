/**
 * Cuts the body of a context file into its blocks. Lines begin and end blocks as they do in CommonMark, so that every
 * viewer shows the same paragraphs, headings and quotations that the reader sees.
 */
import { joinLines, type RawLine, type Stretch, trimmedEnd } from './stretch.ts';

export type Block = Paragraph | Heading | Quote | Comment | Strange;

interface Extent {
  /** The lines that the block takes in the file. */
  readonly start: number;
  readonly end: number;
}

export interface Paragraph extends Extent {
  readonly kind: 'paragraph';
  readonly content: Stretch;
}

export interface Heading extends Extent {
  readonly kind: 'heading';
  readonly level: number;
  readonly content: Stretch;
}

/** A blockquote: its own paragraphs, and those of the blockquotes inside it. */
export interface Quote extends Extent {
  readonly kind: 'quote';
  readonly paragraphs: readonly Stretch[];
  readonly nested: readonly Stretch[];
  /** Lines without a `>` that continue the quotation. */
  readonly lazy: readonly { readonly start: number; readonly end: number }[];
}

export interface Comment extends Extent {
  readonly kind: 'comment';
  readonly text: string;
}

/** Lines that the grammar has no place for, such as lists and tables. `rule` is a bare line of dashes or stars. */
export interface Strange extends Extent {
  readonly kind: 'strange' | 'rule';
}

type LineKind = Block['kind'] | 'blank' | 'fence';

/** Blocks from `from` to the end of the file, in order. */
export function scanBlocks(source: string, from: number): Block[] {
  const lines = splitLines(source, from);
  const blocks: Block[] = [];
  let next = 0;
  while (next < lines.length) {
    const line = lines[next];
    if (!line) break;
    const kind = kindOfLine(line.text);
    const count = kind === 'blank' ? 1 : SIZE[kind](lines, next, source);
    if (kind !== 'blank') blocks.push(makeBlock(kind, lines.slice(next, next + count), source));
    next += count;
  }
  return blocks;
}

function splitLines(source: string, from: number): RawLine[] {
  const lines: RawLine[] = [];
  for (let start = from; start < source.length; ) {
    const feed = source.indexOf('\n', start);
    const end = feed < 0 ? source.length : feed;
    lines.push({ text: source.slice(start, source[end - 1] === '\r' && end > start ? end - 1 : end), start });
    start = end + 1;
  }
  return lines;
}

const KINDS: readonly [RegExp, LineKind][] = [
  [/^[ \t]*$/, 'blank'],
  [/^(?: {4}|\t)/, 'strange'],
  [/^ *>/, 'quote'],
  [/^ *#{1,6}(?:[ \t]|$)/, 'heading'],
  [/^ *<!--/, 'comment'],
  [/^ *(?:`{3}|~{3})/, 'fence'],
  [/^ *(?:-[ \t]*){3,}$|^ *(?:\*[ \t]*){3,}$|^ *(?:_[ \t]*){3,}$/, 'rule'],
  [/^ *(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)/, 'strange'],
  [/^ *(?:=+|-+)[ \t]*$|^ *\||^ *\[[^\]]*\]:/, 'strange'],
  [/^ *<[/?!]?[A-Za-z][A-Za-z0-9-]*[\s/>]/, 'strange'],
];

function kindOfLine(text: string): LineKind {
  return KINDS.find(([shape]) => shape.test(text))?.[1] ?? 'paragraph';
}

/** True when a line ends the paragraph above it. */
function interrupts(text: string): boolean {
  if (/^(?: {4}|\t)/.test(text)) return /^[ \t]*$/.test(text);
  const kind = kindOfLine(text);
  // A number other than 1 begins no list inside a paragraph: “29. April” may stand at the start of a wrapped line.
  return kind !== 'paragraph' && !/^ *(?:(?!1[.)])\d{1,9}[.)]|\[)/.test(text);
}

type Size = (lines: readonly RawLine[], at: number, source: string) => number;

/** How many lines a block takes that begins at a line of its kind. */
const SIZE: Readonly<Record<Exclude<LineKind, 'blank'>, Size>> = {
  paragraph: (lines, at) => paragraphSize(lines, at),
  heading: () => 1,
  rule: () => 1,
  quote: quoteSize,
  comment: commentSize,
  fence: fenceSize,
  strange: (lines, at) => {
    let end = at + 1;
    while (lines[end] && kindOfLine(lines[end]?.text ?? '') === 'strange') end++;
    return end - at;
  },
};

function paragraphSize(lines: readonly RawLine[], at: number): number {
  let end = at + 1;
  while (lines[end] && !interrupts(lines[end]?.text ?? '')) end++;
  return end - at;
}

/** A plain line right below a quoted one continues it, as in every Markdown viewer. */
function quoteSize(lines: readonly RawLine[], at: number): number {
  let end = at + 1;
  for (; lines[end]; end++) {
    const text = lines[end]?.text ?? '';
    if (kindOfLine(text) === 'quote') continue;
    const above = (lines[end - 1]?.text ?? '').replace(/^[ >\t]*/, '');
    if (above === '' || interrupts(text)) break;
  }
  return end - at;
}

function commentSize(lines: readonly RawLine[], at: number, source: string): number {
  const close = source.indexOf('-->', (lines[at]?.start ?? 0) + (lines[at]?.text.indexOf('<!--') ?? 0) + 4);
  if (close < 0) return 1;
  let end = at + 1;
  while ((lines[end]?.start ?? Number.POSITIVE_INFINITY) <= close) end++;
  return end - at;
}

function fenceSize(lines: readonly RawLine[], at: number): number {
  const fence = /[`~]{3}/.exec(lines[at]?.text ?? '')?.[0] ?? '```';
  let end = at + 1;
  while (lines[end] && !lines[end]?.text.trimStart().startsWith(fence)) end++;
  return Math.min(end + 1, lines.length) - at;
}

function makeBlock(kind: Exclude<LineKind, 'blank'>, lines: readonly RawLine[], source: string): Block {
  const first = lines[0] ?? { text: '', start: 0 };
  const last = lines.at(-1) ?? first;
  const extent = { start: first.start, end: last.start + last.text.length };
  if (kind === 'paragraph') return { kind, content: joinLines(lines), ...extent };
  if (kind === 'quote') return { kind, ...quoteParts(lines), ...extent };
  if (kind === 'heading') return { kind, ...headingParts(first), ...extent };
  if (kind === 'rule') return { kind, ...extent };
  if (kind === 'comment') {
    const body = /^ *<!--([\s\S]*)-->[ \t]*$/.exec(source.slice(extent.start, extent.end));
    if (body) return { kind, text: (body[1] ?? '').replace(/\r\n/g, '\n'), ...extent };
  }
  return { kind: 'strange', ...extent };
}

function headingParts(line: RawLine): { level: number; content: Stretch } {
  const head = /^ *(#+)[ \t]*/.exec(line.text);
  const lead = head?.[0].length ?? 0;
  let end = trimmedEnd(line.text, lead);
  // A closing row of # belongs to the heading's markup.
  let closing = end;
  while (closing > lead && line.text[closing - 1] === '#') closing--;
  if (closing < end && (closing === lead || /[ \t]/.test(line.text[closing - 1] ?? ''))) end = closing;
  return {
    level: head?.[1]?.length ?? 1,
    content: joinLines([{ text: line.text.slice(lead, end), start: line.start + lead }]),
  };
}

function quoteParts(lines: readonly RawLine[]): Pick<Quote, 'paragraphs' | 'nested' | 'lazy'> {
  const own: RawLine[][] = [[]];
  const nested: RawLine[][] = [[]];
  const lazy: Quote['lazy'][number][] = [];
  let current = own;
  for (const line of lines) {
    const marker = /^ *>( {0,3}>)?/.exec(line.text);
    const lead = marker?.[0].length ?? 0;
    const text = line.text.slice(lead);
    if (!marker) lazy.push({ start: line.start, end: line.start + line.text.length });
    const into: RawLine[][] = marker === null ? current : marker[1] === undefined ? own : nested;
    if (into !== current) {
      own.push([]);
      nested.push([]);
      current = into;
    }
    if (/^[ \t]*$/.test(text)) into.push([]);
    else into.at(-1)?.push({ text, start: line.start + lead });
  }
  return { paragraphs: paragraphs(own), nested: paragraphs(nested), lazy };
}

function paragraphs(groups: readonly RawLine[][]): Stretch[] {
  return groups.filter((group) => group.length > 0).map(joinLines);
}
