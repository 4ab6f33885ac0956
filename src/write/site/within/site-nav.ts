import type { WithinSite } from '../../../model/site.ts';
import { attributes, type Html, html } from '../html.ts';
import { foreign, type Setting } from '../setting.ts';
import { linkToPage } from './elsewhere.ts';
import { withinWords } from './within-words.ts';

/** More pages are folded away. */
const FEW = 5;

/** The way home, and to the other pages of the site. Undefined for a page that is no part of one. */
export function siteNav(setting: Setting): Html | undefined {
  const { within } = setting;
  if (!within) return undefined;
  const words = withinWords(setting.lang);
  const { lang } = foreign(within.lang, setting);
  const values = { href: '../index.html', lang, hreflang: lang };
  const home = html`<li><a${attributes(values)}><bdi>${within.title}</bdi></a></li>`;
  const count = within.pages.length + within.more;
  const pages = count > 1 ? pageLinks(within, words.more, setting) : [];
  const list =
    count > FEW
      ? html`<li><details><summary>${words.allPages(words.count(count))}</summary><ul>${pages}</ul></details></li>`
      : pages;
  return html`<nav${attributes({ class: 'site', 'aria-label': words.pages })}><ul class="get">${home}${list}</ul></nav>
`;
}

function pageLinks({ pages, slug, more }: WithinSite, moreWords: string, setting: Setting): Html[] {
  const links = pages.map((page) => {
    const { href, title, lang } = linkToPage(page, '../');
    const { lang: other } = foreign(lang, setting);
    const current = page.slug === slug ? 'page' : undefined;
    return html`<li><a${attributes({ href, lang: other, hreflang: other, 'aria-current': current })}><bdi>${title}</bdi></a></li>`;
  });
  return more > 0 ? [...links, html`<li><a href="../index.html">${moreWords}</a></li>`] : links;
}
