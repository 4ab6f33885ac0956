/** The list of sources on the page: which of them are shown, and in which order. */
import { element } from '../element.ts';

export interface Listing {
  readonly articles: readonly HTMLElement[];
  /** All of them where `entries` is undefined. */
  show(entries: ReadonlySet<number> | undefined): void;
  /** By the day on which they were put on the page, the newest first; else in the order of the page. */
  order(byAdded: boolean): void;
}

interface Section {
  readonly element: HTMLElement;
  readonly articles: readonly HTMLElement[];
  /** 2 for `h2`; 1 for a section without heading. */
  readonly level: number;
  readonly count: Element | null;
  /** What `count` says of the whole section. */
  readonly all: string;
}

export function listing(main: HTMLElement): Listing {
  const sections = [...main.querySelectorAll<HTMLElement>(':scope > section')].map(sectionOf);
  const articles = sections.flatMap((section) => section.articles);
  const flat = element('section', {}, headingByAdded());
  return {
    articles,
    show(entries) {
      for (const [at, article] of articles.entries()) setHidden(article, entries !== undefined && !entries.has(at));
      showSections(sections, entries !== undefined);
    },
    order(byAdded) {
      if (byAdded === flat.isConnected) return;
      if (byAdded) {
        sections[0]?.element.before(flat);
        flat.append(...[...articles].sort(laterAdded));
      } else {
        for (const section of sections) section.element.append(...section.articles);
        flat.remove();
      }
      for (const { element } of sections) element.classList.toggle('emptied', byAdded);
    },
  };
}

/** For who listens: in this order the list has no headings of years. */
function headingByAdded(): HTMLElement {
  const choice = document.querySelector('input[name=order][value=added]')?.closest('label');
  return element('h2', { class: 'aloud' }, choice?.textContent ?? '');
}

function sectionOf(element: HTMLElement): Section {
  const heading = element.querySelector('.group');
  const count = heading?.querySelector('.n') ?? null;
  return {
    element,
    articles: [...element.querySelectorAll<HTMLElement>(':scope > article')],
    level: Number(heading?.tagName.slice(1) ?? 1),
    count,
    all: count?.textContent.trim() ?? '',
  };
}

/** From the last to the first: a heading stays where something under it does, its own sources or a deeper heading. */
function showSections(sections: readonly Section[], isNarrowed: boolean): void {
  let below = 0;
  for (const { element, articles, level, count, all } of [...sections].reverse()) {
    const shown = articles.filter((article) => !article.hidden).length;
    const isKept = !isNarrowed || shown > 0 || level < below;
    if (isKept) below = level;
    setHidden(element, !isKept);
    // The blank keeps it apart from the title of the heading.
    const text = isNarrowed ? ` ${shown} / ${all}` : ` ${all}`;
    if (count && count.textContent !== text) count.textContent = text;
  }
}

/** Browsers lay out anew what is written to, changed or not. */
function setHidden(element: HTMLElement, hidden: boolean): void {
  if (element.hidden !== hidden) element.hidden = hidden;
}

/** EDTF dates in the order of their letters, which is that of time; those without come last. */
function laterAdded(a: HTMLElement, b: HTMLElement): number {
  const [first = '', second = ''] = [a.dataset.added, b.dataset.added];
  return first === second ? 0 : first < second ? 1 : -1;
}
