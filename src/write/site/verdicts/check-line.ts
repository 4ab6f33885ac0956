/** The line under a quotation that says what comparing it with its source gave, and opens on the evidence. */
import { dateInWords, fromEdtf } from '../../../cite/dates/dates.ts';
import type { Entry, Quotation } from '../../../model/page.ts';
import type { Receipt } from '../../../model/receipt.ts';
import type { Verdict } from '../../../model/verification.ts';
import { safeAddress } from '../../../text/safe-address.ts';
import { checkSentence } from '../../check-sentence.ts';
import { checkWords, unbroken } from '../../check-words.ts';
import type { ShownCheck } from '../../shown-checks.ts';
import { attributes, type Html, html } from '../html.ts';
import { foreign, type Setting } from '../setting.ts';
import { archivedCopy, copyLink, sourceLink } from '../source-links.ts';
import { checkMark } from './check-marks.ts';
import { mergedText } from './differences.ts';
import { passageInContext } from './passage.ts';
import { siteCheckWords } from './site-check-words.ts';

/** The verdicts that readers must not miss: their words are coloured, and a bar runs along the quotation. */
export const LOUD: ReadonlySet<string> = new Set<Verdict>(['altered', 'wrong-source', 'not-found']);

/** Who says the words and where they stand opens the line, or is all of it. Undefined where there is nothing to say. */
export function checkLine(entry: Entry, quotation: Quotation, setting: Setting): Html | undefined {
  const check = setting.checks.get(quotation.id);
  const place = whereItStands(quotation, setting.lang);
  if (!check) return place && html`<p class="check">${place}</p>`;
  const said = html`${place}${place && html` <span class="dot">·</span> `}${sentence(check, setting)}`;
  const { receipt, verdict } = check;
  const shown = receipt ? evidence(entry, quotation, receipt, setting) : [];
  if (!receipt || shown.length === 0) return html`<p class="check">${said}</p>`;
  const open = verdict === 'altered' || undefined;
  const opener = siteCheckWords(setting.lang).openers[receipt.verdict];
  return html`<details${attributes({ class: 'check', open })}><summary>${said}\u2002<span class="o">${opener}</span></summary><div class="more">${shown}</div></details>`;
}

function whereItStands({ speaker, locator }: Quotation, lang: string): Html | undefined {
  const parts = [speaker, locator].filter((part) => part !== undefined && part.trim() !== '');
  return parts.length > 0 ? html`<bdi>${parts.join(checkWords(lang).comma)}</bdi>` : undefined;
}

/** The mark and the word must not be parted by the end of a line. */
function sentence(check: ShownCheck, { lang, sourceName, words }: Setting): Html {
  const { verdict } = check;
  const name = checkWords(lang).verdicts[verdict];
  const more = checkSentence(check, lang, sourceName);
  const word = more ? name + words.colon : name;
  const shown = LOUD.has(verdict) ? html`<b${attributes({ class: verdict })}>${word}</b>` : word;
  return html`<span class="v">${checkMark(verdict)} ${shown}</span>${more && ` ${more}`}`;
}

/** Empty where a receipt tells no more than its verdict. */
function evidence(entry: Entry, quotation: Quotation, receipt: Receipt, setting: Setting): Html[] {
  const { foundIn, hint } = receipt;
  const { lang, dir, ...other } = { dir: 'auto', ...foreign(quotation.lang, setting) };
  const className = ['passage', ...Object.values(other)].join(' ');
  const merged = receipt.verdict === 'altered' ? mergedText(quotation, receipt, setting) : undefined;
  const text = merged ?? passageInContext(receipt);
  const holder = foundIn ? setting.entries.get(foundIn.entry) : entry;
  return [
    foundIn && whereFound(foundIn.entry, setting),
    text && html`<p${attributes({ class: className, lang, dir })}>${text}</p>`,
    merged && legend(setting),
    receipt.verdict === 'not-found' ? html`<p>${siteCheckWords(setting.lang).searched}</p>` : undefined,
    hint ? html`<p lang="en" dir="auto">${hint}</p>` : undefined,
    whereToLook(holder, receipt, setting),
  ].filter((part) => part !== undefined);
}

/** Who listens has heard at each word what the lines mean. */
function legend({ lang, words }: Setting): Html {
  const { struckOut, onlyPage, underlined, onlySource } = siteCheckWords(lang);
  const { semicolon } = checkWords(lang);
  return html`<p class="legend" aria-hidden="true"><del>${struckOut}</del>${words.colon} ${onlyPage}${semicolon}<ins>${underlined}</ins>${words.colon} ${onlySource}</p>`;
}

function whereFound(id: string, setting: Setting): Html | undefined {
  const name = setting.sourceName(id);
  return name === undefined
    ? undefined
    : html`<p><a${attributes({ href: setting.linkTo(id) })}><bdi>${name}</bdi></a></p>`;
}

/** Which copy was read, and where a reader can see for themselves; `holder` is the entry whose source it is. */
function whereToLook(holder: Entry | undefined, receipt: Receipt, setting: Setting): Html | undefined {
  const { lang } = setting;
  const words = siteCheckWords(lang);
  const { captured } = receipt.foundIn?.copy ?? receipt.copy;
  const date = captured === undefined ? '' : unbroken(dateInWords(fromEdtf(captured), lang));
  const address = safeAddress(receipt.fragment);
  const copy = holder && archivedCopy(holder);
  const parts = [
    date && html`<span>${checkWords(lang).copyOf(date)}</span>`,
    address && sourceLink(holder, address, words.openThere, setting),
    holder && copy && copyLink(holder, copy, setting.words.archivedCopyLink, setting),
  ].filter((part) => part !== undefined && part !== '');
  return parts.length > 0 ? html`<p class="where">${parts.map((part) => html`${part} `)}</p>` : undefined;
}
