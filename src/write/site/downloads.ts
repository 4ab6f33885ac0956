/** Links to the other forms of the page: the Word document first and in full, the rest in a word each. */
import { checkWords } from '../check-words.ts';
import type { Download } from '../writer.ts';
import { exploreWords } from './explore/explore-words.ts';
import { EXPLORE_PATH } from './explore/explored.ts';
import { attributes, type Html, html } from './html.ts';
import type { Setting } from './setting.ts';

interface Kind {
  readonly label: (setting: Setting) => string;
  readonly type: string;
  /** `folded`: few people ask for it. `unseen`: for programs alone, since people are offered one feed, not two. */
  readonly rank?: 'folded' | 'unseen';
}

const named =
  (name: string): Kind['label'] =>
  () =>
    name;
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** By `Writer.format`, in the order in which the links stand. A format that is not here is not linked. */
const KINDS: Readonly<Record<string, Kind>> = {
  docx: { label: ({ words }) => words.wordDocument, type: WORD },
  pdf: { label: named('PDF'), type: 'application/pdf' },
  'zotero.rdf': { label: named('Zotero'), type: 'application/rdf+xml' },
  bib: { label: named('BibTeX'), type: 'application/x-bibtex' },
  ris: { label: named('RIS'), type: 'application/x-research-info-systems' },
  'csl.json': { label: named('CSL-JSON'), type: 'application/vnd.citationstyles.csl+json', rank: 'folded' },
  csv: { label: named('CSV'), type: 'text/csv', rank: 'folded' },
  md: { label: named('Markdown'), type: 'text/markdown', rank: 'folded' },
  json: { label: named('page.json'), type: 'application/json', rank: 'folded' },
  atom: { label: ({ words }) => words.feed, type: 'application/atom+xml' },
  'feed.json': { label: named('JSON Feed'), type: 'application/feed+json', rank: 'unseen' },
};

interface Link {
  readonly download: Download;
  readonly kind: Kind;
}

function linked(downloads: readonly Download[]): Link[] {
  return Object.entries(KINDS).flatMap(([format, kind]) =>
    downloads.filter((download) => download.format === format).map((download) => ({ download, kind })),
  );
}

/** `isExplored`: whether `explore.html` is among the other forms. */
export function downloadLine(downloads: readonly Download[], setting: Setting, isExplored = false): Html | undefined {
  const links = linked(downloads);
  const items = links.filter(({ kind }) => kind.rank === undefined).map((link) => item(link, setting));
  const folded = links.filter(({ kind }) => kind.rank === 'folded').map((link) => item(link, setting));
  // Behind the Word document, which is the one button.
  if (isExplored) items.splice(1, 0, exploreLink(setting));
  if (items.length + folded.length === 0) return undefined;
  const more =
    folded.length > 0
      ? html`<li><details><summary>${setting.words.moreForms}</summary><ul>${folded}</ul></details></li>`
      : undefined;
  return html`<nav${attributes({ 'aria-label': setting.words.downloads })}><ul class="get">${items}${more}</ul></nav>`;
}

function exploreLink({ lang }: Setting): Html {
  return html`<li><a${attributes({ href: EXPLORE_PATH })}>${exploreWords(lang).explore}</a></li>`;
}

function item({ download, kind }: Link, setting: Setting): Html {
  const isWord = download.format === 'docx';
  const values = { class: isWord ? 'word' : undefined, href: encodeURI(download.path), type: kind.type };
  const size = isWord
    ? html`${checkWords(setting.lang).comma}<bdi>${sizeInWords(download.bytes, setting.lang)}</bdi>`
    : undefined;
  return html`<li><a${attributes(values)}>${kind.label(setting)}${size}</a></li>`;
}

/** `<link rel="alternate">` for programs that look for feeds and other forms of the page. */
export function alternates(downloads: readonly Download[], setting: Setting): Html[] {
  return linked(downloads).map(
    ({ download, kind }) =>
      html`<link${attributes({ rel: 'alternate', type: kind.type, href: encodeURI(download.path), title: kind.label(setting) })}>`,
  );
}

/** “24 kB”, “1.3 MB”: thousands, as file managers count. */
export function sizeInWords(bytes: number, lang: string): string {
  const mega = bytes >= 999_500;
  const amount = mega ? bytes / 1_000_000 : Math.max(1, Math.round(bytes / 1000));
  const digits = mega
    ? new Intl.NumberFormat(lang, { maximumFractionDigits: 1, numberingSystem: 'latn' }).format(amount)
    : String(amount);
  return `${digits}\u00a0${mega ? 'MB' : 'kB'}`;
}
