import { contextObject } from '../../cite/exchange/coins.ts';
import type { Entry } from '../../model/page.ts';
import { anchor } from '../../text/anchor.ts';
import { citeTool } from './cite/cite-tool.ts';
import { tagLine } from './find/tag-line.ts';
import { attributes, type Html, html } from './html.ts';
import { labelledText, quotationBlock } from './quotation.ts';
import { referenceHeading } from './reference.ts';
import { foreign, type Setting } from './setting.ts';
import { archivedCopy, copyLink, outwardLinks, sourceAddress } from './source-links.ts';
import { siteCheckWords } from './verdicts/site-check-words.ts';
import { elsewhereLine } from './within/elsewhere-line.ts';

/**
 * One source: its reference and tools, then its words and notes. Without words or notes the reference has the whole
 * width (`bare`); browsers need not lay out an entry far down (`far`) before it is scrolled to.
 */
export function entryArticle(entry: Entry, level: number, far: boolean, setting: Setting): Html {
  const links = outwardLinks(setting, entry);
  const notes = entry.notes
    .filter((note) => !note.private)
    .flatMap((note) => labelledText(setting.words.note, note.text, links, setting) ?? []);
  const words = [...entry.quotations.map((quotation) => quotationBlock(entry, quotation, links, setting)), ...notes];
  const { class: script, ...other } = inOtherSurroundings(setting);
  const className = [words.length === 0 && 'bare', far && 'far', script].filter(Boolean).join(' ') || undefined;
  return html`<article${attributes({ id: anchor(entry.id), class: className, 'data-added': entry.added, ...other })}><div class="source">${referenceHeading(
    entry,
    level,
    setting,
  )}${tagLine(entry, setting)}${elsewhereLine(entry, setting)}${tools(entry, setting)}</div>${words.length > 0 ? html`<div class="words">${words}</div>` : undefined}${forReferenceManagers(entry)}</article>
`;
}

/** For an entry that is shown on a page in another language. */
function inOtherSurroundings({ lang, script, around }: Setting): { lang?: string; class?: string; dir?: string } {
  if (!around) return {};
  const { direction } = script;
  return { ...foreign(lang, around), ...(direction === around.script.direction ? {} : { dir: direction }) };
}

/** How to cite the entry, the link to it, the archived copy where its title leads to the source, whom to write to. */
function tools(entry: Entry, setting: Setting): Html {
  const { words } = setting;
  const report = setting.reportAddress(entry.id);
  const copy = sourceAddress(entry) === undefined ? undefined : archivedCopy(entry);
  return html`<div class="tools">${citeTool(entry, setting)} <a${attributes({ href: setting.permalink(entry.id) })}>${words.link}</a>${
    copy ? html` ${copyLink(entry, copy, words.archivedCopyLink, setting)}` : undefined
  }${report && html` <a${attributes({ href: report })}>${siteCheckWords(setting.lang).report}</a>`}</div>`;
}

/** COinS: read from the page by the reference managers of readers, and by nobody else. */
function forReferenceManagers({ reference }: Entry): Html | undefined {
  const title = contextObject(reference);
  return title === undefined ? undefined : html`<span${attributes({ class: 'Z3988', title, hidden: true })}></span>`;
}
