/** What can be seen of one block without its neighbours. Everything the roles are judged by is gathered here, once. */
import type { FoundDate } from '../../cite/dates/date-parsing.ts';
import type { Block } from '../../model/block.ts';
import type { Mark } from '../../model/page.ts';
import { type OuterMarks, outerMarks } from '../../text/outer-marks.ts';
import { isBackReference } from '../back-references.ts';
import { fieldWord, type LabelledField } from '../knowledge/field-words.ts';
import { leadOf, leadsToAuthor } from '../knowledge/lead-words.ts';
import { isLinkCall } from '../knowledge/link-words.ts';
import { markedTitles } from '../line/titles.ts';
import { withoutLocator } from '../page/quotations.ts';
import { type DateFinder, yearDates } from './dates.ts';
import { isFurnitureLine } from './furniture.ts';
import { noteLabel } from './note-label.ts';
import { isSpeech } from './speech.ts';

export interface Evidence {
  readonly block: Block;
  readonly words: number;
  readonly outer: OuterMarks;
  /** Dates with a year, outside marked titles. */
  readonly dates: readonly FoundDate[];
  /** A marked stretch that is not the whole block: what a title in quotation marks looks like. */
  readonly markedTitle: boolean;
  /** Share of the text under links, from 0 to 1. */
  readonly linked: number;
  readonly emphasised: boolean;
  readonly endsSentence: boolean;
  readonly bracketed: boolean;
  /** It begins with “Note:” or its like in another language. */
  readonly labelledNote: boolean;
  /** Quoted speech with the words that go with it: “We will wait”, said the pilot. */
  readonly speech: boolean;
  readonly furniture: boolean;
  /** A date and nothing else: “Tuesday, 30 March 2021”. */
  readonly dateOnly: boolean;
  /** An address and nothing else. */
  readonly linkOnly: boolean;
  /** The field that a label at its beginning names: “Author: …”. */
  readonly labelled?: LabelledField;
  /** It begins with “by” and a name. */
  readonly byAuthor: boolean;
  /** A link over its first words, as titles have. */
  readonly linkFirst: boolean;
  /** It begins with a dash, as the source of a quotation before it does. */
  readonly dashed: boolean;
  /** It names its source by another line: “Ibid. 79”. */
  readonly back: boolean;
}

/** Lines of at most this many characters are looked at for whether they name their source by another line. */
const LONGEST_BACK = 120;
/** Reference lines are short; dates are looked for only in blocks up to this many characters. */
const LONGEST_REFERENCE = 700;
const SENTENCE_END = /[.!?\u2026\u3002\uff01\uff1f\u06d4\u061f\u0964]["'\u2019\u201d\u201c\u00bb\u300d)\]]*$/u;

export function evidenceOf(block: Block, findDates: DateFinder): Evidence {
  const { text } = block;
  const outer = outerMarks(text.slice(0, withoutLocator(text).end));
  const short = text.length <= LONGEST_REFERENCE;
  const speech = outer.state === 'none' && !block.marks.some(coversStart) && isSpeech(text);
  const titles = short && outer.state !== 'both' && !speech ? markedTitles(text) : [];
  const dates = short && outer.state !== 'both' ? datesOutside(text, findDates, titles) : [];
  let linkedLength = 0;
  for (const mark of block.marks) if (mark.kind === 'link') linkedLength += mark.end - mark.start;
  return {
    block,
    words: countWords(text),
    outer,
    dates,
    markedTitle: titles.length > 0,
    linked: Math.min(1, linkedLength / Math.max(1, text.length)),
    emphasised: block.marks.some((mark) => mark.kind === 'em' || mark.kind === 'strong'),
    endsSentence: SENTENCE_END.test(text.slice(-8).trimEnd()),
    bracketed: /^[([].*[)\]]\.?$/su.test(text.trim()),
    labelledNote: noteLabel(text) > 0,
    speech,
    furniture: block.kind === 'furniture' || isFurnitureLine(block),
    dateOnly: short && isDateOnly(text, findDates),
    linkOnly: isLinkCallBlock(block) || /^(?:\p{L}+:\s*)?<?(?:https?:\/\/|www\.)\S+>?$/iu.test(text.trim()),
    ...(labelOf(text) ?? {}),
    byAuthor: leadsToAuthor(
      leadOf(text)
        .trim()
        .replace(/[:\s]+$/u, '')
        .toLowerCase(),
    ),
    linkFirst: block.marks.some(coversStart),
    dashed: /^[\u2013\u2014\u2015]\s*\S|^--?\s+\S/u.test(text),
    back: text.length <= LONGEST_BACK && isBackReference(text),
  };
}

/** “Author: Ada Brook”. */
function labelOf(text: string): { labelled: LabelledField } | undefined {
  const words = /^\s*([^:\uff1a\n]{1,40})[:\uff1a](?=\s|$|\S)/u.exec(text)?.[1];
  const found = words === undefined || /https?$/iu.test(words) ? undefined : fieldWord(words);
  return found && { labelled: found.field };
}

/** “Read it”, all of it under a link. */
function isLinkCallBlock({ text, marks }: Block): boolean {
  const trimmed = text.trim();
  return (
    isLinkCall(trimmed) && marks.some(({ kind, start, end }) => kind === 'link' && end - start >= 0.7 * trimmed.length)
  );
}

/** A link over the first words: these are a title, whatever they say. */
function coversStart({ kind, start, end }: Mark): boolean {
  return kind === 'link' && start <= 1 && end >= 8;
}

const WEEKDAY_LENGTH = 14;

/** A date with hardly a word beside it, such as the day of the week. */
function isDateOnly(text: string, findDates: DateFinder): boolean {
  if (text.length > 60) return false;
  const found = yearDates(text, findDates)[0];
  if (!found) return false;
  const rest = (text.slice(0, found.start) + text.slice(found.end)).replace(/[^\p{L}\p{N}]+/gu, '');
  return rest.length <= (found.start > 0 ? WEEKDAY_LENGTH : 0) && !/\d/u.test(rest);
}

/** Dates of a line that do not lie inside one of the ranges, such as a title that names a year. */
function datesOutside(
  text: string,
  findDates: DateFinder,
  ranges: readonly { readonly start: number; readonly end: number }[],
): FoundDate[] {
  return yearDates(text, findDates).filter(
    (found) => !ranges.some((range) => found.start >= range.start && found.end <= range.end),
  );
}

/** Words, or for scripts without spaces a word for each two characters. */
function countWords(text: string): number {
  const dense = text.match(/[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]/gu)?.length ?? 0;
  return text.split(/\s+/u).filter(Boolean).length + Math.floor(dense / 2);
}
