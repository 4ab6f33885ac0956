/**
 * Quotations and notes in the one text slot that a citation format has for remarks, by a fixed plain grammar that
 * people can read and `parseSlot` reads back:
 *
 *     “The quoted words, in the marks of their language.” [p. 12] (who said them)
 *
 *     → “A translation of the words before it.”
 *
 *     A note.
 *
 * An empty line parts the blocks; a line feed inside a block is one of the text's own. A line that another program or
 * this grammar would take for something else (a field `Key: value`, a RIS tag, a quotation) begins with an en dash and
 * a space, which are not part of it. Marks of emphasis and links stay behind.
 */
import type { Entry, Quotation } from '../../model/page.ts';
import { type MarkPair, OUTER_PAIRS, outerMarks } from '../../text/quotation-marks.ts';

/** The quotations and then the notes of an entry; `lang` is the page's. */
export function slotBlocks(entry: Entry, lang: string): string[] {
  return [
    ...entry.quotations.flatMap((quotation) => quotationBlocks(quotation, lang)),
    ...entry.notes.map((note) => guardLines(oneBlock(note.text.plain))),
  ].filter((block) => block !== '');
}

export function slotText(entry: Entry, lang: string): string {
  return slotBlocks(entry, lang).join('\n\n');
}

/** What `parseSlot` reads. */
export interface SlotContent {
  readonly quotations: readonly SlotQuotation[];
  readonly notes: readonly string[];
}

export interface SlotQuotation {
  readonly text: string;
  readonly locator?: string;
  readonly speaker?: string;
  readonly translation?: string;
}

/** Reads what `slotText` wrote. Any other text is notes, a paragraph between empty lines each. */
export function parseSlot(slot: string): SlotContent {
  const quotations: SlotQuotation[] = [];
  const notes: string[] = [];
  for (const block of slot.split(/\n{2,}/)) {
    const last = quotations.at(-1);
    const translation = block.startsWith(ARROW) ? parseQuotation(block.slice(ARROW.length)) : undefined;
    const quotation = parseQuotation(block);
    if (translation && last && notes.length === 0) {
      quotations.splice(-1, 1, { ...last, translation: translation.text });
    } else if (quotation) quotations.push(quotation);
    else if (block !== '') notes.push(unguardLines(block));
  }
  return { quotations, notes };
}

const ARROW = '\u2192 ';
const GUARD = '\u2013 ';

function quotationBlocks(quotation: Quotation, lang: string): string[] {
  const { text, translation, locator, speaker } = quotation;
  const tail = (locator ? ` [${tailText(locator)}]` : '') + (speaker ? ` (${tailText(speaker)})` : '');
  const words = inMarks(text.plain, outerMarks(quotation.lang ?? lang)) + tail;
  return translation ? [words, ARROW + inMarks(translation.plain, outerMarks(lang))] : [words];
}

function inMarks(text: string, { open, close }: MarkPair): string {
  const [first = '', ...more] = oneBlock(text).split('\n');
  return open + [first, ...more.map(guardLine)].join('\n') + close;
}

/** Locator and speaker hold no closing mark, so that the last one of a block is the quotation's own. */
export function tailText(text: string): string {
  return text
    .replace(/[\u201c\u201d\u00bb\u300d]/gu, '"')
    .replace(/\s+/gu, ' ')
    .replaceAll('] (', '](');
}

/** Empty lines would end the block. */
function oneBlock(text: string): string {
  return text.replace(/\n{2,}/g, '\n').replace(/^\n|\n$/g, '');
}

function guardLines(text: string): string {
  return text.split('\n').map(guardLine).join('\n');
}

const FIELD = /^\{?:?\p{L}[\p{L}\p{N} ._-]{0,60}:/u;
const RIS_TAG = /^[A-Z][A-Z0-9] {1,2}-/;

function guardLine(line: string): string {
  const misread =
    line.startsWith(GUARD) ||
    line.startsWith(ARROW) ||
    FIELD.test(line) ||
    RIS_TAG.test(line) ||
    OUTER_PAIRS.some(({ open }) => line.startsWith(open));
  return misread ? GUARD + line : line;
}

function unguardLines(text: string): string {
  return text
    .split('\n')
    .map((line) => (line.startsWith(GUARD) ? line.slice(GUARD.length) : line))
    .join('\n');
}

/** The pair whose closing mark stands last in the block, if what follows it is a locator, a speaker, or nothing. */
function parseQuotation(block: string): SlotQuotation | undefined {
  let best: { readonly end: number; readonly pair: MarkPair } | undefined;
  for (const pair of OUTER_PAIRS) {
    if (!block.startsWith(pair.open)) continue;
    const end = block.lastIndexOf(pair.close);
    if (end < pair.open.length || end + pair.close.length < (best ? best.end + best.pair.close.length : 0)) continue;
    // Of two pairs that end together, such as « and « with a space inside, the longer one is meant.
    if (
      !best ||
      end + pair.close.length > best.end + best.pair.close.length ||
      pair.open.length > best.pair.open.length
    ) {
      best = { end, pair };
    }
  }
  if (!best) return undefined;
  const tail = parseTail(block.slice(best.end + best.pair.close.length));
  return tail && { text: unguardLines(block.slice(best.pair.open.length, best.end)), ...tail };
}

function parseTail(tail: string): Omit<SlotQuotation, 'text'> | undefined {
  if (tail === '') return {};
  const split = tail.startsWith(' [') && tail.endsWith(')') ? tail.lastIndexOf('] (') : -1;
  if (split >= 0) return { locator: tail.slice(2, split), speaker: tail.slice(split + 3, -1) };
  if (tail.startsWith(' [') && tail.endsWith(']')) return { locator: tail.slice(2, -1) };
  if (tail.startsWith(' (') && tail.endsWith(')')) return { speaker: tail.slice(2, -1) };
  return undefined;
}
