/**
 * What stands behind “Cite”: the line of the page, and with the script the choice of a style, BibTeX, and buttons that
 * copy. Each is filled when it is first opened.
 */

import { element } from '../element.ts';
import type { ChosenStyle } from './chosen-style.ts';
import { type Line, THIS_PAGE } from './citation-file.ts';
import type { Citations, Found } from './citations.ts';
import type { CitingWords } from './citing-words.ts';
import { copyButton } from './copying.ts';

export function startCiting(citations: Citations, words: CitingWords): void {
  const panels = new Map<Element, () => void>();
  const open = ({ target }: Event): void => {
    const panel = target instanceof Element && target.matches('.cite[open]') ? target : undefined;
    const line = panel?.querySelector('p');
    if (!panel || !line) return;
    const load = panels.get(panel) ?? prepare(panel, line, citations, words);
    panels.set(panel, load);
    load();
  };
  // The event does not bubble.
  document.addEventListener('toggle', open, true);
}

/** Adds what can be done with the panel as it is. Returns what loads the rest: once, or again where it did not load. */
function prepare(panel: Element, line: HTMLElement, citations: Citations, words: CitingWords): () => void {
  // One for each quotation of the source, in their order.
  const links = [...panel.querySelectorAll<HTMLElement>('p > a')];
  const quotations = [...(panel.closest('article')?.querySelectorAll('.q') ?? [])];
  for (const [i, link] of links.entries())
    link.after(
      ' ',
      copyButton(words.copyQuotation, () => [...(quotations[i]?.querySelectorAll('blockquote p') ?? []), line], words),
    );
  line.setAttribute('aria-live', 'polite');
  line.after(copyButton(words.copy, () => [line], words));
  const failed = element('p', { class: 'failed', role: 'status' });
  let isAsked = false;
  return async () => {
    if (isAsked) return;
    isAsked = true;
    try {
      const found = await citations.find(panel.closest('article')?.id ?? THIS_PAGE);
      failed.remove();
      offerStyles(line, found, citations.style, words);
      offerBibtex(line, found, words);
      offerPlaces(links, found, words);
    } catch {
      isAsked = false;
      line.before(failed);
      failed.textContent = words.notLoaded;
    }
  };
}

function offerStyles(line: HTMLElement, { citation, styles }: Found, chosen: ChosenStyle, words: CitingWords): void {
  if (styles.length < 2) return;
  const options = styles.map(([key, name], i) => element('option', { value: key }, i === 0 ? words.ownStyle : name));
  const select = element('select', { autocomplete: 'off' }, ...options);
  line.before(element('p', {}, element('label', {}, `${words.style} `, select)));
  const print = (): void => {
    select.selectedIndex = chosen.among(styles);
    line.replaceChildren(...runs(citation.lines[select.selectedIndex] ?? []));
  };
  print();
  chosen.follow(print);
  select.addEventListener('change', () => chosen.choose(select.value));
}

function runs(line: Line): (Node | string)[] {
  return line.map((text, i) => (i % 2 === 0 ? text : element('i', {}, text)));
}

/** Without the field of the quotations, which stand beside it; saved files have them. Each field is one line. */
function offerBibtex(line: HTMLElement, { citation }: Found, words: CitingWords): void {
  const text = element('pre', { dir: 'ltr' }, citation.bib.replace(/^ {2}annote = .*\n/mu, '').trimEnd());
  const summary = element('summary', {}, 'BibTeX');
  line.nextElementSibling?.after(
    element(
      'details',
      {},
      summary,
      text,
      copyButton(words.copy, () => [text], words),
    ),
  );
}

function offerPlaces(links: readonly HTMLElement[], { citation: { find = [] } }: Found, words: CitingWords): void {
  for (const [i, link] of links.entries()) {
    const href = find[i];
    if (href) link.parentElement?.append(' ', element('a', { href }, words.findInSource));
  }
}
