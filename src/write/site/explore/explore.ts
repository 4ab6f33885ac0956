/** `explore.html`: who is quoted, in which outlets and when, and all sources in a table. It is read without its script. */
import type { Page } from '../../../model/page.ts';
import type { TableWords } from '../../../page-script/explore/explore-words.ts';
import { anchor } from '../../../text/anchor.ts';
import type { Group } from '../../order.ts';
import type { OutputFile, WriteOptions } from '../../writer.ts';
import { fragment } from '../address.ts';
import type { CitationFiles } from '../cite/citation-files.ts';
import { citingWords } from '../cite/citing-words.ts';
import { unapiIdentifier } from '../cite/unapi.ts';
import { downloadLine } from '../downloads.ts';
import { type PageScript, pageScript } from '../find/page-script.ts';
import { fontsFor } from '../fonts.ts';
import { head } from '../head.ts';
import { attributes, type Html, html } from '../html.ts';
import { logoImage } from '../looks/logo.ts';
import { extent } from '../page.ts';
import { type Part, pathsOf, wholeList } from '../parts/parts.ts';
import type { Setting } from '../setting.ts';
import { markSymbols } from '../verdicts/check-marks.ts';
import { siteNav } from '../within/site-nav.ts';
import { charts } from './charts.ts';
import { exploreWords } from './explore-words.ts';
import { EXPLORE_PATH, INDEX_PATH } from './explored.ts';
import { sourceTable, TABLE_ID } from './source-table.ts';

/** `page` as it is published, on its parts; `onIndex` is the setting of its first one. */
export function exploreFiles(
  page: Page,
  parts: readonly Part[],
  citations: CitationFiles,
  options: WriteOptions,
  onIndex: Setting,
): OutputFile[] {
  const paths = pathsOf(parts);
  const linkTo = (id: string): string => encodeURI(paths.get(anchor(id)) ?? INDEX_PATH) + fragment(id);
  const setting = { ...onIndex, linkTo };
  const script = pageScript('explore', tableWords(citations, setting), false);
  const body = bodyOf(page, wholeList(parts), script, options, setting);
  const fonts = fontsFor(setting, body.toString(), false);
  const { style, direction } = setting.script;
  const about = aboutThis(page, setting);
  const content = html`<!DOCTYPE html>
<html${attributes({ lang: setting.lang, dir: direction, class: style })}>
${head(about, { fonts, script, downloads: options.downloads ?? [], facts: extent(page, setting), looks: options.looks, sheets: ['explore/explore.css'] }, setting)}
${body}
</html>
`;
  return [{ path: EXPLORE_PATH, content: content.toString() }, ...fonts.files, ...script.files];
}

function tableWords({ names }: CitationFiles, { lang }: Setting): TableWords {
  const { chooseAll, sorting } = exploreWords(lang);
  const { save, format, plainText, saved, notSaved } = citingWords(lang);
  return { ...sorting, chooseAll, save, format, plainText, saved, notSaved, citations: names };
}

/** What the head says of this page. */
function aboutThis({ url: home, ...rest }: Page, { lang, words }: Setting): Page {
  const url = beside(home);
  const title = `${exploreWords(lang).heading}${words.colon} ${rest.title}`;
  return { ...rest, title, intro: [], ...(url !== undefined && { url }) };
}

/** The address of this page, where that of the first says which folder it is in. */
function beside(url: string | undefined): string | undefined {
  const address = url === undefined ? null : URL.parse(url);
  return address && /(?:\/|\.html?)$/u.test(address.pathname) ? new URL(EXPLORE_PATH, address).href : undefined;
}

function bodyOf(page: Page, list: readonly Group[], script: PageScript, options: WriteOptions, setting: Setting): Html {
  const { downloads = [] } = options;
  const entries = list.flatMap((group) => group.entries);
  return html`<body>
<a${attributes({ class: 'skip', href: `#${TABLE_ID}` })}>${setting.words.skip}</a>
${markSymbols([...setting.checks.values()])}<header>
${logoImage(options)}${siteNav(setting)}<p><a${attributes({ href: INDEX_PATH })}>${page.title}</a></p>
<h1>${exploreWords(setting.lang).heading}</h1>
<p class="facts">${extent(page, setting)}</p>
${downloadLine(downloads, setting)}${unapiIdentifier(downloads)}</header>
<main>
${charts(page, list, setting)}${sourceTable(entries, downloads, setting)}</main>
${script.element}
</body>`;
}
