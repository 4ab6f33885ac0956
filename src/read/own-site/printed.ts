/** The parts of a published page by the elements that print them. Nothing is judged here. */
import { attribute, type Document, type Element, eachElement, isElement } from '../html/tree.ts';
import { classes } from './claims.ts';

export interface PrintedPage {
  readonly title?: Element;
  readonly intro: readonly Element[];
  readonly headings: readonly Element[];
  readonly entries: readonly PrintedEntry[];
  readonly rights?: Element;
  readonly lang?: string;
  readonly url?: string;
  readonly updated?: string;
  /** Where the context file of the whole list is. */
  readonly contextFile?: string;
}

export interface PrintedEntry {
  readonly element: Element;
  /** Its place among `headings`; -1 before the first. */
  readonly under: number;
  readonly line?: Element;
  readonly tags: readonly Element[];
  readonly quotations: readonly PrintedQuotation[];
  readonly notes: readonly Element[];
  readonly copy?: Element;
}

export interface PrintedQuotation {
  readonly element: Element;
  readonly words: readonly Element[];
  readonly lang?: string;
  /** Who says it and where it stands. */
  readonly said?: Element;
  readonly translation?: Element;
}

const HEADING = /^h[1-6]$/u;

export function printedPage(document: Document): PrintedPage {
  const page: { -readonly [K in keyof PrintedPage]: PrintedPage[K] } = { intro: [], headings: [], entries: [] };
  const headings: Element[] = [];
  const entries: PrintedEntry[] = [];
  eachElement(document, (element) => {
    const { tagName } = element;
    const names = classes(element);
    if (tagName === 'html') setIf(page, 'lang', attribute(element, 'lang'));
    if (tagName === 'link' && attribute(element, 'rel') === 'canonical') setIf(page, 'url', attribute(element, 'href'));
    if (tagName === 'link' && attribute(element, 'type') === 'text/markdown')
      setIf(page, 'contextFile', attribute(element, 'href'));
    if (tagName === 'meta' && attribute(element, 'property') === 'article:modified_time')
      setIf(page, 'updated', attribute(element, 'content'));
    if (tagName === 'h1') page.title ??= element;
    else if (tagName === 'div' && names.includes('intro')) page.intro = paragraphsOf(element);
    else if (HEADING.test(tagName) && names.includes('group') && !isIn(element, 'other')) headings.push(element);
    else if (tagName === 'article' && !names.includes('gone')) entries.push(printedEntry(element, headings.length - 1));
    else if (tagName === 'footer') setIf(page, 'rights', rightsIn(element));
    return tagName !== 'article' && tagName !== 'footer';
  });
  return { ...page, headings, entries };
}

function printedEntry(element: Element, under: number): PrintedEntry {
  const found: { line?: Element; copy?: Element } = {};
  const tags: Element[] = [];
  const quotations: PrintedQuotation[] = [];
  const notes: Element[] = [];
  eachElement(element, (part) => {
    const names = classes(part);
    if (HEADING.test(part.tagName) && names.includes('ref')) found.line ??= part;
    else if (names.includes('tags')) tags.push(...childrenOf(part, 'bdi'));
    else if (names.includes('q')) quotations.push(printedQuotation(part));
    else if (names.includes('note')) notes.push(part);
    else if (names.includes('tools')) setIf(found, 'copy', copyIn(part));
    else return true;
    return false;
  });
  return { element, under, tags, quotations, notes, ...found };
}

function printedQuotation(element: Element): PrintedQuotation {
  const found: { lang?: string; said?: Element; translation?: Element } = {};
  const words: Element[] = [];
  eachElement(element, (part) => {
    const names = classes(part);
    if (part.tagName === 'blockquote') {
      words.push(...paragraphsOf(part));
      setIf(found, 'lang', attribute(part, 'lang'));
    } else if (names.includes('note')) found.translation ??= part;
    else if (names.includes('check')) {
      const line = part.tagName === 'details' ? childrenOf(part, 'summary')[0] : part;
      const first = line?.childNodes[0];
      if (first && isElement(first) && first.tagName === 'bdi') found.said ??= first;
    } else return true;
    return false;
  });
  return { element, words, ...found };
}

/** The paragraphs of an element; where somebody has taken them out, the element itself. */
export function paragraphsOf(element: Element): readonly Element[] {
  const paragraphs = childrenOf(element, 'p');
  return paragraphs.length > 0 ? paragraphs : [element];
}

function childrenOf(element: Element, tag: string): Element[] {
  return element.childNodes.filter(isElement).filter(({ tagName }) => tagName === tag);
}

function copyIn(tools: Element): Element | undefined {
  return childrenOf(tools, 'a').find((link) => classes(link).includes('copy'));
}

/** Before the version of the page stands what the page says of its rights. */
function rightsIn(footer: Element): Element | undefined {
  const spans = childrenOf(footer, 'p').flatMap((paragraph) => childrenOf(paragraph, 'span'));
  return spans.length > 1 ? spans[0] : undefined;
}

function isIn(element: Element, name: string): boolean {
  const parent = element.parentNode;
  return parent !== null && isElement(parent) && classes(parent).includes(name);
}

function setIf<T, K extends keyof T>(target: T, key: K, value: T[K] | undefined): void {
  if (value !== undefined) target[key] = value;
}
