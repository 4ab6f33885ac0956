/** One edit on a terminal: the wordings under one another, words that differ marked by signs and, where there is, colour. */
import type { Row, ShownEdit } from '../../merge/review/shown.ts';
import type { Piece } from '../../merge/review/word-pieces.ts';
import { type Format, INDENT, type Paint, painter, WIDTH, wrapped } from '../report/layout.ts';
import { VERDICT_WORDS } from '../report/verdicts.ts';
import { visible, visibleInLine } from '../visible.ts';

export interface EditTextOptions {
  readonly color: boolean;
  /** Place of the edit among all, from 1. */
  readonly number: number;
  readonly total: number;
  /** Of the page's file, where the entry begins. */
  readonly line?: number | undefined;
}

/** What only one wording has, as `wdiff` marks it: also without colours, and for those who do not see them. */
const SIGNS: Readonly<Record<Piece['change'], { open: string; close: string; format?: Format }>> = {
  same: { open: '', close: '' },
  gap: { open: '', close: '', format: 'dim' },
  removed: { open: '[-', close: '-]', format: 'red' },
  added: { open: '{+', close: '+}', format: 'green' },
};
const LABEL_WIDTH = 'printed  '.length;
const ROOM = WIDTH - INDENT.length - LABEL_WIDTH;

/** Ends with a line feed. */
export function editText(edit: ShownEdit, { color, number, total, line }: EditTextOptions): string {
  const paint = painter(color);
  const at = line === undefined ? '' : `, line ${line}`;
  const place = edit.entry ? `  ${paint('dim', visibleInLine(edit.entry.id) + at)}` : '';
  const lines = [
    `${paint('bold', `Edit ${number} of ${total}: ${edit.what}`)}${place}`,
    ...(edit.entry ? [wrapped(visible(edit.entry.name), INDENT)] : []),
    ...edit.sentences.map((sentence) => wrapped(visible(sentence), INDENT)),
    '',
    ...edit.rows.flatMap((row) => rowLines(row, paint)),
  ];
  return `${lines.join('\n')}\n`;
}

function rowLines({ label, pieces, verdict }: Row, paint: Paint): string[] {
  const words = pieces.flatMap((piece, i) => wordsOf(piece, pieces[i - 1]));
  const said = verdict ? [{ text: `(${VERDICT_WORDS[verdict]})`, glued: false, format: 'bold' as const }] : [];
  const lines = folded([...words, ...said], paint);
  const head = paint('dim', `${label}:`.padEnd(LABEL_WIDTH));
  return lines.map((line, i) => `${INDENT}${i === 0 ? head : ' '.repeat(LABEL_WIDTH)}${line}`);
}

interface Word {
  readonly text: string;
  /** No blank stands before it. */
  readonly glued: boolean;
  readonly format?: Format | undefined;
}

/** The words of a piece, its signs at the first and the last; the ends of lines and paragraphs are signs, too. */
function wordsOf({ text, change }: Piece, before: Piece | undefined): Word[] {
  const { open, close, format } = SIGNS[change];
  const shown = text.replace(/\s*\n\s*/gu, ' \u00b6 ');
  const words = shown.split(/\s+/u).filter(Boolean);
  if (words.length === 0) return change === 'same' ? [] : [{ text: `${open} ${close}`, glued: true, format }];
  const isGlued = before !== undefined && !/\s$/u.test(before.text) && !/^\s/u.test(text);
  return words.map((word, i) => ({
    text: (i === 0 ? open : '') + visibleInLine(word) + (i === words.length - 1 ? close : ''),
    glued: i === 0 && isGlued,
    format,
  }));
}

function folded(words: readonly Word[], paint: Paint): string[] {
  const lines: string[] = [];
  let line = '';
  let length = 0;
  for (const { text, glued, format } of words) {
    const gap = length > 0 && !glued ? ' ' : '';
    if (length > 0 && length + gap.length + text.length > ROOM) {
      lines.push(line);
      [line, length] = ['', 0];
    }
    const before = length > 0 ? gap : '';
    line += before + (format ? paint(format, text) : text);
    length += before.length + text.length;
  }
  return [...lines, line];
}
