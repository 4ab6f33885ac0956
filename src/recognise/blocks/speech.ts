import { isQuotationMark, matchMarks } from '../../text/match-marks.ts';

/** What stands between a quoted sentence and the words that go with it. */
const BETWEEN = /^[\s,.;:\u2013\u2014-]*/u;
/** Small words that lead from a title to its outlet or author, rather than to a speaker. */
const TO_OUTLET = /^(?:in|by|from|on|von|aus|im|dans|en|par|por|di|da|via)\s/u;
/** Words of saying, after a speaker's name; ordinary usage of several languages. */
const SAYING =
  /\b(?:said|says|told|argued|argues|warned|warns|added|adds|wrote|writes|explained|insisted|sagte|sagt|sagten|erkl\u00e4rte|betonte|schrieb|schreibt|dit|d\u00e9clare|explique|dijo|afirm\u00f3|disse|detto|zei|zegt|sade|s\u00e4ger)\b/u;

/** Whether a text is quoted speech with its speaker: it opens with a mark, and goes on in the middle of a sentence. */
export function isSpeech(text: string): boolean {
  const start = text.length - text.trimStart().length;
  if (!isQuotationMark(text[start] ?? '')) return false;
  const { ranges } = matchMarks(text);
  const first = ranges.find((range) => range.open === start);
  if (!first) return false;
  const rest = text.slice(first.close + 1).replace(BETWEEN, '');
  if (/\b[12]\d{3}\b/u.test(rest.slice(-40)) || rest === '') return false;
  return (/^\p{Ll}/u.test(rest) && !TO_OUTLET.test(rest)) || SAYING.test(rest);
}
