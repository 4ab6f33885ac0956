/** Footnotes to what is said of a quotation: what the web page shows on demand, for those who read on paper. */
import { dateInWords, fromEdtf } from '../../../cite/dates/dates.ts';
import { bookmarkName } from '../../../identity/bookmark-names.ts';
import type { Quotation } from '../../../model/page.ts';
import type { CopyEvidence, Receipt } from '../../../model/receipt.ts';
import { startsRightToLeft } from '../../../text/direction.ts';
import { outerMarks } from '../../../text/quotation-marks.ts';
import { shorten } from '../../../text/shorten.ts';
import { checkWords, unbroken } from '../../check-words.ts';
import { sourceWords } from '../../source-words.ts';
import type { Footnote, RunLook } from '../markup.ts';
import { direction, foreign, type Setting } from '../setting.ts';

/** Letters; of a longer wording nobody reads the rest at the foot of a page. */
const LONGEST = 2000;

const SENTENCE_END = /[.!?\u2026\u3002\uff01\uff1f][\p{Pf}\p{Pe}"'\u200e\u200f]*$/u;

/**
 * To a verdict: the words of the source, where the page has others or where what was left out of them matters; for a
 * wrong source the line of the right one. Undefined where the check line says all.
 */
export function verdictNote(quotation: Quotation, receipt: Receipt, setting: Setting): (() => Footnote) | undefined {
  const { verdict, cautions, foundIn, copy } = receipt;
  const name = bookmarkName('f', quotation.id);
  if (verdict === 'wrong-source') {
    const line = foundIn && setting.checks.sourceLine(foundIn.entry);
    if (!line) return undefined;
    const text = SENTENCE_END.test(line) ? line : `${line}.`;
    return () => footnote(name, [{ text }, ...copySentence(foundIn.copy, setting)], setting);
  }
  if (verdict !== 'altered' && cautions.length === 0) return undefined;
  const words = sourceWords(receipt);
  if (!words) return undefined;
  const { inSource } = checkWords(setting.lang);
  return () =>
    footnote(name, [...quoted(inSource, words, quotation, setting), ...copySentence(copy, setting)], setting);
}

/** To the latest correction: the words as they stood before, where the page tells them. */
export function correctionNote(quotation: Quotation, setting: Setting): (() => Footnote) | undefined {
  const former = quotation.corrected?.at(-1)?.former.trim();
  if (!former) return undefined;
  const { formerWording } = checkWords(setting.lang);
  const name = bookmarkName('f', `${quotation.id}\ncorrected`);
  return () => footnote(name, quoted(formerWording, former, quotation, setting), setting);
}

interface Part {
  readonly text: string;
  readonly look?: RunLook;
}

/** “In the source: “The words.””, as parts. */
function quoted(label: string, words: string, { lang }: Quotation, setting: Setting): Part[] {
  const { open, close } = outerMarks(lang ?? setting.lang);
  const shown = shorten(words, LONGEST);
  return [
    { text: `${label}${setting.words.colon} ` },
    { text: open + shown + close, look: { style: 'QuotedWords', within: 'Quote', ...foreign(lang, setting) } },
    ...(SENTENCE_END.test(shown) ? [] : [{ text: '.' }]),
  ];
}

/** “ Copy of 1 May 2026.”; nothing for a copy without a date. */
function copySentence({ captured }: CopyEvidence, { lang }: Setting): Part[] {
  const date = captured === undefined ? '' : dateInWords(fromEdtf(captured), lang);
  return date ? [{ text: ` ${checkWords(lang).copyOf(unbroken(date))}.` }] : [];
}

function footnote(name: string, parts: readonly Part[], setting: Setting): Footnote {
  const { bookmark, runs } = setting.markup;
  const rightToLeft = startsRightToLeft(parts[0]?.text ?? '', setting.rightToLeft);
  const content = parts.map(({ text, look = {} }) => runs(text, look, rightToLeft)).join('');
  return { content: bookmark(name, content), ...direction(rightToLeft, setting) };
}
