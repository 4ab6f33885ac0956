/**
 * How a source is cited: its reference as the page prints it, and the way to each of its quotations. All of it can be read
 * and copied by hand. What more readers take along is in files that the page's script loads, see `citation-files.ts`; it
 * adds that and the buttons when this is opened.
 */
import type { Entry, Page } from '../../../model/page.ts';
import type { Line } from '../../../page-script/cite/citation-file.ts';
import type { WriteOptions } from '../../writer.ts';
import { attributes, type Child, type Html, html } from '../html.ts';
import { foreign, type Setting } from '../setting.ts';
import { ownCitation, pageAsEntry } from './own-citation.ts';

/** Undefined for a source of which nothing is known. */
export function citeTool(entry: Entry, setting: Setting): Html | undefined {
  const citation = ownCitation(entry, setting);
  if (citation.length === 0) return undefined;
  const { words } = setting;
  const links = entry.quotations.map(({ id }, i, all) => {
    const number = all.length > 1 ? ` ${i + 1}` : '';
    return html`<p><a${attributes({ href: setting.permalink(id) })}>${words.linkToQuotation}${number}</a></p>`;
  });
  return panel(words.cite, [citationLine(entry, citation, setting), links]);
}

/** The page itself: its title, version, last change and address. */
export function pageCitation(page: Page, options: WriteOptions, setting: Setting): Html {
  const self = pageAsEntry(page, options, setting);
  return panel(setting.words.citePage, citationLine(self, ownCitation(self, setting), setting));
}

function citationLine({ reference }: Entry, line: Line, setting: Setting): Html {
  const { lang } = foreign(reference.language, setting);
  const runs = line.map((text, i) => (i % 2 === 0 ? text : html`<i>${text}</i>`));
  return html`<p${attributes({ lang, dir: 'auto' })}>${runs}</p>`;
}

function panel(name: string, content: Child): Html {
  return html`<details class="cite"><summary>${name}</summary><div>${content}</div></details>`;
}
