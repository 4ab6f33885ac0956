/** A first pass over the whole tree: what is furniture, which tables hold data, what the page says about itself. */
import { FURNITURE_CLASSES, isNamedFurniture } from './furniture-names.ts';
import { attribute, type Document, type Element, eachElement, isElement, isText, textContent } from './tree.ts';

export interface Survey {
  /** Elements that hold no content of the page; what is inside them is not listed again. */
  readonly furniture: ReadonlySet<Element>;
  /** The elements that hold the content, where the page marks them so: all else in the body is furniture. */
  readonly main: ReadonlySet<Element>;
  /** Tables whose rows are rows, with the cells that their longest row has; the others only lay out the page. */
  readonly dataTables: ReadonlyMap<Element, number>;
  /** The first `<h1>` of the content. */
  readonly heading?: Element;
  /** The only `<h1>` of the page, where it stands in the header of the site: it names the page. */
  readonly siteHeading?: Element;
  readonly head: Head;
}

export interface Head {
  readonly title?: string;
  readonly siteName?: string;
  readonly lang?: string;
  readonly base?: string;
  readonly canonical?: string;
}

const NEVER_CONTENT = new Set(
  'head script style template noscript nav iframe svg select textarea button datalist noframes object applet'.split(
    ' ',
  ),
);
const FURNITURE_ROLES = new Set(
  'navigation banner contentinfo complementary search dialog alertdialog menu menubar'.split(' '),
);
/** Sections of the page's outline: a header or footer inside one of them belongs to it, and not to the site. */
const SECTIONING = new Set([
  'article',
  'section',
  'main',
  'aside',
  'nav',
  'blockquote',
  'figure',
  'details',
  'td',
  'li',
]);
const OF_THE_SITE = new Set(['header', 'footer', 'aside']);
/** What is called furniture by a word alone holds no more than this share of the page's text. */
const MOST_FURNITURE = 0.3;
const INVISIBLE = /display\s{0,5}:\s{0,5}none|visibility\s{0,5}:\s{0,5}hidden/iu;
/** Not cells of data: a table around one of these lays out the page. */
const STRUCTURE = new Set('table h1 h2 h3 h4 h5 h6 ul ol dl blockquote hr article section main nav'.split(' '));

interface TableFacts {
  rows: number;
  cells: number;
  widest: number;
  readonly layout: boolean;
  hasHeader: boolean;
  hasStructure: boolean;
  hasLines: boolean;
}

/** Linear in the size of the tree. */
/** @param from the address of the page, if it is known: relative addresses in its head count from it */
export function survey(document: Document, from?: string): Survey {
  const state = new SurveyState();
  eachElement(document, (element) => state.visit(element));
  const { head, ...facts } = state.finish(document);
  return { ...facts, head: from === undefined ? head : { ...head, ...addressesFrom(head, from) } };
}

function addressesFrom({ base, canonical }: Head, from: string): Pick<Head, 'base' | 'canonical'> {
  const count = (address: string): string => URL.parse(address, from)?.href ?? from;
  return { base: count(base ?? ''), ...(canonical === undefined ? {} : { canonical: count(canonical) }) };
}

class SurveyState {
  readonly #furniture = new Set<Element>();
  readonly #sectioned = new Set<Element>();
  readonly #tableOf = new Map<Element, Element>();
  readonly #tables = new Map<Element, TableFacts>();
  readonly #mains = new Set<Element>();
  readonly #articles: Element[] = [];
  readonly #forms: Element[] = [];
  readonly #headings: Element[] = [];
  readonly #hidden = new Set<Element>();
  readonly #lastChild = new Map<Element, Element>();
  /** Elements that are furniture by a word in their class or id, and what is inside them. */
  readonly #named: Element[] = [];
  readonly #insideNamed = new Set<Element>();
  readonly #head: Record<string, string> = {};

  visit(element: Element): boolean {
    const parent = parentOf(element);
    const tag = element.tagName;
    this.#readHead(element);
    if (parent && (this.#sectioned.has(parent) || SECTIONING.has(parent.tagName))) this.#sectioned.add(element);
    if (parent && this.#hidden.has(parent)) this.#hidden.add(element);
    if (tag === 'h1') this.#headings.push(element);
    if (tag === 'form') this.#forms.push(element);
    const afterQuotation = parent !== undefined && this.#lastChild.get(parent)?.tagName === 'blockquote';
    if (parent) this.#lastChild.set(parent, element);
    const sectioned = this.#sectioned.has(element) || (afterQuotation && parent?.tagName !== 'body');
    if (isFurniture(element, sectioned)) {
      this.#furniture.add(element);
      this.#hidden.add(element);
    }
    if (this.#hidden.has(element)) return true;
    this.#noteName(element, parent);
    if (tag === 'main' || attribute(element, 'role') === 'main') this.#mains.add(element);
    if (tag === 'article' && !this.#sectioned.has(element)) this.#articles.push(element);
    this.#noteTable(element, parent);
    return true;
  }

  finish(document: Document): Survey {
    const body = document.childNodes.find(isElement);
    const total = body ? this.#visibleLength(body) : 0;
    const forms = this.#forms.filter((one) => !this.#hidden.has(one));
    const inForms = forms.reduce((sum, one) => sum + this.#visibleLength(one), 0);
    if (inForms * 2 < total) for (const form of forms) this.#furniture.add(form);
    this.#setNamedAside(total);
    const dataTables = new Map<Element, number>();
    for (const [table, facts] of this.#tables) if (isData(facts)) dataTables.set(table, facts.widest);
    return {
      furniture: this.#furniture,
      main: this.#chooseMain(total),
      dataTables,
      head: this.#head,
      ...this.#chooseHeading(),
    };
  }

  #noteName(element: Element, parent: Element | undefined): void {
    const inside = parent !== undefined && this.#insideNamed.has(parent);
    if (!inside && !isNamedFurniture(element)) return;
    this.#insideNamed.add(element);
    if (!inside) this.#named.push(element);
  }

  /** A name alone may lie, so what holds a title or much of the text stays. */
  #setNamedAside(total: number): void {
    const headings = new Set(this.#headings.flatMap((heading) => ancestorsOf(heading)));
    for (const element of this.#named) {
      if (headings.has(element) || this.#visibleLength(element) > MOST_FURNITURE * total) continue;
      this.#furniture.add(element);
    }
  }

  /** A heading in the header of the site names the page unless the title says that it names the site. */
  #chooseHeading(): { heading?: Element; siteHeading?: Element } {
    const heading = this.#headings.find((one) => !this.#hidden.has(one));
    if (heading) return { heading };
    const [only] = this.#headings;
    if (!only || this.#headings.length > 1 || !this.#inHeader(only)) return {};
    const text = textContent(only).replace(/\s+/gu, ' ').trim();
    const title = this.#head.title ?? '';
    return text.length > 0 && (title === text || !title.endsWith(text)) ? { siteHeading: only } : {};
  }

  #inHeader(heading: Element): boolean {
    for (let at = parentOf(heading); at; at = parentOf(at)) {
      if (this.#furniture.has(at)) return at.tagName === 'header';
    }
    return false;
  }

  /** A `<main>` counts unless it is nearly empty; a single `<article>` counts where it holds most of the text. */
  #chooseMain(total: number): ReadonlySet<Element> {
    const inMain = [...this.#mains].reduce((sum, one) => sum + this.#visibleLength(one), 0);
    if (inMain > 0 && inMain * 4 >= total) return this.#mains;
    const [article] = this.#articles;
    if (article && this.#articles.length === 1 && this.#visibleLength(article) * 2 >= total) return new Set([article]);
    return new Set();
  }

  #noteTable(element: Element, parent: Element | undefined): void {
    const tag = element.tagName;
    const outer = parent && (this.#tables.has(parent) ? parent : this.#tableOf.get(parent));
    if (outer) this.#tableOf.set(element, outer);
    const facts = outer && this.#tables.get(outer);
    if (facts && STRUCTURE.has(tag)) facts.hasStructure = true;
    if (facts && (tag === 'p' || tag === 'div' || tag === 'br')) facts.hasLines = true;
    if (facts && tag === 'tr') {
      facts.rows += 1;
      facts.cells = 0;
    }
    if (facts && (tag === 'th' || tag === 'thead')) facts.hasHeader = true;
    if (facts && (tag === 'td' || tag === 'th')) {
      facts.cells += 1;
      facts.widest = Math.max(facts.widest, facts.cells);
    }
    if (tag !== 'table') return;
    const layout = /^(?:presentation|none)$/u.test(attribute(element, 'role') ?? '');
    this.#tables.set(element, {
      rows: 0,
      cells: 0,
      widest: 0,
      layout,
      hasHeader: false,
      hasStructure: false,
      hasLines: false,
    });
  }

  #readHead(element: Element): void {
    const head = this.#head;
    const tag = element.tagName;
    if (tag === 'html') keep(head, 'lang', attribute(element, 'lang') ?? attribute(element, 'xml:lang'));
    if (tag === 'title' && parentOf(element)?.tagName === 'head') keep(head, 'title', textContent(element));
    if (tag === 'base') keep(head, 'base', attribute(element, 'href'));
    if (tag === 'link' && attribute(element, 'rel')?.toLowerCase() === 'canonical') {
      keep(head, 'canonical', attribute(element, 'href'));
    }
    const property = tag === 'meta' ? (attribute(element, 'property') ?? attribute(element, 'name')) : undefined;
    if (property === 'og:site_name' || property === 'application-name') {
      keep(head, 'siteName', attribute(element, 'content'));
    }
  }

  /** Characters of text with words, outside furniture. */
  #visibleLength(root: Element): number {
    let length = 0;
    const waiting: Element[] = [root];
    for (let element = waiting.pop(); element; element = waiting.pop()) {
      if (element !== root && this.#furniture.has(element)) continue;
      for (const child of element.childNodes) {
        if (isText(child)) length += /[\p{L}\p{N}]/u.test(child.value) ? child.value.trim().length : 0;
        else if (isElement(child)) waiting.push(child);
      }
    }
    return length;
  }
}

function keep(into: Record<string, string>, name: string, value: string | undefined): void {
  const folded = value?.replace(/\s+/gu, ' ').trim();
  if (folded && into[name] === undefined) into[name] = folded;
}

function parentOf(element: Element): Element | undefined {
  const parent = element.parentNode;
  return parent && isElement(parent) ? parent : undefined;
}

function ancestorsOf(element: Element): Element[] {
  const found: Element[] = [];
  for (let at = parentOf(element); at; at = parentOf(at)) found.push(at);
  return found;
}

function isFurniture(element: Element, sectioned: boolean): boolean {
  const tag = element.tagName;
  if (NEVER_CONTENT.has(tag)) return true;
  if (tag === 'html' || tag === 'body' || tag === 'main') return false;
  if (OF_THE_SITE.has(tag) && !sectioned) return true;
  if (tag === 'dialog' && attribute(element, 'open') === undefined) return true;
  for (const { name, value } of element.attrs) {
    if (name === 'hidden') return true;
    if (name === 'aria-hidden' && value === 'true') return true;
    if (name === 'role' && FURNITURE_ROLES.has(value)) return true;
    if (name === 'class' && FURNITURE_CLASSES.test(value)) return true;
    if (name === 'style' && INVISIBLE.test(value)) return true;
  }
  return false;
}

/** A single row of paragraphs sets texts side by side. */
function isData({ layout, hasStructure, hasLines, hasHeader, widest, rows }: TableFacts): boolean {
  return !layout && !hasStructure && (hasHeader || (widest > 1 && (rows > 1 || !hasLines)));
}
