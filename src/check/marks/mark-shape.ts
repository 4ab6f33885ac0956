import { outerMarks } from '../../text/quotation-marks.ts';
import type { Change } from '../written.ts';
import { balance } from './balance.ts';
import { doubleMarks, isRightToLeft, roleOfShape, type Shapes } from './double-marks.ts';
import type { Edges } from './outer-marks.ts';

/** A mark whose shape does not fit what it does, with what belongs there. */
export interface WrongShape {
  readonly at: number;
  readonly glyph: string;
  readonly right: string;
  readonly role: 'open' | 'close';
}

/** Which closing marks go with an opening one, the usual one first. */
const CLOSERS: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '\u2018': '\u2019',
  '\u2019': '\u2019',
  '\u201a': '\u2018\u2019',
  '\u201c': '\u201d',
  '\u201d': '\u201d',
  '\u201e': '\u201c\u201d',
  '\u00ab': '\u00bb',
  '\u00bb': '\u00ab\u00bb',
  '\u2039': '\u203a',
  '\u203a': '\u2039\u203a',
  '\u300c': '\u300d',
  '\u300e': '\u300f',
};
/** Opening marks that may stand for one of a wrong shape, by the closing mark. */
const OPENERS: Readonly<Record<string, string>> = { '\u2019': '\u2018', '\u201d': '\u201c' };

export function shapesOf(text: string, lang: string): Shapes {
  const outer = outerMarks(lang);
  return {
    lowHigh: outer.close === '\u201c' || text.includes('\u201e'),
    same: outer.open === outer.close || text.includes('\u201e'),
  };
}

/** The marks around a title, or around a quotation in single marks, if they are no pair. */
export function wrongPair(text: string, { open, close }: Edges, lang: string): WrongShape | undefined {
  if (!open || !close || isRightToLeft(text)) return undefined;
  const same = outerMarks(lang).open === outerMarks(lang).close;
  const opener = OPENERS[close.glyph];
  if (opener && open.glyph !== opener && !same && isOpeningAs(open.glyph, opener)) {
    return { ...open, right: opener, role: 'open' };
  }
  const closers = CLOSERS[open.glyph];
  if (!closers || closers.includes(close.glyph)) return undefined;
  const right = [...closers].find((glyph) => glyph === outerMarks(lang).close) ?? closers[0] ?? '';
  return { ...close, right, role: 'close' };
}

/** Double marks inside a text whose shape says the opposite of where they stand, and straight ones among curly ones. */
export function wrongShapes(text: string, lang: string): WrongShape[] {
  if (isRightToLeft(text)) return [];
  const shapes = shapesOf(text, lang);
  const marks = doubleMarks(text);
  const curly = marks.some(({ glyph }) => glyph === '\u201c') && marks.some(({ glyph }) => glyph === '\u201d');
  const { opens, closes } = balance(text);
  const balanced = opens.length + closes.length === 0;
  return marks.flatMap(({ at, glyph, role, sure, inches }) => {
    const right = role === 'open' ? '\u201c' : '\u201d';
    const straight = glyph === '"' && curly && balanced && !inches && !shapes.lowHigh && !shapes.same;
    const shape = roleOfShape(glyph, shapes);
    const wrong = straight || (sure && shape !== undefined && shape !== role && glyph !== '\u201e');
    return wrong ? [{ at, glyph, right, role }] : [];
  });
}

export function asChange({ at, right }: WrongShape): Change {
  return { start: at, end: at + 1, text: right };
}

/** A mark of the same weight, single or double, in another shape. */
function isOpeningAs(glyph: string, opener: string): boolean {
  return opener === '\u2018' ? "'\u2019".includes(glyph) : '"\u201d'.includes(glyph);
}
