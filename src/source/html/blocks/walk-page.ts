/** The tree of a page to blocks of text and boxes, in one walk without recursion. */
import type { Region } from '../../../model/source.ts';
import { BLOCKS } from '../../../read/html/elements.ts';
import { appendDecoded } from '../../../read/html/source-text.ts';
import {
  attribute,
  type ChildNode,
  children,
  type Document,
  type Element,
  isElement,
  isText,
  type TextNode,
} from '../../../read/html/tree.ts';
import { outerMarks } from '../../../text/quotation-marks.ts';
import { BlockText, type Tone } from './block-text.ts';
import { isNoteMark } from './note-mark.ts';
import { BoxStack } from './open-box.ts';
import type { Box, Capsule, PageBlock } from './page-block.ts';
import { CELLS, CONTROLS, MEDIA, MORE_BLOCKS, SILENT, STRUCK, VERBATIM } from './shown.ts';

export interface PageText {
  readonly blocks: readonly PageBlock[];
  readonly root: Box;
  /** Names of the places that the marks of notes lead to. */
  readonly noteNames: ReadonlySet<string>;
}

interface Scope {
  readonly tone: Tone;
  readonly verbatim: boolean;
  readonly row?: number;
  /** The block element that text belongs to. */
  readonly owner: Element;
}

interface Frame {
  readonly element: Element;
  readonly nodes: readonly ChildNode[];
  next: number;
  readonly scope: Scope;
  /** How much text the block had before it. */
  readonly from: number;
}

const LONGEST_CAPSULE = 24;
/** Blocks that hold words rather than blocks. */
const LINES = new Set('p h1 h2 h3 h4 h5 h6 pre summary figcaption caption dt legend option'.split(' '));
const OWN_LINE = /display\s{0,5}:\s{0,5}(?:block|flex|grid|list-item|table)\b/iu;
const STRUCK_STYLE = /text-decoration[a-z-]{0,10}\s{0,5}:[^;]{0,60}line-through/iu;

/** Nothing for a document without any element. `lang` chooses the marks that browsers set around `<q>`. */
export function walkPage(document: Document, source: string, lang: string): PageText | undefined {
  const root = document.childNodes.find(isElement);
  return root && new Walker(source, lang).run(root);
}

class Walker {
  readonly #source: string;
  readonly #lang: string;
  readonly #text = new BlockText();
  readonly #boxes = new BoxStack();
  readonly #blocks: PageBlock[] = [];
  readonly #noteNames = new Set<string>();
  #capsules: Capsule[] = [];
  #rows = 0;
  /** Whether a picture has been passed since the last block. */
  #afterMedia = false;
  /** The scope of the block under way. */
  #begun: Scope | undefined;
  /** Where the parser says that the last run of characters ended, and where it did. */
  #token = { claimed: -1, end: -1 };
  readonly #runsOn = new Map<Element, boolean>();

  constructor(source: string, lang: string) {
    this.#source = source;
    this.#lang = lang;
  }

  run(root: Element): PageText {
    const stack = [this.#enter(root, { tone: {}, verbatim: false, owner: root })];
    while (stack.length > 0) this.#step(stack);
    this.#flush();
    return { blocks: this.#blocks, root: this.#boxes.finish(root), noteNames: this.#noteNames };
  }

  #step(stack: Frame[]): void {
    const frame = stack.at(-1);
    if (!frame) return;
    const node = frame.nodes[frame.next];
    frame.next += 1;
    if (!node) {
      stack.pop();
      this.#leave(frame);
    } else if (isText(node)) this.#characters(node, frame.scope);
    else if (isElement(node)) this.#element(node, frame.scope, stack);
  }

  #element(element: Element, scope: Scope, stack: Frame[]): void {
    const tag = element.tagName;
    if (MEDIA.has(tag)) {
      this.#boxes.media();
      if (!this.#begun) this.#afterMedia = true;
    }
    if (CONTROLS.has(tag) && attribute(element, 'type') !== 'hidden') this.#boxes.control();
    if (tag === 'br') this.#lineBreak(element);
    else if (!SILENT.has(tag)) stack.push(this.#enter(element, scope));
  }

  #enter(element: Element, outer: Scope): Frame {
    const block = this.#isBlock(element);
    if (block) this.#flush();
    if (block || isWrapper(element)) this.#boxes.enter(element);
    if (element.tagName === 'tr') this.#rows += 1;
    const scope = this.#scopeInside(element, outer, block);
    if (element.tagName === 'q') this.#quoteMark(element, scope, true);
    return { element, nodes: children(element), next: 0, scope, from: this.#text.length };
  }

  #scopeInside(element: Element, outer: Scope, block: boolean): Scope {
    const tag = element.tagName;
    const tone = this.#toneInside(element, outer.tone);
    const verbatim = outer.verbatim || VERBATIM.has(tag);
    if (tone === outer.tone && !block && verbatim === outer.verbatim) return outer;
    const { row: outerRow, ...rest } = outer;
    const row = tag === 'table' ? undefined : CELLS.has(tag) ? this.#rows : outerRow;
    return { ...rest, tone, verbatim, ...(block ? { owner: element } : {}), ...(row === undefined ? {} : { row }) };
  }

  #toneInside(element: Element, outer: Tone): Tone {
    const region = outer.region ?? this.#regionOf(element);
    const href = element.tagName === 'a' ? addressOf(element) : outer.href;
    if (region === 'note-call' && element.tagName === 'a')
      this.#noteNames.add(attribute(element, 'href')?.slice(1) ?? '');
    if (region === outer.region && href === outer.href) return outer;
    return { ...(region === undefined ? {} : { region }), ...(href === undefined ? {} : { href }) };
  }

  /** What the element alone makes of the text in it. */
  #regionOf(element: Element): Region | undefined {
    const tag = element.tagName;
    if (tag === 'rt' || tag === 'rp' || tag === 'rtc') return 'apparatus';
    if (STRUCK.has(tag) || STRUCK_STYLE.test(attribute(element, 'style') ?? '')) return 'aside';
    if (CONTROLS.has(tag) || tag === 'option') return 'navigation';
    if ((tag === 'sup' || tag === 'a') && isNoteMark(element, this.#text.tail)) return 'note-call';
    return undefined;
  }

  #leave({ element, scope, from }: Frame): void {
    if (element.tagName === 'q') this.#quoteMark(element, scope, false);
    const block = this.#isBlock(element);
    if (block) this.#flush();
    else if (this.#begun) this.#capsule(element, from);
    if (block || isWrapper(element)) this.#boxes.leave();
  }

  #isBlock(element: Element): boolean {
    return isBlock(element) || (element.tagName.includes('-') && !this.#isInLine(element));
  }

  /** Elements of a page’s own stand on lines of their own, unless they stand amid running text. */
  #isInLine({ parentNode: parent }: Element): boolean {
    if (!parent || !isElement(parent)) return false;
    const known = this.#runsOn.get(parent);
    if (known !== undefined) return known;
    const own = parent.tagName.includes('-') || (isBlock(parent) && !LINES.has(parent.tagName));
    const runsOn = !own || parent.childNodes.some((node) => isText(node) && /\S/u.test(node.value));
    this.#runsOn.set(parent, runsOn);
    return runsOn;
  }

  #capsule(element: Element, from: number): void {
    const end = this.#text.length;
    if (end <= from || end - from > LONGEST_CAPSULE) return;
    const role = attribute(element, 'role') ?? attribute(element, 'epub:type') ?? '';
    this.#capsules.push({ start: from, end, tag: element.tagName, pageBreak: /pagebreak/u.test(role) });
  }

  #characters(node: TextNode, scope: Scope): void {
    const place = node.sourceCodeLocation;
    if (!place || node.value.length === 0) return;
    const start = place.startOffset === this.#token.claimed ? this.#token.end : place.startOffset;
    if (/[^ \t\n\r\f]/u.test(node.value)) {
      if (!scope.verbatim && this.#text.breaks > 1) this.#flush();
      this.#begun ??= scope;
    }
    this.#text.tone = scope.tone;
    this.#text.verbatim = scope.verbatim && this.#begun !== undefined;
    const end = appendDecoded(this.#text, node.value, this.#source, start, place.endOffset);
    this.#token = { claimed: place.endOffset, end };
  }

  #lineBreak(element: Element): void {
    const place = element.sourceCodeLocation;
    if (this.#begun && place) this.#text.breakLine(place.startOffset, place.endOffset);
  }

  /** Browsers print marks around `<q>`: the tag stands for the mark. */
  #quoteMark(element: Element, scope: Scope, opens: boolean): void {
    const location = element.sourceCodeLocation;
    const tag = opens ? location?.startTag : location?.endTag;
    if (!tag || (!opens && !this.#begun)) return;
    this.#begun ??= scope;
    this.#text.tone = scope.tone;
    const { open, close } = outerMarks(this.#lang);
    this.#text.appendAs(opens ? open : close, tag.startOffset, tag.endOffset - tag.startOffset);
  }

  #flush(): void {
    const made = this.#text.finish();
    const begun = this.#begun;
    const capsules = this.#capsules;
    this.#begun = undefined;
    this.#capsules = [];
    if (!made || !begun) return;
    this.#boxes.block(this.#blocks.length, begun.owner);
    const { owner: element, row, verbatim } = begun;
    const afterMedia = this.#afterMedia;
    this.#afterMedia = false;
    this.#blocks.push({ ...made, capsules, afterMedia, element, verbatim, ...(row === undefined ? {} : { row }) });
  }
}

function isBlock(element: Element): boolean {
  const tag = element.tagName;
  if (BLOCKS.has(tag) || MORE_BLOCKS.has(tag)) return true;
  const style = attribute(element, 'style');
  return style !== undefined && OWN_LINE.test(style);
}

/** Inline elements that pages set around whole blocks. */
function isWrapper(element: Element): boolean {
  return element.tagName === 'a' || element.tagName.includes('-');
}

/** Scripts lead on from links without an address, too; an anchor that only has a name is no link. */
function addressOf(element: Element): string | undefined {
  const href = attribute(element, 'href')?.trim();
  if (href !== undefined) return href.startsWith('#') ? undefined : href;
  return (attribute(element, 'name') ?? attribute(element, 'id')) === undefined ? '' : undefined;
}
