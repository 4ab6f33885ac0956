/** Puts the quoted blocks of one entry together into quotations, without their outer marks. */
import type { Block } from '../model/block.ts';
import { type OuterMarks, opensWithMark, outerMarks } from '../text/outer-marks.ts';
import { joinRuns, type Run, sliceBlock, sliceRun } from './block-part.ts';
import { fieldWord } from './knowledge/field-words.ts';

export interface QuotedRun {
  /** The words, without marks; paragraphs end in a line feed. */
  readonly words: Run;
  /** The blocks as they stand, marks and all. */
  readonly written: Run;
  readonly locator?: string;
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
    const last = group.at(-1);
    const cut = last ? withoutLocator(last.text) : { end: 0 };
    const parts = group.map((block, i) => {
      const end = i === group.length - 1 ? cut.end : block.text.length;
      const text = block.text.slice(0, end);
      const inner = group.length === 1 ? outerMarks(text) : paragraphMarks(text, i === group.length - 1);
      return sliceRun(block, inner.start, inner.end);
    });
    return {
      words: joinRuns(parts, '\n'),
      written: joinRuns(group, '\n'),
      ...('locator' in cut && cut.locator ? { locator: cut.locator } : {}),
    };
  });
}

/** The block without “Quotation: ” before its words. */
function withoutLabel(block: Block): Block {
  const label = /^\s*([^:\uff1a\n]{1,40})[:\uff1a]\s*/u.exec(block.text);
  if (!label?.[1]) return block;
  const rest = block.text.slice(label[0].length);
  const told = fieldWord(label[1])?.field === 'quotation';
  return told || outerMarks(rest.slice(0, withoutLocator(rest).end)).state === 'both'
    ? sliceBlock(block, label[0].length, block.text.length)
    : block;
}

/**
 * One quotation over several paragraphs: each opens with a mark and only the last closes, or the first opens and the
 * last closes, or they stand in one block quotation.
 */
function grouped(blocks: readonly Block[]): Block[][] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const group = groups.at(-1);
    if (group && continues(group, block)) group.push(block);
    else groups.push([block]);
  }
  return groups;
}

function continues(group: readonly Block[], next: Block): boolean {
  const last = group.at(-1);
  if (!last) return false;
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
