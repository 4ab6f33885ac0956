/** The panel at the foot of a page in the preview, as markup that the script of the preview puts there. */
import { fragment } from '../../write/site/address.ts';
import { attributes, type Child, type Html, html } from '../../write/site/html.ts';
import type { Fault, PreviewedPage, PreviewState } from '../shown.ts';

/** What a browser that looks at one page is told. */
export interface PanelView {
  /** Empty where nothing is wrong. */
  readonly markup: string;
  /** One sentence for who does not see the panel; empty where nothing is wrong. */
  readonly said: string;
}

const LABELS: Readonly<Record<Fault['severity'], string>> = { error: 'Error', warning: 'Warning', info: 'Hint' };

/** @param path of the file in the site that is looked at, `ports/index.html` */
export function panelView({ faults, leftOut, pages }: PreviewState, path: string): PanelView {
  if (faults.length > 0) return viewOfFaults(faults, pages.length > 0);
  const here = pagesAt(pages, path).filter(({ counts }) => counts !== '');
  const elsewhere = pages.filter((page) => page.counts !== '' && !here.includes(page));
  if ([leftOut, here, elsewhere].every((some) => some.length === 0)) return { markup: '', said: '' };
  const heading = headingOf(here, pages.length > 1);
  const isLoud = here.some((page) => page.faults.some(({ severity }) => severity === 'error'));
  const content = html`${here.map((page) => pageView(page, here.length > 1))}${others(elsewhere)}${faultList(leftOut)}`;
  return { markup: panel(heading, content, isLoud), said: here.length > 0 ? heading : '' };
}

/** Without the messages of the last good save: the lines that they name may be others by now. */
function viewOfFaults(faults: readonly Fault[], isShown: boolean): PanelView {
  const heading = 'What was saved last cannot be shown';
  const before = isShown ? html`<p>The page above is as it was before.</p>\n` : undefined;
  const said = [heading, ...faults.slice(0, 1).map(({ reason }) => reason)].join(': ');
  return { markup: panel(heading, html`${faultList(faults)}${before}`, true), said };
}

function panel(heading: string, content: Html, isOpen: boolean): string {
  return html`<details${attributes({ open: isOpen ? true : undefined })}>
<summary>${heading}</summary>
${content}</details>
<button type="button">Dismiss</button>`.toString();
}

function headingOf(here: readonly PreviewedPage[], isNamed: boolean): string {
  if (here.length === 0) return 'Nothing is wrong on this page that the program could find';
  return here.map(({ name, counts }) => (isNamed ? `${name}: ${counts}` : counts)).join('; ');
}

/** The page that the file belongs to; on the home page of a site, all of them. */
function pagesAt(pages: readonly PreviewedPage[], path: string): readonly PreviewedPage[] {
  const own = pages.filter(({ address }) => address !== '' && path.startsWith(address));
  return own.length > 0 ? own : pages;
}

function pageView({ name, address, faults, more, command }: PreviewedPage, isNamed: boolean): Html {
  const rest = more > 0 ? html`<p>${more} more. All of them: <code>${command}</code></p>\n` : undefined;
  return html`${isNamed ? html`<h2>${name}</h2>\n` : undefined}${faultList(faults, address)}${rest}`;
}

/** @param address of the page whose entries they are about */
function faultList(faults: readonly Fault[], address?: string): Html | undefined {
  if (faults.length === 0) return undefined;
  return html`<ul>
${faults.map((fault) => faultView(fault, address))}</ul>
`;
}

function faultView({ severity, reason, where, line, expected, entry }: Fault, address: string | undefined): Html {
  const link =
    entry === undefined || address === undefined
      ? undefined
      : html` <a${attributes({ href: `/${encodeURI(address)}${fragment(entry)}` })}>Show the source</a>`;
  const parts: Child[] = [
    html`<p><strong>${LABELS[severity]}</strong> ${where === undefined ? undefined : html`<code>${where}</code>`}${link}</p>`,
    html`<p class="reason">${reason}</p>`,
    line === undefined ? undefined : html`<pre dir="auto">${line}</pre>`,
    expected === undefined ? undefined : html`<p>Expected: <bdi>${expected}</bdi></p>`,
  ];
  return html`<li class="${severity}">${parts}</li>
`;
}

function others(pages: readonly PreviewedPage[]): Html | undefined {
  if (pages.length === 0) return undefined;
  const links = pages.map(
    ({ name, address, counts }, at) =>
      html`${at > 0 ? '; ' : ''}<a${attributes({ href: `/${encodeURI(address)}` })}>${name}</a>: ${counts}`,
  );
  return html`<p>On other pages: ${links}</p>
`;
}
