/** Prints a reference as the line of a context file, in the order of the default reference line (`cite/line.ts`). */
import { dateInWords } from '../../cite/dates/dates.ts';
import { joinNames, nameInReadingOrder } from '../../cite/names/names.ts';
import { impliedType } from '../../cite/types/type.ts';
import type { CslItem } from '../../model/csl.ts';
import type { Mark } from '../../model/page.ts';
import { titleMarks } from '../../text/quotation-marks.ts';
import type { Attribute } from '../attributes.ts';
import { readInline } from '../inline/read.ts';
import { writeMarked } from '../inline/write.ts';
import { attributesBetween } from './fields.ts';
import { type LineContext, readReferenceLine } from './line.ts';
import type { Range } from './pieces.ts';

export interface PrintedReference {
  /** Markdown without the attribute list. */
  readonly line: string;
  /** What the grammar would misread or the line does not carry. */
  readonly attributes: readonly Attribute[];
  /** True when the line alone is recognised as a reference. */
  readonly plainlyReference: boolean;
}

/**
 * Writes the plain line, reads it with the reader's grammar, and gives attributes for what came back different. A piece
 * that the reader would have no place for is left to the attributes alone.
 */
export function printReference(item: CslItem, context: LineContext): PrintedReference {
  let pieces = piecesOf(item, context.lang).filter((piece) => piece.text !== '');
  for (;;) {
    const { plain, marks, ranges } = joinPieces(pieces);
    const line = writeMarked(plain, marks, true);
    const inline = readInline({ text: line, origin: [] });
    const read = readReferenceLine(inline, context, true);
    const placed = pieces.filter((_, i) => {
      const range = ranges[i];
      const misread = [...(read?.strange ?? []), ...(read?.faults ?? [])];
      return !misread.some(({ start, end }) => range && start < range.end && end > range.start);
    });
    if (placed.length < pieces.length) {
      pieces = placed;
      continue;
    }
    const attributes = attributesBetween(read?.fields ?? {}, item);
    const { type, ...rest } = item;
    if (impliedType(rest) !== type) attributes.unshift({ key: 'type', value: type });
    return { line, attributes, plainlyReference: readReferenceLine(inline, context, false) !== undefined };
  }
}

interface Piece {
  readonly text: string;
  readonly kind?: 'em' | 'link';
  readonly href?: string;
}

function piecesOf(item: CslItem, lang: string): Piece[] {
  return [
    { text: names(item, lang) },
    title(item, lang),
    { text: item.genre ?? '' },
    { text: item['container-title'] ?? '', kind: 'em' },
    { text: [item.volume, item.issue && `(${item.issue})`].filter(Boolean).join(' ') },
    { text: item.source ?? '', ...(item['container-title'] ? { kind: 'em' } : {}) },
    { text: item.publisher ?? '' },
    { text: item.number ?? '' },
    { text: dateInWords(item.issued, lang) },
    { text: item.page ?? '' },
  ];
}

function joinPieces(pieces: readonly Piece[]): { plain: string; marks: Mark[]; ranges: Range[] } {
  const marks: Mark[] = [];
  const ranges: Range[] = [];
  let plain = '';
  for (const { text, kind, href } of pieces) {
    if (plain !== '') plain += ', ';
    const range = { start: plain.length, end: plain.length + text.length };
    if (kind) marks.push({ ...range, kind, ...(href === undefined ? {} : { href }) });
    ranges.push(range);
    plain += text;
  }
  return { plain, marks, ranges };
}

function names(item: CslItem, lang: string): string {
  if (item.author?.length) return joinNames(item.author.map(nameInReadingOrder), lang);
  const editors = item.editor ?? [];
  if (editors.length === 0) return '';
  return `${joinNames(editors.map(nameInReadingOrder), lang)} ${editors.length > 1 ? '(eds)' : '(ed.)'}`;
}

function title(item: CslItem, lang: string): Piece {
  if (!item.title) return { text: '' };
  const marks = titleMarks(item.language ?? lang);
  return { text: `${marks.open}${item.title}${marks.close}`, ...(item.URL ? { kind: 'link', href: item.URL } : {}) };
}
