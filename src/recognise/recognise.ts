/**
 * Blocks of foreign prose → a page. In four steps: what each block looks like, which role it has among its neighbours,
 * what the page's own convention is (learnt from a first reading of all reference lines), and the second reading by it.
 */
import { type DayOrder, dateFinder } from '../cite/date-parsing.ts';
import type { Block, Blocks } from '../model/block.ts';
import type { Reading } from '../model/reading.ts';
import { bareLinksOutside } from '../text/bare-links.ts';
import { outerMarks } from '../text/outer-marks.ts';
import { assemble } from './assemble.ts';
import { sliceBlock } from './block-part.ts';
import { learnConvention, NO_CONVENTION } from './convention.ts';
import { withDay } from './day-label.ts';
import { draftsOf } from './drafts.ts';
import { evidenceOf } from './evidence.ts';
import { looksFinder } from './fields.ts';
import { guessLanguage } from './language.ts';
import { readReference } from './reference.ts';
import { rolesOf } from './roles.ts';

export function recognise(
  input: Blocks,
  options: { readonly name: string; readonly source: string; readonly lang?: string },
): Reading {
  const lang = options.lang ?? input.lang ?? guessLanguage(sampleOf(input.blocks));
  const findDates = dateFinder([lang], dayOrder(input.blocks, lang));
  const blocks = input.blocks
    .flatMap(splitAtBreaks)
    .map((block) => withDay(withWrittenLinks(block), findDates, options.source));
  const evidence = blocks.map((block) => evidenceOf(block, findDates));
  const content = evidence.filter((e) => !e.furniture);
  const found = draftsOf(
    content.map((e) => e.block),
    rolesOf(content),
  );
  const looksOf = looksFinder();
  const first = found.drafts.map((draft) => readReference(draft.line, NO_CONVENTION, findDates, looksOf));
  const convention = learnConvention(first.map((read) => read.observation));
  const references = found.drafts.map((draft) => readReference(draft.line, convention, findDates, looksOf));
  const furniture = evidence.filter((e) => e.furniture).map((e) => e.block);
  return assemble(found, references, furniture, { ...input, lang, name: options.name, source: options.source });
}

/** A reference and its quotation with only a line break between them are two blocks. */
function splitAtBreaks(block: Block): Block[] {
  if (!block.text.includes('\n') || (block.kind !== 'paragraph' && block.kind !== 'item')) return [block];
  const lines: { start: number; end: number }[] = [];
  for (let from = 0; from <= block.text.length; ) {
    const next = block.text.indexOf('\n', from);
    const end = next < 0 ? block.text.length : next;
    if (/\S/u.test(block.text.slice(from, end))) lines.push({ start: from, end });
    from = end + 1;
  }
  const quoted = lines.map(({ start, end }) => outerMarks(block.text.slice(start, end)).state === 'both');
  const mixed = quoted.includes(true) && quoted.includes(false);
  return mixed ? lines.map(({ start, end }) => sliceBlock(block, start, end)) : [block];
}

/** Addresses that are only written out, as HTML often has them, are links too. */
function withWrittenLinks(block: Block): Block {
  if (!/\/\/|www\./iu.test(block.text)) return block;
  const written = bareLinksOutside(block.text, block.marks);
  if (written.length === 0) return block;
  return { ...block, marks: [...block.marks, ...written].sort((a, b) => a.start - b.start) };
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
