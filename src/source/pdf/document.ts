/** Pages to the text of a source: paragraphs in reading order, put together again over columns and pages. */
import type { Region, SourceText } from '../../model/source.ts';
import { endsSentence, startsLower } from '../plain/lines.ts';
import { type Piece, SourceTextBuilder } from '../source-text-builder.ts';
import { type Line, lineOf, withMirroredBrackets } from './line.ts';
import { trimmedPages } from './page-edges.ts';
import { withParagraphNumbers } from './paragraph-numbers.ts';
import { hasRoom, type Paragraph, paragraphsOf } from './paragraphs.ts';
import { withReferenceCalls } from './reference-calls.ts';
import { type PageRegion, regionsOf } from './regions.ts';
import { bodySize, type PdfPage, type Row, type Run, rowsOf } from './run.ts';

interface Part {
  readonly paragraph: Paragraph;
  readonly page: number;
  /** The first of its column. */
  readonly isFirst: boolean;
}

/** What stands in one block: a paragraph, or its halves with the foot and head of pages between them. */
type Block = readonly Part[];

export function sourceOfPages(
  pages: readonly PdfPage[],
  about: Omit<SourceText, 'text' | 'spans' | 'origins'>,
): SourceText {
  const size = bodySize(pages.flatMap((page) => page.runs));
  const parts = trimmedPages(pages).flatMap((page) => {
    const { number, runs, aslant, isRtl } = page.page;
    const lines = (rows: readonly Row[]): Line[] => {
      const found = rows.flatMap((row) => lineOf(row, isRtl) ?? []);
      return isRtl ? withMirroredBrackets(found) : found;
    };
    const apart = (rows: readonly Row[], region: Region): Part[] => {
      const found = lines(rows);
      return found.length === 0 ? [] : [{ paragraph: loose(found, region), page: number, isFirst: false }];
    };
    const body = regionsOf(
      page.body.flatMap((row) => row.runs),
      isRtl,
    );
    const margin = aslant.map((run) => ({ runs: [run], base: run.base, size: run.size }));
    if (runs.length + aslant.length === 0) return [];
    return [
      ...apart(page.head, 'apparatus'),
      ...body.flatMap((region) => partsOf(region, lines, size, page.page)),
      ...apart(page.foot, 'apparatus'),
      ...apart(margin, 'apparatus'),
    ];
  });
  const isNote = ({ paragraph }: Part): boolean => paragraph.region === 'note';
  const inOrder = numberedRows(parts.filter((part) => !isNote(part)));
  return laid(joined(withMarks([...inOrder, ...parts.filter(isNote)]))).finish(about);
}

function withMarks(parts: readonly Part[]): Part[] {
  const marked = withParagraphNumbers(withReferenceCalls(parts.map((part) => part.paragraph)));
  return parts.map((part, at) => ({ ...part, paragraph: marked[at] ?? part.paragraph }));
}

function loose(lines: readonly Line[], region: Region): Paragraph {
  return { region, lines, room: 0, isIndented: false };
}

function partsOf(region: PageRegion, lines: (rows: readonly Row[]) => Line[], size: number, page: PdfPage): Part[] {
  if ('rows' in region) {
    return paragraphsOf(lines(region.rows), size, page.isRtl).map((paragraph, at) => {
      return { paragraph, page: page.number, isFirst: at === 0 };
    });
  }
  return region.cells.flatMap((cells, row) =>
    cells.flatMap((runs) => {
      const found = linesOfCell(runs, lines);
      return found.length === 0
        ? []
        : [{ paragraph: { ...loose(found, 'article'), row }, page: page.number, isFirst: false }];
    }),
  );
}

function linesOfCell(runs: readonly Run[], lines: (rows: readonly Row[]) => Line[]): Line[] {
  return lines(rowsOf(runs));
}

/** Rows are counted through the document. */
function numberedRows(parts: readonly Part[]): Part[] {
  let row = -1;
  let last: number | undefined;
  return parts.map((part) => {
    if (part.paragraph.row === undefined) {
      last = undefined;
      return part;
    }
    if (part.paragraph.row !== last) row += 1;
    last = part.paragraph.row;
    return { ...part, paragraph: { ...part.paragraph, row } };
  });
}

/** What interrupts a paragraph that goes on comes after it, but for the foot and head of pages, which stay. */
function joined(parts: readonly Part[]): Block[] {
  const blocks: Block[] = [];
  let open: Part[] = [];
  let held: Part[] = [];
  const flush = (): void => {
    if (open.length > 0) blocks.push(open);
    for (const part of held) blocks.push([part]);
    [open, held] = [[], []];
  };
  for (const part of parts) {
    const last = open.at(-1);
    if (part.paragraph.region !== 'article') held.push(part);
    else if (last && goesOn(last, part, held)) {
      const isFurniture = ({ paragraph }: Part): boolean => paragraph.region === 'apparatus';
      open.push(...held.filter(isFurniture), part);
      held = held.filter((one) => !isFurniture(one));
    } else {
      flush();
      open = [part];
    }
  }
  flush();
  return blocks;
}

function goesOn(before: Part, after: Part, held: readonly Part[]): boolean {
  if (before.paragraph.row !== undefined || after.paragraph.row !== undefined) return false;
  if (before.page === after.page && !after.isFirst && held.length === 0) return false;
  const [last, first] = [before.paragraph.lines.at(-1), after.paragraph.lines[0]];
  if (!last || !first || Math.abs(last.size - first.size) > last.size * 0.06) return false;
  if (/\p{L}[-\u00ad\u2010]$/u.test(last.text)) return true;
  if (endsSentence(last.text)) return false;
  return startsLower(first.text) || (!hasRoom(before.paragraph.room, first) && !after.paragraph.isIndented);
}

function laid(blocks: readonly Block[]): SourceTextBuilder {
  const builder = new SourceTextBuilder();
  let last: Piece | undefined;
  for (const [block, parts] of blocks.entries()) {
    for (const { paragraph, page } of parts) {
      const role = { block, ...(paragraph.row === undefined ? {} : { row: paragraph.row }) };
      for (const { pieces } of paragraph.lines) {
        if (last) builder.add('\n', last);
        for (const { text, raw, region = paragraph.region } of pieces) {
          builder.add(text, { ...role, region, ...(raw === undefined ? {} : { rawStart: raw, part: `page ${page}` }) });
        }
        last = { ...role, region: paragraph.region };
      }
    }
  }
  return builder;
}
