/** The tree to blocks, in one walk without recursion: block elements begin and end blocks, inline ones mark text. */

import type { Block, BlockKind } from '../../model/block.ts';
import { outerMarks, titleMarks } from '../../text/quotation-marks.ts';
import { BlockTextBuilder } from '../block-text.ts';
import { type Address, addressIn, isLink, type QuotedAddress, withQuotedAddresses } from './addresses.ts';
import { type Citations, findCitations, leadIn } from './citations.ts';
import { BLOCKS, EMPHASIS, STRONG } from './elements.ts';
import { kindIn, OUTERMOST, type Scope, scopeInside } from './scope.ts';
import { appendDecoded, wordsOfComment } from './source-text.ts';
import type { Survey } from './survey.ts';
import { type Allowance, closeCell, continueFromAbove, emptyCellsFor, openCell } from './table-grid.ts';
import {
  type ChildNode,
  type CommentNode,
  children,
  type Element,
  endOf,
  isComment,
  isElement,
  isText,
  startOf,
  type TextNode,
  type Tree,
} from './tree.ts';
import { verbatimLines } from './verbatim.ts';
import { isWordLabel, wordStyle } from './word-export.ts';

interface Frame {
  readonly element: Element;
  readonly nodes: readonly ChildNode[];
  next: number;
  readonly scope: Scope;
  /** How many blocks there were before it. */
  readonly blocks: number;
}

/** What the block under way is, from its first character on. */
interface Begun {
  readonly kind: BlockKind;
  readonly scope: Scope;
  readonly start: number;
}

export function walk(tree: Tree, source: string, facts: Survey): Block[] {
  const walker = new Walker(tree, source, facts);
  return walker.run();
}

/** What they hold is written for browsers: markup, and no text that somebody could miss. */
const CODE: ReadonlySet<string> = new Set(['script', 'style']);

class Walker {
  readonly #source: string;
  readonly #facts: Survey;
  readonly #tree: Tree;
  readonly #lang: string;
  readonly #builder = new BlockTextBuilder();
  readonly #blocks: Block[] = [];
  #begun: Begun | undefined;
  /** Where the markup of the next block began, if it has begun. */
  #markup: number | undefined;
  #lastEnd = 0;
  /** The furthest tag so far: the parser may open a formatting element again, with the place of its first tag. */
  #reached = -1;
  /** Where the parser says that the last run of characters ended, and where it did. */
  #token = { claimed: -1, end: -1 };
  readonly #quoted: QuotedAddress[] = [];
  #groups = 0;
  readonly #emptyCells: Allowance;
  readonly #citations: Citations;
  /** Whether the source of a quotation is under way. */
  #citing = false;
  #targets: { start: number; end: number }[] = [];

  constructor(tree: Tree, source: string, facts: Survey) {
    this.#tree = tree;
    this.#source = source;
    this.#facts = facts;
    this.#lang = facts.head.lang ?? 'en';
    this.#citations = findCitations(tree.document, facts.furniture);
    this.#emptyCells = emptyCellsFor(source.length);
  }

  run(): Block[] {
    const everywhere = this.#facts.main.size === 0;
    const root = { ...OUTERMOST, content: everywhere };
    const stack: Frame[] = [];
    for (const child of this.#tree.document.childNodes) {
      if (isComment(child)) this.#comment(child);
      if (!isElement(child)) continue;
      stack.push(this.#enter(child, root));
      while (stack.length > 0) this.#step(stack);
    }
    this.#flush(this.#source.length);
    return withQuotedAddresses(this.#blocks, this.#quoted).sort((a, b) => a.start - b.start);
  }

  #step(stack: Frame[]): void {
    const frame = stack[stack.length - 1];
    if (!frame) return;
    const node = frame.nodes[frame.next];
    if (!node) {
      stack.pop();
      this.#leave(frame);
      this.#endCitation(frame.element);
      return;
    }
    frame.next += 1;
    const apart = this.#tree.moved.has(node);
    if (apart) this.#flush(0);
    this.#beginCitation(node, frame.scope);
    if (isElement(node) && CODE.has(node.tagName)) {
      this.#endCitation(node);
      return;
    }
    if (isElement(node) && !this.#isAside(node, frame.scope)) {
      stack.push(this.#enter(node, frame.scope));
      return;
    }
    if (isText(node)) this.#text(node, frame);
    else if (isComment(node) && !frame.scope.row) this.#comment(node);
    if (apart && isText(node)) this.#flush(endOf(node));
    this.#endCitation(node);
  }

  #beginCitation(node: ChildNode, scope: Scope): void {
    if (this.#citing || scope.row || !this.#citations.first.has(node)) return;
    this.#flush(startOf(node));
    this.#citing = true;
  }

  #endCitation(node: ChildNode): void {
    if (!this.#citing || !this.#citations.last.has(node)) return;
    this.#flush(endOf(node));
    this.#citing = false;
  }

  /** A script or hidden element in the middle of a block, or in a row of a table: no part of its text. */
  #isAside(element: Element, scope: Scope): boolean {
    if (isWordLabel(element) && scope.item?.label !== undefined && !scope.item.used) return true;
    if (!this.#facts.furniture.has(element)) return false;
    if (scope.row) return true;
    return this.#begun !== undefined && this.#begun.kind !== 'furniture' && !BLOCKS.has(element.tagName);
  }

  /** Furniture is a block of its own wherever it does not stand inside one. */
  #isBlock(element: Element): boolean {
    return BLOCKS.has(element.tagName) || this.#facts.furniture.has(element);
  }

  #enter(element: Element, outer: Scope): Frame {
    const tag = element.tagName;
    const start = startOf(element);
    if (this.#isBlock(element)) this.#boundary(outer, start, true);
    else if (start > this.#reached) this.#markup ??= start;
    this.#reached = Math.max(this.#reached, start);
    if (tag === 'blockquote' || wordStyle(element) === 'quotation') this.#groups += 1;
    const scope = scopeInside(element, outer, this.#facts, this.#groups);
    if (tag === 'br') this.#builder.breakLine(start, endOf(element) - start);
    if (this.#isStressed(element)) this.#builder.open('em');
    if (STRONG.has(tag)) this.#builder.open('strong');
    if (isLink(element)) this.#openLink(element);
    if (tag === 'q') this.#quoteMark(element, scope, true);
    if ((tag === 'td' || tag === 'th') && scope.row) openCell(scope.row, element, this.#builder, this.#emptyCells);
    return { element, nodes: children(element), next: 0, scope, blocks: this.#blocks.length };
  }

  #leave({ element, scope, blocks }: Frame): void {
    const tag = element.tagName;
    if (this.#isStressed(element)) this.#builder.close('em');
    if (STRONG.has(tag)) this.#builder.close('strong');
    if (tag === 'q') this.#quoteMark(element, scope, false);
    if (isLink(element)) this.#builder.close('link');
    if ((tag === 'td' || tag === 'th') && scope.row) closeCell(scope.row, this.#builder, this.#emptyCells);
    if (tag === 'tr' && scope.row) {
      continueFromAbove(scope.row, this.#builder, this.#emptyCells);
      this.#flush(endOf(element));
    } else if (this.#isBlock(element)) this.#boundary(scope, endOf(element), false);
    if (tag === 'blockquote') this.#noteQuoted(element, blocks);
  }

  #isStressed(element: Element): boolean {
    return EMPHASIS.has(element.tagName) && !this.#citations.unstressed.has(element);
  }

  #text(node: TextNode, { scope, nodes, next }: Frame): void {
    const place = node.sourceCodeLocation;
    if (!place || node.value.length === 0) return;
    const start = place.startOffset === this.#token.claimed ? this.#token.end : place.startOffset;
    const blank = node.value.trim().length === 0;
    const verbatim = scope.verbatim && !scope.furniture;
    if (!blank && !verbatim) this.#beginText(scope, start);
    const sink = verbatim ? verbatimLines(this.#builder, (at) => this.#beginText(scope, at)) : this.#builder;
    const after = nodes[next];
    const leads = after && !this.#citing && !scope.row && this.#citations.first.has(after);
    const dash = leads ? leadIn(node.value) : undefined;
    let end = appendDecoded(sink, node.value.slice(0, dash), this.#source, start, place.endOffset);
    if (dash !== undefined) {
      this.#flush(end);
      this.#citing = true;
      this.#beginText(scope, end);
      end = appendDecoded(sink, node.value.slice(dash), this.#source, end, place.endOffset);
    }
    this.#token = { claimed: place.endOffset, end };
  }

  /** A comment between blocks is furniture; one inside a block or a row is no part of it. */
  #comment(node: CommentNode): void {
    const place = node.sourceCodeLocation;
    if (!place || this.#begun || node.data.trim() === '') return;
    const [from, to] = wordsOfComment(this.#source, place.startOffset, place.endOffset);
    this.#begun = { kind: 'furniture', scope: OUTERMOST, start: place.startOffset };
    this.#builder.append(this.#source.slice(from, to), from);
    this.#flush(place.endOffset);
  }

  #beginText(scope: Scope, start: number): void {
    if (this.#builder.waitingBreaks > 1 && !scope.row) {
      this.#flush(start);
      this.#markup = start;
    }
    this.#begin(scope, start);
  }

  #begin(scope: Scope, start: number): void {
    if (this.#begun) return;
    this.#begun = { kind: this.#kind(scope), scope, start: this.#markup ?? start };
    if (scope.item && this.#begun.kind === 'item') scope.item.used = true;
  }

  #kind(scope: Scope): BlockKind {
    const kind = kindIn(scope);
    return this.#citing && (kind === 'quotation' || kind === 'item') ? 'paragraph' : kind;
  }

  /** A block element opens or closes: the end of a block, or inside the row of a table a new line. */
  #boundary(scope: Scope, at: number, opens: boolean): void {
    if (scope.row) {
      // Elements that the parser adds have no place of their own.
      this.#builder.breakLine(Math.max(at, this.#token.end), 0);
      return;
    }
    this.#flush(at);
    this.#markup = opens ? at : undefined;
  }

  #flush(at: number): void {
    const begun = this.#begun;
    const made = this.#builder.finish();
    this.#begun = undefined;
    this.#markup = undefined;
    if (!made || !begun || made.text.trim().length === 0) return;
    const last = made.origin.at(-1);
    const end = Math.max(at, last ? last.start + (last.sourceLength ?? last.length) : at);
    const { scope } = begun;
    const targets = this.#targets;
    this.#targets = [];
    this.#blocks.push({
      kind: begun.kind,
      level: begun.kind === 'heading' ? scope.heading : begun.kind === 'item' ? (scope.item?.level ?? 1) : 0,
      ...made,
      start: Math.min(Math.max(begun.start, this.#lastEnd), made.origin[0]?.start ?? begun.start),
      end,
      ...(scope.row && begun.kind === 'row' ? { cells: scope.row.cells } : {}),
      ...(begun.kind === 'row' && scope.row && scope.row.shared.length > 0 ? { shared: scope.row.shared } : {}),
      ...(begun.kind === 'item' && scope.item?.label !== undefined ? { label: scope.item.label } : {}),
      ...(begun.kind === 'quotation' && scope.group !== undefined ? { group: scope.group } : {}),
      ...(targets.length > 0 ? { targets } : {}),
      ...(this.#citing && begun.kind === 'paragraph' ? { cite: true } : {}),
      ...(scope.lang !== undefined && scope.lang !== this.#lang ? { lang: scope.lang } : {}),
    });
    this.#lastEnd = Math.max(this.#lastEnd, end);
  }

  #openLink(element: Element): void {
    const address = this.#address(element);
    if (!address) return;
    this.#builder.open('link', address.href);
    this.#targets.push({ start: address.start, end: address.end });
  }

  #address(element: Element): Address | undefined {
    return addressIn(element, this.#source, this.#facts.head.base);
  }

  /** The address of a quotation, once all its blocks are there. */
  #noteQuoted(element: Element, firstBlock: number): void {
    const address = this.#address(element);
    if (!address) return;
    this.#quoted.push({ ...address, firstBlock, nextBlock: this.#blocks.length });
  }

  /** Browsers print marks around `<q>`: the tag stands for the mark. */
  #quoteMark(element: Element, scope: Scope, opens: boolean): void {
    const location = element.sourceCodeLocation;
    const tag = opens ? location?.startTag : location?.endTag;
    if (!tag || (!opens && !this.#begun)) return;
    if (opens) this.#begin(scope, tag.startOffset);
    const lang = scope.lang ?? this.#lang;
    const marks = scope.quotes % 2 === 1 ? outerMarks(lang) : titleMarks(lang);
    this.#builder.appendAs(opens ? marks.open : marks.close, tag.startOffset, tag.endOffset - tag.startOffset);
  }
}
