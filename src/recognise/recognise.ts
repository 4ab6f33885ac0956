/**
 * Blocks of foreign prose → a page. In four steps: what each block looks like, which role it has among its neighbours,
 * what the page's own convention is (learnt from a first reading of all reference lines), and the second reading by it.
 */
import { type DayOrder, dateFinder } from '../cite/dates/date-parsing.ts';
import type { Block, Blocks } from '../model/block.ts';
import type { Reading } from '../model/reading.ts';
import { bareLinksOutside } from '../text/bare-links.ts';
import { outerMarks } from '../text/outer-marks.ts';
import { unwrappedLink } from '../text/unwrapped-link.ts';
import { withBackReferences } from './back-references.ts';
import type { DateFinder } from './blocks/dates.ts';
import { withDay } from './blocks/day-label.ts';
import { evidenceOf } from './blocks/evidence.ts';
import { guessLanguage } from './blocks/language.ts';
import { withoutMailFrame } from './blocks/mail.ts';
import { withoutTableHeads } from './blocks/table-head.ts';
import { lineReader } from './line/reader.ts';
import { type ReadReference, type ReferenceLine, referenceOf } from './line/reference.ts';
import { assemble } from './page/assemble.ts';
import { sliceBlock } from './page/block-part.ts';
import { withNoteLinks } from './page/note-links.ts';
import { withSaidQuotations } from './said-quotations.ts';
import { withHeadings, withSharedCells } from './shared-fields.ts';
import { type Structure, structureOf } from './structure.ts';

/** How often the convention is learnt anew from a reading by the one before. */
const ROUNDS = 3;

export function recognise(
  input: Blocks,
  options: { readonly name: string; readonly source: string; readonly lang?: string; readonly assumedLang?: string },
): Reading {
  const lang = options.lang ?? input.lang ?? guessLanguage(sampleOf(input.blocks), options.assumedLang);
  const findDates = dateFinder([lang], dayOrder(input.blocks, lang));
  const { blocks, targets } = withNoteLinks(withoutMailFrame(input.blocks.flatMap(splitAtBreaks).map(sourceInside)));
  const dated = blocks.map((block) => withDay(withWrittenLinks(block), findDates, options.source));
  const { blocks: rows, columnsOf } = withoutTableHeads(dated);
  const evidence = rows.map((block) => evidenceOf(block, findDates));
  const content = evidence.filter((e) => !e.furniture);
  const found = withSaidQuotations(structureOf(content, { source: options.source, lang, columnsOf, findDates }));
  const lines = found.drafts.map((draft) => draft.line);
  const read = readReferences(found, lines, findDates, lang);
  const shared = withSharedCells(found.drafts, withBackReferences(found.drafts, read));
  const references = withHeadings(found.drafts, shared, lang);
  const furniture = evidence.filter((e) => e.furniture).map((e) => e.block);
  return assemble(found, references, furniture, targets, {
    ...input,
    lang,
    name: options.name,
    source: options.source,
  });
}

/** The references of all drafts, by the convention of the whole page; on long pages most have been read already. */
function readReferences(
  { drafts, readings }: Structure,
  lines: readonly ReferenceLine[],
  findDates: DateFinder,
  lang: string,
): ReadReference[] {
  const readLine = lineReader(lines, findDates, { rounds: ROUNDS, lang });
  return drafts.map(({ line, blocks }) => {
    const [block, more] = blocks;
    const known = block && !more && !line.day ? readings.get(block) : undefined;
    return known ?? referenceOf(line, readLine(line));
  });
}

/** The lines of a paragraph that is broken by hand are blocks of their own, unless all of it is one quotation. */
function splitAtBreaks(block: Block): Block[] {
  if (!block.text.includes('\n') || (block.kind !== 'paragraph' && block.kind !== 'item')) return [block];
  if (outerMarks(block.text).state === 'both') return [block];
  const lines: { start: number; end: number }[] = [];
  for (let from = 0; from <= block.text.length; ) {
    const next = block.text.indexOf('\n', from);
    const end = next < 0 ? block.text.length : next;
    if (/\S/u.test(block.text.slice(from, end))) lines.push({ start: from, end });
    from = end + 1;
  }
  return lines.map(({ start, end }, i) => {
    const { label, ...part } = sliceBlock(block, start, end);
    return i === 0 && label !== undefined ? { ...part, label } : part;
  });
}

/** The last paragraph of a block quotation, where it begins with a dash, is its source: “— Ada Brook, Courier, 2021”. */
function sourceInside(block: Block, i: number, all: readonly Block[]): Block {
  const before = all[i - 1];
  const inside = block.kind === 'quotation' && before?.kind === 'quotation' && before.group === block.group;
  if (!inside || block.group === undefined || !/^(?:[\u2013\u2014\u2015]|--?\s)\s*\S/u.test(block.text)) return block;
  const { group: _, ...rest } = block;
  return { ...rest, kind: 'paragraph', cite: true };
}

/** Addresses that are only written out, as HTML often has them, are links too; those wrapped by a service are freed. */
function withWrittenLinks(block: Block): Block {
  const freed = block.marks.map((mark) => (mark.href ? { ...mark, href: unwrappedLink(mark.href) } : mark));
  const written = /\/\/|www\./iu.test(block.text) ? bareLinksOutside(block.text, block.marks) : [];
  return { ...block, marks: [...freed, ...written].sort((a, b) => a.start - b.start) };
}

/** The page's own numbers tell which of 03/04/2021 is the day: somewhere one of the two is over 12. */
function dayOrder(blocks: readonly Block[], lang: string): DayOrder {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const { text } of blocks) {
    for (const [, first, second] of text.matchAll(/\b(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}\b/gu)) {
      if (Number(first) > 12) dayFirst++;
      if (Number(second) > 12) monthFirst++;
    }
  }
  if (dayFirst !== monthFirst) return dayFirst > monthFirst ? 'day-first' : 'month-first';
  return /^en-US$/iu.test(lang) ? 'month-first' : 'day-first';
}

function sampleOf(blocks: readonly Block[]): string {
  return blocks
    .slice(0, 60)
    .filter((block) => block.kind !== 'furniture')
    .map((block) => block.text.slice(0, 400))
    .join('\n');
}
