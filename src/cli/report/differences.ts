/** The differences of a quotation, each in a sentence and with the words around it on the page and in the source. */

import { lastWords } from '../../check/entry-name.ts';
import { changeSentence, isPermitted, type Told, toldChanges } from '../../check/fix/change-words.ts';
import type { Caution, Verification } from '../../model/verification.ts';
import { shorten } from '../../text/shorten.ts';
import { visible, visibleInLine } from '../visible.ts';
import { type Format, INDENT, type Paint, WIDTH, wrapped } from './layout.ts';

/** A quotation with more differences has to be looked at in its source. */
const MOST_CHANGES = 8;
const LONGEST_PASSAGE = 300;
const PAGE = 'page:   ';
const SOURCE = 'source: ';
/** Columns that are left for words beside indent and label. */
const ROOM = WIDTH - 2 * INDENT.length - SOURCE.length;
const LONGEST_WORDS = ROOM - 24;

export function differenceLines(quotation: string, verification: Verification, paint: Paint): string[] {
  const told = toldChanges(verification.changes).filter((change) => !isCautioned(change, verification.cautions));
  const source = verification.passages.map(({ exact }) => exact).join(' \u2026 ');
  const sides = told.map((change) => bothSides(change, quotation, source, paint));
  const lines = told.slice(0, MOST_CHANGES).flatMap((change, index) => {
    const sentence = wrapped(visible(changeSentence(change)), INDENT);
    return [sentence, ...(sides[index] ?? [])];
  });
  const more = told.length - MOST_CHANGES;
  if (more > 0) lines.push(`${INDENT}And ${more} more ${more === 1 ? 'difference' : 'differences'}.`);
  if (verification.verdict === 'altered' && source && sides.flat().length === 0) {
    lines.push(wrapped(visible(`The source has: \u201c${shorten(source, LONGEST_PASSAGE)}\u201d`), INDENT));
  }
  return lines;
}

/** A caution tells the same with what to do about it. */
function isCautioned(change: Told, cautions: readonly Caution[]): boolean {
  return cautions.some(({ kind, quote, source }) =>
    kind === 'negator-omitted'
      ? change.kind === 'ellipsis' && change.source === source
      : change.kind === 'bracket' && change.quote === quote,
  );
}

function bothSides(change: Told, quotation: string, source: string, paint: Paint): string[] {
  if (isPermitted(change)) return [];
  const label = (name: string, words: string): string => `${INDENT}${INDENT}${name}${words}`;
  return [
    ...inContext(change.quote, quotation, 'red', paint).map((words) => label(PAGE, words)),
    ...inContext(change.source, source, 'green', paint).map((words) => label(SOURCE, words)),
  ];
}

/** The words with those around them; nothing if they cannot be told from the same words elsewhere in the text. */
function inContext(words: string | undefined, text: string, color: Format, paint: Paint): string[] {
  const at = words ? text.indexOf(words) : -1;
  if (!words || at < 0 || text.indexOf(words, at + 1) >= 0) return [];
  const shown = visibleInLine(shorten(words, LONGEST_WORDS));
  const side = Math.max(8, Math.floor((ROOM - shown.length) / 2) - 3);
  const before = text.slice(0, at);
  const after = text.slice(at + words.length);
  const left = visibleInLine(lastWords(before, side)) + (/\s$/u.test(before) ? ' ' : '');
  const right = (/^\s/u.test(after) ? ' ' : '') + visibleInLine(shorten(after, side));
  return [left + paint(color, shown) + right];
}
