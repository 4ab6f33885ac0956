/** A note of Zotero, which is HTML: the words quoted in it, or a note. */

import type { Mark, Text } from '../../model/page.ts';
import { markedText } from '../../model/text.ts';
import { OUTER_PAIRS, outerMarks } from '../../text/quotation-marks.ts';
import type { QuotationDraft } from '../citation-page.ts';
import { noteParagraphs, type Paragraph } from './note-html.ts';

export interface MemoContent {
  readonly quotations: readonly QuotationDraft[];
  readonly notes: readonly Text[];
}

/** Paragraphs of a `<blockquote>` are a quotation, those outside it a note. */
export function memoContent(html: string, name: string): MemoContent {
  const quotations: QuotationDraft[] = [];
  const notes: Text[] = [];
  for (const group of grouped(noteParagraphs(html, name))) {
    if (group[0]?.quotation !== undefined) quotations.push(quotationOf(group));
    else notes.push(joined(group));
  }
  return { quotations, notes };
}

/** Neighbours that stand in one quotation element, or all in none. */
function grouped(paragraphs: readonly Paragraph[]): Paragraph[][] {
  const groups: Paragraph[][] = [];
  for (const paragraph of paragraphs) {
    const last = groups.at(-1);
    if (last && last[0]?.quotation === paragraph.quotation) last.push(paragraph);
    else groups.push([paragraph]);
  }
  return groups;
}

function joined(blocks: readonly Paragraph[]): Text {
  let plain = '';
  const marks: Mark[] = [];
  for (const block of blocks) {
    if (plain !== '') plain += '\n';
    for (const mark of block.marks) {
      marks.push({ ...mark, start: mark.start + plain.length, end: mark.end + plain.length });
    }
    plain += block.plain;
  }
  return markedText(plain, marks);
}

/** Our own writer gives the quoted words their language; what follows them without one is a translation. */
function quotationOf(blocks: readonly Paragraph[]): QuotationDraft {
  const lang = blocks[0]?.lang;
  const first = blocks.findIndex((block, i) => i > 0 && lang !== undefined && isTranslation(block));
  const words = joined(first < 0 ? blocks : blocks.slice(0, first));
  const translation = first < 0 ? undefined : joined(blocks.slice(first));
  const end = wordsEnd(words.plain, lang);
  const tail = end === undefined ? {} : tailOf(words.plain.slice(end));
  return {
    text: withoutMarks(end === undefined ? words : cut(words, 0, end)),
    ...(lang === undefined ? {} : { lang }),
    ...tail,
    ...(translation ? { translation: withoutMarks(cut(translation, ARROW.length, translation.plain.length)) } : {}),
  };
}

const ARROW = '\u2192 ';

function isTranslation({ lang, plain }: Paragraph): boolean {
  return lang === undefined && plain.startsWith(ARROW);
}

const TAIL = /^(?: \[(.*)\])?(?: \((.*)\))?$/s;

/** Where the words end with their closing mark, if only a locator and a speaker follow it. */
function wordsEnd(plain: string, lang: string | undefined): number | undefined {
  let best: number | undefined;
  for (const { open, close } of lang === undefined ? OUTER_PAIRS : [outerMarks(lang)]) {
    const at = plain.lastIndexOf(close);
    if (!plain.startsWith(open) || at < open.length) continue;
    if (TAIL.test(plain.slice(at + close.length))) best = Math.max(best ?? 0, at + close.length);
  }
  return best;
}

function tailOf(tail: string): Pick<QuotationDraft, 'locator' | 'speaker'> {
  const split = tail.startsWith(' [') && tail.endsWith(')') ? tail.lastIndexOf('] (') : -1;
  if (split >= 0) return { locator: tail.slice(2, split), speaker: tail.slice(split + 3, -1) };
  if (tail.startsWith(' [') && tail.endsWith(']')) return { locator: tail.slice(2, -1) };
  return tail.startsWith(' (') && tail.endsWith(')') ? { speaker: tail.slice(2, -1) } : {};
}

/** Without the outer marks of whichever language has both of those that are there; the longer ones, where two do. */
function withoutMarks(text: Text): Text {
  let best: { readonly from: number; readonly to: number } | undefined;
  for (const { open, close } of OUTER_PAIRS) {
    const [from, to] = [open.length, text.plain.length - close.length];
    if (!text.plain.startsWith(open) || !text.plain.endsWith(close) || to < from) continue;
    if (!best || to - from < best.to - best.from) best = { from, to };
  }
  return best ? cut(text, best.from, best.to) : text;
}

function cut({ plain, marks = [] }: Text, from: number, to: number): Text {
  const inside = marks.flatMap((mark): Mark[] => {
    const [start, end] = [Math.max(mark.start, from) - from, Math.min(mark.end, to) - from];
    return start < end ? [{ ...mark, start, end }] : [];
  });
  return markedText(plain.slice(from, to), inside);
}
