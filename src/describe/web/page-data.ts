/** What stands in the markup of a page for programs rather than readers, gathered in one walk. */
import { attribute, type Document, type Element, eachElement, isText } from '../../read/html/tree.ts';
import { plainValue } from '../plain-value.ts';

export interface PageData {
  /** In the order of the page; `name` as it is written there. */
  readonly metas: readonly { readonly name: string; readonly content: string }[];
  /** Text of the scripts that hold JSON-LD. */
  readonly scripts: readonly string[];
  /** `<title>`. */
  readonly title?: string;
  readonly lang?: string;
  /** Titles of the site’s feeds and of its search, as `<link>` has them. */
  readonly feeds: readonly string[];
  /** `<link rel=canonical>` and the base of addresses, as they are written. */
  readonly canonical?: string;
  readonly base?: string;
}

const FEED = /(?:rss|atom)\+xml|opensearchdescription/iu;
const MOST_FEEDS = 4;
/** More than any page has, so that a hostile one costs no more than its parsing. */
const MOST_METAS = 5000;
const LONGEST_SCRIPTS = 5_000_000;

export function readPageData(document: Document): PageData {
  const metas: { name: string; content: string }[] = [];
  const scripts: string[] = [];
  const feeds: string[] = [];
  const found: { title?: string; lang?: string; canonical?: string; base?: string } = {};
  let length = 0;
  eachElement(document, (element) => {
    const tag = element.tagName;
    if (metas.length < MOST_METAS && (tag === 'meta' || isDublinCore(element))) metas.push(...metaNames(element));
    else if (tag === 'script' && /ld\+json/iu.test(attribute(element, 'type') ?? '') && length < LONGEST_SCRIPTS) {
      const text = ownText(element);
      length += text.length;
      scripts.push(text.slice(0, LONGEST_SCRIPTS));
    } else if (tag === 'title' && element.namespaceURI.endsWith('xhtml'))
      keep(found, 'title', plainValue(ownText(element)));
    else if (tag === 'html') keep(found, 'lang', attribute(element, 'lang') ?? attribute(element, 'xml:lang'));
    else if (tag === 'base') keep(found, 'base', attribute(element, 'href'));
    else if (tag === 'link' && feeds.length < MOST_FEEDS && FEED.test(attribute(element, 'type') ?? '')) {
      feeds.push(plainValue(attribute(element, 'title') ?? ''));
    } else if (tag === 'link' && /(?:^|\s)canonical(?:\s|$)/iu.test(attribute(element, 'rel') ?? '')) {
      keep(found, 'canonical', attribute(element, 'href'));
    }
    return true;
  });
  return { metas, scripts, feeds: feeds.filter(Boolean), ...found };
}

function keep<K extends string>(found: { [key in K]?: string }, key: K, value: string | undefined): void {
  const text = value?.trim();
  if (text) found[key] ??= text;
}

/** Some systems write Dublin Core into the elements that show it. */
function isDublinCore(element: Element): boolean {
  return /^dc(?:terms)?:/u.test(attribute(element, 'property') ?? '');
}

/** One `<meta>` may carry a name of each vocabulary. */
function metaNames(element: Element): { name: string; content: string }[] {
  const content = plainValue(attribute(element, 'content') ?? attribute(element, 'value') ?? '');
  if (content === '') return [];
  const names = ['name', 'property', 'http-equiv'].flatMap(
    (key) => attribute(element, key)?.trim().split(/\s+/u) ?? [],
  );
  return [...new Set(names)].filter(Boolean).map((name) => ({ name, content }));
}

function ownText(element: Element): string {
  return element.childNodes.map((node) => (isText(node) ? node.value : '')).join('');
}
