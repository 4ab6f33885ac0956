/**
 * What stands on a page in WordPress, as a document for word processors: as its block editor keeps it, as its older
 * editor does (without delimiters of blocks, paragraphs parted by an empty line), or as readers are sent it.
 */
import { bookmarkOf } from '../../identity/anchors.ts';
import { bookmarkName, PAGE_PARTS } from '../../identity/bookmark-names.ts';
import type { LeftOut, Manuscript, Style } from '../../model/manuscript.ts';
import { BLOCKS, EMPHASIS, STRONG } from '../html/elements.ts';
import { attribute, type ChildNode, type Element, isElement, isText, parseTree } from '../html/tree.ts';
import { type DelimitedBlock, delimitedBlocks } from './delimiters.ts';
import { type Kind, Paragraphs } from './paragraphs.ts';

export interface WordPressOptions {
  /** Of the page, for messages. */
  readonly name: string;
  /** As WordPress keeps it; without one the content says nothing of a title. */
  readonly title?: string;
}

/** Throws `InputError` for HTML that is tangled beyond any page made for reading. */
export function readWordPress(content: string, { name, title }: WordPressOptions): Manuscript {
  const blocks = delimitedBlocks(content);
  const reader = new ContentReader(blocks.length === 0);
  if (title) reader.title(title);
  const { document } = parseTree(content, name);
  const waiting: (ChildNode | { readonly closes: Element })[] = [...document.childNodes].reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if ('closes' in next) reader.close(next.closes);
    else if (isText(next)) reader.text(next.value);
    else if (isElement(next) && reader.open(next)) {
      waiting.push({ closes: next });
      for (let at = next.childNodes.length - 1; at >= 0; at--) {
        const child = next.childNodes[at];
        if (child) waiting.push(child);
      }
    }
  }
  return reader.finish(blocks.filter(isFilledLater).map((block) => ({ kind: 'object', text: block.name })));
}

/** Such as the latest posts: WordPress puts something in its place when it shows the page. */
function isFilledLater({ name, inner }: DelimitedBlock): boolean {
  return inner.start === inner.end && name !== 'spacer';
}

const UNSEEN: ReadonlySet<string> = new Set('head noscript script style template'.split(' '));
const OBJECTS: ReadonlySet<string> = new Set('audio canvas embed iframe math object svg video'.split(' '));
const LISTS: ReadonlySet<string> = new Set(['ol', 'ul', 'menu', 'dir']);

class ContentReader {
  readonly #paragraphs: Paragraphs = new Paragraphs();
  readonly #leftOut: LeftOut[] = [];
  readonly #isLined: boolean;
  readonly #links: string[] = [];
  readonly #langs: string[] = [];
  readonly #headings: number[] = [];
  readonly #depth = { em: 0, strong: 0, quote: 0, list: 0 };

  /** @param isLined line feeds in the text part lines and paragraphs */
  constructor(isLined: boolean) {
    this.#isLined = isLined;
  }

  title(words: string): void {
    this.#paragraphs.openBookmark(bookmarkName('t', PAGE_PARTS.title));
    this.#paragraphs.text(words, { em: false, strong: false });
    this.#paragraphs.closeBookmark();
    this.#paragraphs.end({ style: style('title', 0), listLevel: 0 });
  }

  text(value: string): void {
    if (!this.#isLined) {
      this.#words(value.replaceAll('\n', ' '));
      return;
    }
    for (const [i, paragraph] of value.split(/\n[ \t\r]*\n\s*/u).entries()) {
      if (i > 0) this.#end();
      this.#words(paragraph);
    }
  }

  /** False for an element whose content is not read. */
  open(element: Element): boolean {
    const { tagName } = element;
    if (UNSEEN.has(tagName)) return false;
    if (tagName === 'br') this.#words('\n');
    if (tagName === 'img') this.#leftOut.push({ kind: 'picture', text: attribute(element, 'alt') ?? '' });
    if (OBJECTS.has(tagName)) {
      this.#leftOut.push({ kind: 'object', text: attribute(element, 'title') ?? attribute(element, 'src') ?? '' });
      return false;
    }
    if (isBlock(element)) this.#end();
    this.#count(element, 1);
    const bookmark = bookmarkOf(attribute(element, 'id') ?? '');
    if (bookmark !== undefined) this.#paragraphs.openBookmark(bookmark);
    return true;
  }

  close(element: Element): void {
    // Before its end the paragraph still is what the element makes of it.
    if (isBlock(element)) this.#end();
    if (bookmarkOf(attribute(element, 'id') ?? '') !== undefined) this.#paragraphs.closeBookmark();
    this.#count(element, -1);
  }

  finish(more: readonly LeftOut[]): Manuscript {
    this.#end();
    const leftOut = [...this.#leftOut, ...more];
    return { parts: this.#paragraphs.parts, notes: new Map(), changes: [], comments: [], leftOut };
  }

  #count(element: Element, by: 1 | -1): void {
    const { tagName } = element;
    const isOpening = by === 1;
    if (isBlock(element)) {
      if (tagName === 'blockquote') this.#depth.quote += by;
      if (LISTS.has(tagName)) this.#depth.list += by;
      if (/^h[1-6]$/u.test(tagName)) turn(this.#headings, isOpening, Number(tagName[1]));
      if (tagName === 'tr') isOpening ? this.#paragraphs.openRow() : this.#paragraphs.closeRow();
      if (tagName === 'td' || tagName === 'th') {
        if (isOpening) this.#paragraphs.openCell();
        else this.#paragraphs.closeCell();
      }
    } else if (EMPHASIS.has(tagName) && !(tagName === 'cite' && this.#depth.quote > 0)) this.#depth.em += by;
    if (STRONG.has(tagName)) this.#depth.strong += by;
    const href = tagName === 'a' ? attribute(element, 'href') : undefined;
    if (href !== undefined) turn(this.#links, isOpening, href);
    const lang = attribute(element, 'lang');
    if (lang) turn(this.#langs, isOpening, lang);
  }

  #words(text: string): void {
    const href = this.#links.at(-1);
    const lang = this.#langs.at(-1);
    this.#paragraphs.text(text, {
      em: this.#depth.em > 0,
      strong: this.#depth.strong > 0,
      ...(href !== undefined && { href }),
      ...(lang !== undefined && { lang }),
    });
  }

  #end(): void {
    this.#paragraphs.end(this.#kind());
  }

  #kind(): Kind {
    const heading = this.#headings.at(-1);
    const { quote, list } = this.#depth;
    // The title of the page is above the content: a heading of the second level is one right under it.
    if (heading !== undefined) return { style: style('heading', Math.max(heading - 2, 0)), listLevel: 0 };
    return { ...(quote > 0 && { style: style('quotation', 0) }), listLevel: list };
  }
}

function turn<T>(stack: T[], isOn: boolean, value: T): void {
  if (isOn) stack.push(value);
  else stack.pop();
}

/** Who is quoted stands on a line of its own, at the end of the quotation. */
function isBlock(element: Element): boolean {
  if (element.tagName !== 'cite') return BLOCKS.has(element.tagName);
  const parent = element.parentNode;
  return parent !== null && 'tagName' in parent && parent.tagName === 'blockquote';
}

function style(kind: Style['kind'], outline: number): Style {
  return { name: kind, kind, outline, isList: false, bold: false, italic: false };
}
