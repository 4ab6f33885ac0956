/** The signs by which the look of a block is judged; those that are weighed are numbers, 1 where the sign is there. */
import type { Sighted } from './sighted.ts';

export interface Signs {
  readonly e: Sighted;
  /** Running text of any kind: a paragraph, an item of a list, a row of a table. */
  readonly prose: boolean;
  readonly heading: boolean;
  /** In marks from end to end. */
  readonly quoted: boolean;
  /** In marks that lack the opening or the closing one. */
  readonly halfQuoted: boolean;
  readonly short: boolean;
  /** It has a number or a bullet of a list. */
  readonly listed: boolean;
  readonly dated: number;
  /** It holds a title in quotation marks. */
  readonly marked: number;
  readonly linked: number;
  /** Quoted speech with its speaker, where no date tells of a reference. */
  readonly speech: number;
  /** It begins with “Note:”. */
  readonly remark: number;
  /** An address and nothing else. */
  readonly alone: number;
  /** A date and nothing else. */
  readonly day: number;
  /** Set between rows of signs: “=== Reports ===”. */
  readonly decorated: number;
  /** 0.8 for a short line in capitals. */
  readonly capitals: number;
  /** What it loses as a reference by its length. */
  readonly length: number;
  /** How much it reads like a reference line: -2 to 3. */
  readonly fit: number;
}

/** Words that a heading or a title hardly has more of. */
const SHORT = 9;
/** Words that a reference hardly has more of, and what each word beyond costs. */
const USUAL_LENGTH = 35;
const WORD_BEYOND = 0.05;
const IN_CAPITALS = 0.8;
/** In characters. */
const LONGEST_IN_CAPITALS = 80;
const DECORATED = /^[*=#~_-]{2,}\s.*\s[*=#~_-]{2,}$/u;

export function signsOf(e: Sighted): Signs {
  const { kind, label, text } = e.block;
  const dated = e.dates.length > 0;
  return {
    e,
    prose: kind === 'paragraph' || kind === 'item' || kind === 'row',
    heading: kind === 'heading',
    quoted: e.outer.state === 'both',
    halfQuoted: e.outer.state === 'lost-opening' || e.outer.state === 'lost-closing',
    short: e.words <= SHORT,
    listed: !!label,
    dated: Number(dated),
    marked: Number(e.markedTitle),
    linked: Number(e.linked > 0),
    speech: Number(e.speech && !dated),
    remark: Number(e.labelledNote),
    alone: Number(e.linkOnly),
    day: Number(e.dateOnly),
    decorated: Number(DECORATED.test(text)),
    capitals: isCapitals(text) ? IN_CAPITALS : 0,
    length: Math.max(0, e.words - USUAL_LENGTH) * WORD_BEYOND,
    fit: Math.max(-2, Math.min(3, e.fit)),
  };
}

function isCapitals(text: string): boolean {
  return /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text) && text.length <= LONGEST_IN_CAPITALS;
}

/** Shares of the page's dated blocks: how much a date without a title beside it speaks against a reference. */
export interface TitleHabits {
  /** With a title that is set off in any way. */
  readonly setOff: number;
  /** With a title in quotation marks. */
  readonly marked: number;
}

export function titleHabits(blocks: readonly Sighted[]): TitleHabits {
  const dated = blocks.filter((e) => e.dates.length > 0 && !e.dateOnly);
  const share = (test: (e: Sighted) => boolean): number => dated.filter(test).length / Math.max(1, dated.length);
  return { setOff: share(isTitleSetOff), marked: share((e) => e.markedTitle) };
}

export function isTitleSetOff(e: Sighted): boolean {
  return e.markedTitle || (e.linked > 0 && !e.linkOnly) || e.emphasised;
}
