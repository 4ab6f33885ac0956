/** What a page says about itself in its head and in its data for search engines. */
import { attribute, type Document, type Element, eachElement, isText, startOf } from '../../../read/html/tree.ts';

export interface PageHead {
  /** Titles that the page gives itself, the surest first. */
  readonly titles: readonly string[];
  readonly descriptions: readonly string[];
  readonly lang?: string;
  readonly canonical?: string;
  /** Where the page sends its reader on after so many seconds. */
  readonly refresh?: { readonly seconds: number; readonly url: string };
  readonly noindex: boolean;
  /** Whether its data say that it is an article. */
  readonly isArticle: boolean;
  /** `isAccessibleForFree` of schema.org. */
  readonly free?: boolean;
  /** Values of `articleBody`, with the headline beside each. */
  readonly bodies: readonly { readonly headline?: string; readonly body: string }[];
  /** Scripts with data in them: JSON and where it begins in the source. */
  readonly data: readonly { readonly text: string; readonly start: number }[];
}

interface Collected {
  readonly titles: Map<number, string>;
  readonly descriptions: string[];
  readonly data: { text: string; start: number }[];
  readonly bodies: { headline?: string; body: string }[];
  lang?: string;
  canonical?: string;
  refresh?: { seconds: number; url: string };
  noindex: boolean;
  isArticle: boolean;
  free?: boolean;
}

const TITLES = ['og:title', 'headline', 'twitter:title', 'dc.title', 'citation_title'];
const DESCRIPTIONS = new Set(['description', 'og:description', 'twitter:description']);
const REFRESH = /^\s*(\d{1,5})(?:\.\d*)?\s*[;,]\s*(?:url\s*=\s*)?["']?([^"']{1,2000})/iu;
const ARTICLE_META = /^(?:article:published_time|citation_title|dc\.date|parsely-pub-date)$/u;
const ARTICLE_TYPE = /(?:article|posting|report)$/iu;
const DEEPEST_DATA = 12;

export function readHead(document: Document, source: string): PageHead {
  const found: Collected = {
    titles: new Map(),
    descriptions: [],
    data: [],
    bodies: [],
    noindex: false,
    isArticle: false,
  };
  eachElement(document, (element) => {
    readElement(element, source, found);
    return true;
  });
  const { titles, ...rest } = found;
  return { ...rest, titles: [...titles].sort(([a], [b]) => a - b).map(([, title]) => title) };
}

function readElement(element: Element, source: string, found: Collected): void {
  const tag = element.tagName;
  if (tag === 'html') keepLang(element, found);
  else if (tag === 'meta') readMeta(element, found);
  else if (tag === 'title' && element.namespaceURI.endsWith('xhtml')) keepTitle(found, TITLES.length, rawText(element));
  else if (tag === 'script') readScript(element, source, found);
  else if (tag === 'link' && attribute(element, 'rel')?.toLowerCase() === 'canonical') {
    const href = attribute(element, 'href');
    if (href) found.canonical ??= href;
  }
}

function keepLang(element: Element, found: Collected): void {
  const lang = (attribute(element, 'lang') ?? attribute(element, 'xml:lang'))?.trim();
  if (lang) found.lang = lang;
}

function readMeta(element: Element, found: Collected): void {
  const name = (attribute(element, 'property') ?? attribute(element, 'name') ?? '').toLowerCase();
  const content = attribute(element, 'content')?.trim() ?? '';
  const order = TITLES.indexOf(name);
  if (order >= 0) keepTitle(found, order, content);
  if (DESCRIPTIONS.has(name) && content) found.descriptions.push(content);
  if (name === 'og:url' && content) found.canonical ??= content;
  if (ARTICLE_META.test(name) || (name === 'og:type' && /article/iu.test(content))) found.isArticle = true;
  if (name === 'robots' && /\bnoindex\b/iu.test(content)) found.noindex = true;
  if (attribute(element, 'http-equiv')?.toLowerCase() !== 'refresh') return;
  const [, seconds, url] = REFRESH.exec(content) ?? [];
  if (url) found.refresh ??= { seconds: Number(seconds), url };
}

function keepTitle(found: Collected, order: number, title: string): void {
  const folded = title.replace(/\s+/gu, ' ').trim();
  if (folded && !found.titles.has(order)) found.titles.set(order, folded);
}

function rawText(element: Element): string {
  return element.childNodes.map((node) => (isText(node) ? node.value : '')).join('');
}

function readScript(element: Element, source: string, found: Collected): void {
  if (!/json/iu.test(attribute(element, 'type') ?? '')) return;
  const [node] = element.childNodes;
  const place = node?.sourceCodeLocation;
  if (!node || !place) return;
  const start = startOf(node);
  const text = source.slice(start, place.endOffset);
  found.data.push({ text, start });
  const about = /ld\+json/iu.test(attribute(element, 'type') ?? '');
  if (about || text.includes('articleBody')) readData(parsed(text), found, 0, about);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // Pages carry broken data; it then says nothing about them.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function readData(value: unknown, found: Collected, depth: number, about: boolean): void {
  if (typeof value !== 'object' || value === null || depth > DEEPEST_DATA) return;
  const entries = Object.entries(value);
  const headline = entries.find(([key]) => key === 'headline')?.[1];
  for (const [key, inner] of entries) {
    if (key === 'articleBody' && typeof inner === 'string') {
      found.bodies.push({ body: inner, ...(typeof headline === 'string' ? { headline } : {}) });
    } else if (about && key === 'headline' && typeof inner === 'string') {
      keepTitle(found, TITLES.indexOf('headline'), inner);
    } else if (about && key === 'isAccessibleForFree') found.free ??= !/^false$/iu.test(String(inner));
    else if (about && key === '@type') found.isArticle ||= [inner].flat().some((one) => ARTICLE_TYPE.test(String(one)));
    else readData(inner, found, depth + 1, about);
  }
}

/** The bodies of the page’s own article: those under its headline, or the only one. */
export function ownBodies({ bodies, titles }: PageHead): ReadonlySet<string> {
  const own = bodies.filter(
    ({ headline }) => headline !== undefined && titles.some((title) => title.includes(headline)),
  );
  return new Set((own.length > 0 ? own : bodies.slice(0, 1)).map(({ body }) => body));
}
