/** What is said of a quotation below it, where it is not verbatim or was corrected; and of all of them at the head. */

import { referenceLine } from '../../../cite/line.ts';
import { bookmarkName } from '../../../identity/bookmark-names.ts';
import type { Entry, Page, Quotation } from '../../../model/page.ts';
import { isRightToLeft, startsRightToLeft } from '../../../text/direction.ts';
import { outerMarks } from '../../../text/quotation-marks.ts';
import { checkCounts } from '../../check-counts.ts';
import { checkSentence } from '../../check-sentence.ts';
import { checkWords, correctedOn } from '../../check-words.ts';
import { webAddress } from '../../feeds/feed-ids.ts';
import { type ShownCheck, type ShownVerdict, shownChecks } from '../../shown-checks.ts';
import { fragment } from '../../site/address.ts';
import { QUIET_INK } from '../look.ts';
import type { Footnote, RunLook } from '../markup.ts';
import { direction, type Setting } from '../setting.ts';
import { marksBetween, unbrokenDate } from '../text/unbroken.ts';
import { correctionNote, verdictNote } from './check-notes.ts';

/** The checks of a page, and what their sentences need to know of it. */
export interface Checks {
  /** By `Quotation.id`; empty for a page without receipts. */
  readonly shown: ReadonlyMap<string, ShownCheck>;
  /** The title of a source in quotation marks, by `Entry.id`. */
  readonly sourceName: (id: string) => string | undefined;
  /** The whole reference line of a source as plain text, by `Entry.id`. */
  readonly sourceLine: (id: string) => string | undefined;
  /** Where the web page shows an entry; undefined for a page without address. */
  readonly permalink: (id: string) => string | undefined;
}

/** Those whose names stand below quotations in every document, with the colours that the names have on the web page by day. */
const INKS: ReadonlyMap<ShownVerdict, string> = new Map([
  ['edited', '0C6470'],
  ['altered', 'B0211B'],
  ['wrong-source', '74358F'],
  ['not-found', '8A4B00'],
  ['unreadable', '58616B'],
  ['not-checked', '5F6872'],
  ['not-verified', '5F6872'],
]);

const VERBATIM_INK = '1A6A3B';

/** `styled`: the reference lines by `Entry.id`, where a citation style takes the place of our own printer. */
export function checksOf(page: Page, styled: Setting['styled']): Checks {
  const references = new Map(page.entries.map(({ id, reference }) => [id, reference]));
  const { open, close } = outerMarks(page.lang);
  const address = webAddress(page);
  return {
    shown: shownChecks(page),
    sourceName: (id) => {
      const title = references.get(id)?.title;
      return title ? `${open}${title}${close}` : undefined;
    },
    sourceLine: (id) => {
      const reference = references.get(id);
      return reference && lineText(styled?.get(id) ?? referenceLine(reference, page.lang), isRightToLeft(page.lang));
    },
    permalink: (id) => address && new URL(fragment(id), address).href,
  };
}

/** A reference line as plain text, in a page that reads right to left or not. */
function lineText(parts: readonly { readonly text: string; readonly role?: string }[], rightToLeft: boolean): string {
  const texts = parts.map(({ text }) => text);
  const line = startsRightToLeft(texts.join(''), rightToLeft);
  const marks = marksBetween(texts, line);
  return parts.map(({ text, role }, i) => marks[i] + (role === 'date' ? unbrokenDate(text, line) : text)).join('');
}

/** “9 of 15 quotations are verbatim · Edited: 3 · Not verified: 3”; empty for a page without receipts. */
export function checkFacts({ checks: { shown }, lang }: Setting): string {
  return checkCounts(shown, lang)
    .map(({ text }) => text)
    .join(' \u00b7 ');
}

/** “Altered: 2 words differ from the source.¹ See the web page. Corrected on 3 May 2026.²” Undefined with nothing to say. */
export function checkParagraph(entry: Entry, quotation: Quotation, setting: Setting): string | undefined {
  const sentences = [...verdictSentences(entry, quotation, setting), ...correctionSentences(quotation, setting)];
  const first = sentences[0]?.[0];
  if (!first) return undefined;
  const rightToLeft = startsRightToLeft(first.text, setting.rightToLeft);
  const content = sentences.map((parts) => parts.map((part) => partRuns(part, rightToLeft, setting)).join(''));
  const { bookmark, paragraph, runs } = setting.markup;
  return paragraph(
    { style: 'QuotationCheck', ...direction(rightToLeft, setting) },
    bookmark(bookmarkName('c', quotation.id), content.join(runs(' ', {}, rightToLeft))),
  );
}

interface Part {
  readonly text: string;
  readonly look?: RunLook;
  readonly href?: string;
  /** A footnote, whose mark stands behind the text. */
  readonly note?: (() => Footnote) | undefined;
}

function partRuns({ text, look = {}, href, note }: Part, rightToLeft: boolean, { markup }: Setting): string {
  const made = markup.runs(text, look, rightToLeft);
  const shown = href === undefined ? made : (markup.link(href, made) ?? made);
  return note === undefined ? shown : shown + markup.footnote(note);
}

function verdictSentences(entry: Entry, quotation: Quotation, setting: Setting): Part[][] {
  const { checks, lang, words } = setting;
  const check = checks.shown.get(quotation.id);
  const color = check && (INKS.get(check.verdict) ?? (setting.saysVerbatim && VERBATIM_INK));
  if (!check || color === undefined) return [];
  const { verdicts, onWebPage } = checkWords(lang);
  const sentence = checkSentence(check, lang, checks.sourceName);
  const name: Part = { text: verdicts[check.verdict] + (sentence && words.colon), look: { bold: true, color } };
  const href = check.receipt && checks.permalink(entry.id);
  return [
    [
      name,
      { text: sentence ? ` ${sentence}.` : '.', note: check.receipt && verdictNote(quotation, check.receipt, setting) },
    ],
    ...(href === undefined
      ? []
      : [[{ text: onWebPage, look: { style: 'Hyperlink', color: QUIET_INK }, href }, { text: '.' }]]),
  ];
}

/** The latest correction; those before it are told on the web page. */
function correctionSentences(quotation: Quotation, setting: Setting): Part[][] {
  const last = quotation.corrected?.at(-1);
  return last ? [[{ text: `${correctedOn(last.on, setting.lang)}.`, note: correctionNote(quotation, setting) }]] : [];
}
