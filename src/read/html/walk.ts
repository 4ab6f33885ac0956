/** The tree to blocks, in one walk without recursion: block elements begin and end blocks, inline ones mark text. */

import type { Block, BlockKind } from '../../model/block.ts';
import { outerMarks, titleMarks } from '../../text/quotation-marks.ts';
import { BlockTextBuilder } from '../block-text.ts';
import { kindIn, OUTERMOST, type Row, type Scope, scopeInside } from './scope.ts';
import { appendDecoded, type TextSink } from './source-text.ts';
import type { Survey } from './survey.ts';
import {
  attribute,
  type ChildNode,
  type CommentNode,
  children,
  type Element,
  isComment,
  isElement,
  isText,
  type TextNode,
  type Tree,
} from './tree.ts';

const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li listing main menu nav ol optgroup option p plaintext pre search section summary table tbody td tfoot th thead title tr ul xmp'.split(
    ' ',
  ),
);
const EMPHASIS = new Set(['em', 'i', 'cite', 'dfn', 'var']);
const STRONG = new Set(['strong', 'b']);

interface Frame {
  readonly element: Element;
  readonly nodes: readonly ChildNode[];
  next: number;
  readonly scope: Scope;
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
  #groups = 0;
  #targets: { start: number; end: number }[] = [];

  constructor(tree: Tree, source: string, facts: Survey) {
    this.#tree = tree;
    this.#source = source;
    this.#facts = facts;
    this.#lang = facts.head.lang ?? 'en';
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
    return this.#blocks.sort((a, b) => a.start - b.start);
  }

  #step(stack: Frame[]): void {
    const frame = stack[stack.length - 1];
    if (!frame) return;
    const node = frame.nodes[frame.next];
    if (!node) {
      stack.pop();
      this.#leave(frame);
      return;
    }
    frame.next += 1;
    const apart = this.#tree.moved.has(node);
    if (apart) this.#flush(0);
    if (isText(node)) this.#text(node, frame.scope);
    else if (isComment(node)) this.#comment(node);
    else if (isElement(node)) {
      if (this.#isAside(node, frame.scope)) return;
      stack.push(this.#enter(node, frame.scope));
    }
    if (apart && isText(node)) this.#flush(endOf(node));
  }

  /** A script or hidden element in the middle of a block, or in a row of a table: no part of its text. */
  #isAside(element: Element, scope: Scope): boolean {
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
    if (tag === 'blockquote') this.#groups += 1;
    const scope = scopeInside(element, outer, this.#facts, this.#groups);
    if (tag === 'br') this.#builder.breakLine(start, endOf(element) - start);
    if (EMPHASIS.has(tag)) this.#builder.open('em');
    if (STRONG.has(tag)) this.#builder.open('strong');
    if (tag === 'a') this.#openLink(element);
    if (tag === 'q') this.#quoteMark(element, scope, true);
    if ((tag === 'td' || tag === 'th') && scope.row) this.#openCell(scope.row, tag === 'th');
    return { element, nodes: children(element), next: 0, scope };
  }

  #leave({ element, scope }: Frame): void {
    const tag = element.tagName;
    if (EMPHASIS.has(tag)) this.#builder.close('em');
    if (STRONG.has(tag)) this.#builder.close('strong');
    if (tag === 'a') this.#builder.close('link');
    if (tag === 'q') this.#quoteMark(element, scope, false);
    if ((tag === 'td' || tag === 'th') && scope.row) this.#closeCell(scope.row);
    if (tag === 'tr' && scope.row) this.#flush(endOf(element));
    else if (this.#isBlock(element)) this.#boundary(scope, endOf(element), false);
  }

  #text(node: TextNode, scope: Scope): void {
    const place = node.sourceCodeLocation;
    if (!place || node.value.length === 0) return;
    const start = place.startOffset === this.#token.claimed ? this.#token.end : place.startOffset;
    const blank = node.value.trim().length === 0;
    const verbatim = scope.verbatim && !scope.furniture;
    if (!blank && !verbatim) this.#beginText(scope, start);
    const sink = verbatim ? this.#lines(scope) : this.#builder;
    const end = appendDecoded(sink, node.value, this.#source, start, place.endOffset);
    this.#token = { claimed: place.endOffset, end };
  }

  /** A comment between blocks is furniture; one inside a block is no part of it. */
  #comment(node: CommentNode): void {
    const place = node.sourceCodeLocation;
    if (!place || this.#begun || node.data.trim() === '') return;
    const { startOffset: start, endOffset: end } = place;
    const from = start + (this.#source.startsWith('<!--', start) ? 4 : 2);
    const to = Math.max(from, end - (this.#source.startsWith('-->', end - 3) ? 3 : 1));
    this.#begun = { kind: 'furniture', scope: OUTERMOST, start };
    this.#builder.append(this.#source.slice(from, to), from);
    this.#flush(end);
  }

  /** Takes verbatim text: its line ends are line breaks. */
  #lines(scope: Scope): TextSink {
    const appendAs = (text: string, start: number, sourceLength: number): void => {
      if (text === '\n') this.#builder.breakLine(start, sourceLength);
      else {
        this.#beginText(scope, start);
        this.#builder.appendAs(text, start, sourceLength);
      }
    };
    const append = (text: string, start: number): void => {
      let at = 0;
      for (const line of text.split('\n')) {
        if (at > 0) appendAs('\n', start + at - 1, 1);
        if (line.trim().length > 0) {
          this.#beginText(scope, start + at);
          this.#builder.append(line, start + at);
        }
        at += line.length + 1;
      }
    };
    return { append, appendAs };
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
    this.#begun = { kind: kindIn(scope), scope, start: this.#markup ?? start };
    if (scope.item && this.#begun.kind === 'item') scope.item.used = true;
  }

  /** A block element opens or closes: the end of a block, or inside the row of a table a new line. */
  #boundary(scope: Scope, at: number, opens: boolean): void {
    if (scope.row) {
      this.#builder.breakLine(at, 0);
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
      ...(begun.kind === 'item' && scope.item?.label !== undefined ? { label: scope.item.label } : {}),
      ...(begun.kind === 'quotation' && scope.group !== undefined ? { group: scope.group } : {}),
      ...(targets.length > 0 ? { targets } : {}),
      ...(scope.lang !== undefined && scope.lang !== this.#lang ? { lang: scope.lang } : {}),
    });
    this.#lastEnd = Math.max(this.#lastEnd, end);
  }

  #openCell(row: Row, header: boolean): void {
    if (row.cells.length > 0) this.#builder.tab();
    const at = this.#builder.length;
    row.cells.push(header ? { start: at, end: at, header } : { start: at, end: at });
  }

  #closeCell(row: Row): void {
    const cell = row.cells[row.cells.length - 1];
    if (cell) cell.end = this.#builder.length;
  }

  #openLink(element: Element): void {
    const href = attribute(element, 'href');
    if (href === undefined) return;
    this.#builder.open('link', resolved(href.trim(), this.#facts.head.base));
    const place = element.sourceCodeLocation?.attrs?.href;
    if (place) this.#targets.push(attributeValue(this.#source, place.startOffset, place.endOffset));
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

/** The value of an attribute without its name and quotes. */
function attributeValue(source: string, start: number, end: number): { start: number; end: number } {
  const written = source.slice(start, end);
  const before = /^[^=]*=\s*["']?/u.exec(written)?.[0].length ?? 0;
  return { start: start + before, end: end - (/["']$/u.test(written) ? 1 : 0) };
}

function startOf(node: ChildNode): number {
  return node.sourceCodeLocation?.startOffset ?? 0;
}

function endOf(node: ChildNode): number {
  return node.sourceCodeLocation?.endOffset ?? 0;
}

/** An address against the page's `<base>`, where it has one; else as it is written. */
function resolved(href: string, base: string | undefined): string {
  if (base === undefined || /^[a-z][a-z0-9+.-]*:/iu.test(href)) return href;
  return URL.parse(href, base)?.href ?? href;
}
