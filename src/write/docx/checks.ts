/** What is said of a quotation below it, where it is not verbatim or was corrected; and of all of them at the head. */
import type { Entry, Page, Quotation } from '../../model/page.ts';
import { startsRightToLeft } from '../../text/direction.ts';
import { outerMarks } from '../../text/quotation-marks.ts';
import { checkCounts } from '../check-counts.ts';
import { checkSentence } from '../check-sentence.ts';
import { checkWords, correctedOn } from '../check-words.ts';
import { webAddress } from '../feeds/feed-ids.ts';
import { type ShownCheck, type ShownVerdict, shownChecks } from '../shown-checks.ts';
import { fragment } from '../site/address.ts';
import { paragraph, type RunLook, runs } from './markup.ts';
import { direction, type Setting } from './setting.ts';
import { QUIET_INK } from './styles.ts';

/** The checks of a page, and what their sentences need to know of it. */
export interface Checks {
  /** By `Quotation.id`; empty for a page without receipts. */
  readonly shown: ReadonlyMap<string, ShownCheck>;
  /** The title of a source in quotation marks, by `Entry.id`. */
  readonly sourceName: (id: string) => string | undefined;
  /** Where the web page shows an entry; undefined for a page without address. */
  readonly permalink: (id: string) => string | undefined;
}

/** Those whose names stand below quotations, with the colours that the names have on the web page by day. */
const INKS: ReadonlyMap<ShownVerdict, string> = new Map([
  ['edited', '0C6470'],
  ['altered', 'B0211B'],
  ['wrong-source', '74358F'],
  ['not-found', '8A4B00'],
  ['unreadable', '58616B'],
  ['not-checked', '5F6872'],
  ['not-verified', '5F6872'],
]);

export function checksOf(page: Page): Checks {
  const titles = new Map(page.entries.map(({ id, reference }) => [id, reference.title]));
  const { open, close } = outerMarks(page.lang);
  const address = webAddress(page);
  return {
    shown: shownChecks(page),
    sourceName: (id) => (titles.get(id) ? `${open}${titles.get(id)}${close}` : undefined),
    permalink: (id) => address && new URL(fragment(id), address).href,
  };
}

/** “9 of 15 quotations are verbatim · Edited: 3 · Not verified: 3”; empty for a page without receipts. */
export function checkFacts({ checks: { shown }, lang }: Setting): string {
  return checkCounts(shown, lang)
    .map(({ text }) => text)
    .join(' \u00b7 ');
}

/** “Altered: 2 words differ from the source. See the web page. Corrected on 3 May 2026.” Undefined with nothing to say. */
export function checkParagraph(entry: Entry, quotation: Quotation, setting: Setting): string | undefined {
  const sentences = [...verdictSentences(entry, quotation, setting), ...correctionSentences(quotation, setting)];
  const first = sentences[0]?.[0];
  if (!first) return undefined;
  const rightToLeft = startsRightToLeft(first.text, setting.rightToLeft);
  const content = sentences.map((parts) => parts.map((part) => partRuns(part, rightToLeft, setting)).join(''));
  return paragraph(
    { style: 'QuotationCheck', ...direction(rightToLeft, setting) },
    content.join(runs(' ', {}, rightToLeft)),
  );
}

interface Part {
  readonly text: string;
  readonly look?: RunLook;
  readonly href?: string;
}

function partRuns({ text, look = {}, href }: Part, rightToLeft: boolean, { references }: Setting): string {
  const made = runs(text, look, rightToLeft);
  return href === undefined ? made : (references.link(href, made) ?? made);
}

function verdictSentences(entry: Entry, quotation: Quotation, { checks, lang, words }: Setting): Part[][] {
  const check = checks.shown.get(quotation.id);
  const color = check && INKS.get(check.verdict);
  if (!check || color === undefined) return [];
  const { verdicts, onWebPage } = checkWords(lang);
  const sentence = checkSentence(check, lang, checks.sourceName);
  const name: Part = { text: verdicts[check.verdict] + (sentence && words.colon), look: { bold: true, color } };
  const href = check.receipt && checks.permalink(entry.id);
  return [
    [name, { text: sentence ? ` ${sentence}.` : '.' }],
    ...(href === undefined
      ? []
      : [[{ text: onWebPage, look: { style: 'Hyperlink', color: QUIET_INK }, href }, { text: '.' }]]),
  ];
}

/** The latest correction; what stood there before is told on the web page. */
function correctionSentences({ corrected }: Quotation, { lang }: Setting): Part[][] {
  const last = corrected?.at(-1);
  return last ? [[{ text: `${correctedOn(last.on, lang)}.` }]] : [];
}
