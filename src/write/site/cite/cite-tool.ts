/**
 * What a reader takes along to cite a source: its reference as text and as BibTeX, and the way to each of its
 * quotations. All of it can be read and copied by hand; the buttons wait for the script of the page. RIS is left to the
 * downloads: it would add a tenth to the page, and those who use it import files.
 */
import { fromEdtf } from '../../../cite/dates.ts';
import { referenceText } from '../../../cite/line.ts';
import type { Entry, Page, Quotation } from '../../../model/page.ts';
import { bibtexText } from '../../citations/bibtex.ts';
import type { WriteOptions } from '../../writer.ts';
import { anchor, fragment } from '../address.ts';
import { attributes, type Child, type Html, html } from '../html.ts';
import { foreign, type Setting } from '../setting.ts';
import { archivedCopy, sourceAddress } from '../source-links.ts';

/** Undefined for a source of which nothing is known. */
export function citeTool(entry: Entry, setting: Setting): Html | undefined {
  // A citation style prints addresses as it likes.
  const citation = styledText(entry, setting) || defaultText(entry, setting);
  if (citation === '') return undefined;
  return panel(setting.words.cite, [
    forms(entry, anchor(entry.id), citation, setting),
    entry.quotations.map((quotation, i, all) => quotationTool(quotation, all.length > 1 ? ` ${i + 1}` : '', setting)),
  ]);
}

/** The page itself: its title, version, last change and address. */
export function pageCitation(page: Page, { baseName, stamp }: WriteOptions, setting: Setting): Html {
  const issued = page.updated === undefined ? undefined : fromEdtf(page.updated);
  const reference: Entry['reference'] = {
    type: 'webpage',
    title: page.title,
    number: `${setting.words.version} ${stamp}`,
    ...(issued && { issued }),
    ...(page.url === undefined ? {} : { URL: page.url }),
  };
  const entry: Entry = { id: baseName, reference, quotations: [], notes: [], tags: [] };
  return panel(setting.words.citePage, forms(entry, 'this-page', defaultText(entry, setting), setting));
}

function styledText({ id }: Entry, { styledLines = new Map() }: Setting): string {
  return (styledLines.get(id) ?? []).map(({ text }) => text).join('');
}

function defaultText(entry: Entry, { lang }: Setting): string {
  const address = sourceAddress(entry) ?? archivedCopy(entry)?.url;
  return [referenceText(entry.reference, lang), address].filter(Boolean).join(', ');
}

/** BibTeX of the source alone: the words quoted from it are in the download. */
function forms(entry: Entry, name: string, citation: string, setting: Setting): Html {
  const { lang } = foreign(entry.reference.language, setting);
  const bibtex = bibtexText({ lang: setting.lang, entries: [{ ...entry, quotations: [], notes: [] }] });
  const [citeId, bibtexId] = [`cite-${name}`, `bibtex-${name}`];
  return html`<p${attributes({ id: citeId, lang, dir: 'auto' })}>${citation}</p>${copyButton(citeId, setting)}
<details><summary>BibTeX</summary><pre${attributes({ id: bibtexId, dir: 'ltr' })}>${bibtex.trimEnd()}</pre>${copyButton(bibtexId, setting)}</details>`;
}

function quotationTool({ id }: Quotation, number: string, { words }: Setting): Html {
  return html`<p><a${attributes({ href: fragment(id) })}>${words.linkToQuotation}${number}</a> <button${attributes({
    type: 'button',
    hidden: true,
    'data-copy-quotation': anchor(id),
  })}>${words.copyQuotation}</button></p>`;
}

function copyButton(id: string, { words }: Setting): Html {
  return html`<button${attributes({ type: 'button', hidden: true, 'data-copy': id })}>${words.copy}</button>`;
}

function panel(name: string, content: Child): Html {
  return html`<details class="cite"><summary>${name}</summary><div>${content}</div></details>`;
}
