/** Puts the quoted blocks of one entry together into quotations, without their outer marks. */
import type { Block } from '../../model/block.ts';
import { type OuterMarks, opensWithMark, outerMarks } from '../../text/outer-marks.ts';
import { fieldWord } from '../knowledge/field-words.ts';
import { joinRuns, type Run, sliceBlock, sliceRun } from './block-part.ts';

export interface QuotedRun {
  /** The words, without marks; paragraphs end in a line feed. */
  readonly words: Run;
  /** The blocks as they stand, marks and all. */
  readonly written: Run;
  readonly locator?: string;
  /** What stands before them with a colon: who says it, or where. */
  readonly label?: Run;
}

/** “(p. 12)”, “[12:30]”, “(S. 4)”, “(205)” after the closing mark. */
const LOCATOR =
  /\s*[([]\s*((?:pp?\.|S\.|Seiten?|pages?|p\u00e1g\.|para\.?|\u00a7|ch\.|min\.)\s*[^()[\]]{1,24}|\d{1,4}(?:\s*[-\u2013]\s*\d{1,4})?(?=\s*[)\]])|\d{1,2}:\d{2}(?::\d{2})?(?:\s*[-\u2013]\s*\d{1,2}:\d{2}(?::\d{2})?)?)\s*[)\]]\.?\s*$/u;

/** Whatever has a number, in brackets behind the closing mark: “(r.o. 5.4)”, “(scene 12)”. */
const AFTER_MARK =
  /(?<=["\u201d\u201c\u00bb\u2019\u300d\u300f])\s*[([]\s*([^()[\]]{0,24}\d[^()[\]]{0,16}?)\s*[)\]]\.?\s*$/u;

/** The text without a locator at its end, and the locator. */
export function withoutLocator(text: string): { readonly end: number; readonly locator?: string } {
  // The pattern is anchored to the end; only the last characters can take part in it.
  const tail = Math.max(0, text.length - 64);
  const found = LOCATOR.exec(text.slice(tail)) ?? AFTER_MARK.exec(text.slice(tail));
  return found?.[1] ? { end: tail + found.index, locator: found[1].trim() } : { end: text.length };
}

export function quotationsOf(blocks: readonly Block[]): QuotedRun[] {
  return grouped(blocks.map(withoutLabel)).map((group) => {
    const label = group[0]?.label;
    const said = group.map(({ words }) => words);
    const last = said.at(-1);
    const cut = last ? withoutLocator(last.text) : { end: 0 };
    const parts = said.map((block, i) => {
      const end = i === group.length - 1 ? cut.end : block.text.length;
      const text = block.text.slice(0, end);
      const inner = group.length === 1 ? outerMarks(text) : paragraphMarks(text, i === group.length - 1);
      return sliceRun(block, inner.start, inner.end);
    });
    return {
      words: joinRuns(parts, '\n'),
      written: joinRuns(said, '\n'),
      ...('locator' in cut && cut.locator ? { locator: cut.locator } : {}),
      ...(label ? { label } : {}),
    };
  });
}

interface Quoted {
  readonly words: Block;
  /** What stood before the words with a colon. */
  readonly label?: Block;
}

/** The block without “Quotation: ” or “Ada Brook: ” before its words; the first of them says nothing and goes. */
function withoutLabel(block: Block): Quoted {
  const [whole = '', label] = /^\s*([^:\uff1a\n]{1,40})[:\uff1a]\s*/u.exec(block.text) ?? [];
  if (!label) return { words: block };
  const words = sliceBlock(block, whole.length, block.text.length);
  if (fieldWord(label)?.field === 'quotation') return { words };
  if (outerMarks(words.text.slice(0, withoutLocator(words.text).end)).state !== 'both') return { words: block };
  const start = block.text.indexOf(label);
  return { words, label: sliceBlock(block, start, start + label.trimEnd().length) };
}

/**
 * One quotation over several paragraphs: each opens with a mark and only the last closes, or the first opens and the
 * last closes, or they stand in one block quotation.
 */
function grouped(blocks: readonly Quoted[]): Quoted[][] {
  const groups: Quoted[][] = [];
  for (const block of blocks) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && !block.label && continues(last.words, block.words)) group.push(block);
    else groups.push([block]);
  }
  return groups;
}

function continues(last: Block, next: Block): boolean {
  const state = outerMarks(withoutLocatorText(last.text)).state;
  if (last.group !== undefined && last.group === next.group) {
    return !(state === 'both' && outerMarks(withoutLocatorText(next.text)).state === 'both');
  }
  if (state !== 'lost-closing') return false;
  return opensWithMark(next.text) || outerMarks(withoutLocatorText(next.text)).state === 'lost-opening';
}

function withoutLocatorText(text: string): string {
  return text.slice(0, withoutLocator(text).end);
}

/** A paragraph of several: its own opening mark goes, and the last one's closing mark. */
function paragraphMarks(text: string, isLast: boolean): Pick<OuterMarks, 'start' | 'end'> {
  const outer = outerMarks(text);
  if (outer.state === 'both' && !isLast) return { start: outer.start, end: text.length };
  return outer;
}
