/** What stands around the content of an HTML page; none of it belongs to any entry. */
import type { Random } from './random.ts';
import { escaped } from './render.ts';

type Theme = (title: string, lang: string, body: string) => string;

const head = (title: string, lang: string, more = ''): string =>
  `<!DOCTYPE html>\n<html lang="${lang}"${['ar', 'he', 'fa'].includes(lang) ? ' dir="rtl"' : ''}>\n<head><meta charset="utf-8"><title>${escaped(title)}</title>${more}</head>\n`;

const plainTheme: Theme = (title, lang, body) =>
  `${head(title, lang)}<body>\n<h1>${escaped(title)}</h1>\n${body}\n</body>\n</html>\n`;

const blogTheme: Theme = (
  title,
  lang,
  body,
) => `${head(`${title} – Pier Notes`, lang, '<style>.entry-content p{margin:0 0 1em}</style><script>window.settings={"base":"/"};</script>')}<body class="page">
<a class="skip-link" href="#content">Skip to content</a>
<div id="cookie-notice" role="dialog"><p>We use cookies to make this site work better.</p><button>Accept</button> <a href="/privacy">Privacy policy</a></div>
<header id="masthead"><p class="site-title"><a href="/">Pier Notes</a></p><nav><ul><li><a href="/">Home</a></li><li><a href="/about">About</a></li><li><a href="/archive">Archive</a></li></ul></nav></header>
<main id="content"><article><header class="entry-header"><h1 class="entry-title">${escaped(title)}</h1></header>
<div class="entry-content">
${body}
</div>
<div class="sharedaddy"><h3>Share this:</h3><ul><li><a href="/?share=mail">Email</a></li><li><a href="/?share=print">Print</a></li></ul></div>
</article></main>
<aside id="secondary"><h2>Recent posts</h2><ul><li><a href="/opening-hours">New opening hours</a></li><li><a href="/summer">A summer on the pier</a></li></ul></aside>
<footer id="colophon"><p>© 2024 Pier Notes. All rights reserved.</p></footer>
</body></html>
`;

const institutionTheme: Theme = (
  title,
  lang,
  body,
) => `${head(`${title} | Orsel Library`, lang)}<body class="node-type-page">
<div class="region region-header"><a href="/" rel="home">Orsel Library</a><div class="breadcrumb"><a href="/">Home</a> » <a href="/guides">Guides</a></div>
<ul class="menu"><li><a href="/catalogue">Catalogue</a></li><li><a href="/guides">Guides</a></li><li><a href="/contact">Contact</a></li></ul></div>
<div id="main"><div class="region-content"><h1 class="page-title">${escaped(title)}</h1>
<div class="field-name-body"><div class="field-item">
${body}
</div></div></div></div>
<div class="region-footer"><div class="block-related"><h2>Related guides</h2><ul><li><a href="/guides/maps">Maps of the delta</a></li></ul></div><p>Orsel Library, 1 Quay Street · <a href="/imprint">Imprint</a></p></div>
</body></html>
`;

/** As made by hand in the 1990s: no paragraphs closed, colours and a line of links. */
const oldTheme: Theme = (
  title,
  lang,
  body,
) => `<HTML lang="${lang}"><HEAD><META charset="utf-8"><TITLE>${escaped(title)}</TITLE></HEAD>
<BODY BGCOLOR="#FFFFFF"><CENTER><FONT SIZE="+2"><B>${escaped(title)}</B></FONT></CENTER><HR>
${body.replaceAll('</p>', '').replaceAll('<p>', '<P><FONT FACE="Times" SIZE="3">').replaceAll('<em>', '<I>').replaceAll('</em>', '</I>')}
<HR><A HREF="index.htm">Back to index</A>
</BODY></HTML>
`;

const THEMES: readonly Theme[] = [plainTheme, blogTheme, institutionTheme, oldTheme];

export function themed(random: Random, title: string, lang: string, body: string): string {
  return random.pick(THEMES)(title, lang, body);
}
