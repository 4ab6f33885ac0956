import type { Entry } from '../../../model/page.ts';
import { checkWords } from '../../check-words.ts';
import { attributes, type Html, html } from '../html.ts';
import { foreign, type Setting } from '../setting.ts';
import type { PageLink } from './elsewhere.ts';
import { withinWords } from './within-words.ts';

/** “Also quoted in: Ports of the delta, Quays”; on the home page before it the page that the entry stands on. */
export function elsewhereLine(entry: Entry, setting: Setting): Html | undefined {
  const { own, quoted = [], listed = [] } = setting.elsewhere(entry.id) ?? {};
  const words = withinWords(setting.lang);
  const lines: [label: string, links: readonly PageLink[]][] = [
    [words.onPage, own ? [own] : []],
    [words.alsoQuotedIn, quoted],
    [words.alsoListedIn, listed],
  ];
  const filled = lines.filter(([, links]) => links.length > 0);
  return filled.length > 0 ? html`${filled.map(([label, links]) => line(label, links, setting))}` : undefined;
}

function line(label: string, links: readonly PageLink[], setting: Setting): Html {
  const { comma } = checkWords(setting.lang);
  const list = links.map(({ href, title, lang }, i) => {
    const { lang: other } = foreign(lang, setting);
    return html`${i > 0 ? comma : ''}<a${attributes({ href, lang: other, hreflang: other })}><bdi>${title}</bdi></a>`;
  });
  return html`<p class="also"><b>${label}${setting.words.colon}</b> ${list}</p>`;
}
