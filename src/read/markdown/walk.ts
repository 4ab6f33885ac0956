/** The tree of a Markdown file to blocks, in one walk without recursion. */
import type { Nodes, Root } from 'mdast';
import type { Block, BlockKind } from '../../model/block.ts';
import { bareLinksOutside } from '../../text/bare-links.ts';
import { BlockTextBuilder } from '../block-text.ts';
import { applyTag } from './inline-html.ts';
import { appendMarkdown, prefixEnd } from './source-text.ts';

interface Item {
  readonly level: number;
  readonly label: string;
  used: boolean;
}

/** What a node hands down to what is inside it. */
interface Scope {
  readonly depth: number;
  readonly quoted: number;
  readonly group?: number;
  readonly item?: Item;
  readonly cells?: { start: number; end: number; header?: boolean }[];
  readonly header?: boolean;
}

interface Frame {
  readonly node: Nodes;
  next: number;
  readonly scope: Scope;
}

/** Turns a node of HTML between blocks into blocks of its own. */
export type HtmlBlocks = (start: number, end: number) => readonly Block[];

export interface MarkdownTree {
  readonly root: Root;
  readonly source: string;
  readonly htmlBlocks: HtmlBlocks;
  /** Whether the line that begins at this offset stands for itself, though Markdown would join it to the one before. */
  readonly startsAnew: (offset: number) => boolean;
}

/** Blocks in input order. */
export function walk(tree: MarkdownTree): Block[] {
  return new Walker(tree).run();
}

class Walker {
  readonly #tree: MarkdownTree;
  readonly #builder = new BlockTextBuilder();
  readonly #blocks: Block[] = [];
  readonly #addresses = new Map<string, string>();
  #groups = 0;
  #targets: { start: number; end: number }[] = [];
  #alternatives: { text: string; start: number; end: number }[] = [];

  constructor(tree: MarkdownTree) {
    this.#tree = tree;
  }

  run(): Block[] {
    this.#collectAddresses();
    const stack: Frame[] = [{ node: this.#tree.root, next: 0, scope: { depth: 0, quoted: 0 } }];
    for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
      const child = 'children' in frame.node ? frame.node.children[frame.next] : undefined;
      frame.next += 1;
      if (child) stack.push({ node: child, next: 0, scope: this.#enter(child, frame) });
      else {
        stack.pop();
        this.#leave(frame);
      }
    }
    return inOrder(this.#blocks);
  }

  /** Addresses given once at the end, for links by reference. The first definition of a name counts. */
  #collectAddresses(): void {
    const waiting: Nodes[] = [this.#tree.root];
    const found: { name: string; url: string; start: number }[] = [];
    for (let node = waiting.pop(); node; node = waiting.pop()) {
      if (node.type === 'definition') found.push({ name: node.identifier, url: node.url, start: startOf(node) });
      else if ('children' in node) for (const child of node.children) waiting.push(child);
    }
    found.sort((a, b) => b.start - a.start);
    for (const { name, url } of found) this.#addresses.set(name, url);
  }

  #enter(node: Nodes, parent: Frame): Scope {
    const { scope } = parent;
    const start = startOf(node);
    const end = endOf(node);
    switch (node.type) {
      case 'blockquote': {
        this.#groups += 1;
        const { item: _, ...rest } = scope;
        return { ...rest, quoted: scope.quoted + 1, group: this.#groups };
      }
      case 'list':
        return { ...scope, depth: scope.depth + 1 };
      case 'listItem':
        return { ...scope, item: { level: scope.depth, label: this.#label(start), used: false } };
      case 'tableRow':
        return { ...scope, cells: [], header: parent.next === 1 };
      case 'tableCell':
        this.#openCell(scope);
        return scope;
      case 'text':
        this.#text(node.value, start, end, scope);
        return scope;
      case 'inlineCode':
      case 'code':
        this.#code(node.value, start, end);
        return scope;
      case 'break':
        this.#builder.breakLine(start, end - start);
        return scope;
      case 'html':
        this.#html(node.value, start, end, parent.node);
        return scope;
      case 'emphasis':
        this.#builder.open('em');
        return scope;
      case 'strong':
        this.#builder.open('strong');
        return scope;
      case 'link':
        this.#builder.open('link', node.url);
        this.#noteTarget(node.children.at(-1), start, end);
        return scope;
      case 'linkReference':
        this.#builder.open('link', this.#addresses.get(node.identifier));
        return scope;
      case 'image':
      case 'imageReference':
        if (node.alt) this.#alternatives.push({ text: node.alt, start, end });
        return scope;
      case 'definition':
        this.#builder.append(this.#tree.source.slice(start, end), start);
        return scope;
      default:
        return scope;
    }
  }

  #leave({ node, scope }: Frame): void {
    if (node.type === 'emphasis') this.#builder.close('em');
    else if (node.type === 'strong') this.#builder.close('strong');
    else if (node.type === 'link' || node.type === 'linkReference') this.#builder.close('link');
    else if (node.type === 'heading') this.#flush('heading', node.depth, node, scope);
    else if (node.type === 'paragraph' || node.type === 'code') this.#flushParagraph(node, scope);
    else if (node.type === 'definition') this.#flush('furniture', 0, node, scope);
    else if (node.type === 'tableCell') this.#closeCell(scope);
    else if (node.type === 'tableRow') this.#flush('row', 0, node, scope);
  }

  #flushParagraph(node: Nodes, scope: Scope): void {
    const { item } = scope;
    if (item && !item.used && !this.#builder.isEmpty) {
      item.used = true;
      this.#flush('item', item.level, node, scope);
    } else this.#flush(scope.group === undefined ? 'paragraph' : 'quotation', 0, node, scope);
  }

  /** A block of nothing but pictures: what stands in their place is no text of the page. */
  #flushAlternatives(pictures: readonly { text: string; start: number; end: number }[]): void {
    for (const { text, start, end } of pictures) {
      const at = this.#tree.source.indexOf(text, start);
      if (at < 0 || at + text.length > end) continue;
      this.#builder.append(text, at);
      const made = this.#builder.finish();
      if (made) this.#blocks.push({ kind: 'furniture', level: 0, ...made, start, end });
    }
  }

  #flush(kind: BlockKind, level: number, node: Nodes, scope: Scope): void {
    const made = this.#builder.finish();
    const pictures = this.#alternatives;
    const targets = this.#targets;
    this.#alternatives = [];
    this.#targets = [];
    if (!made || made.text.trim() === '') {
      this.#flushAlternatives(pictures);
      return;
    }
    const marks = [...made.marks, ...bareLinksOutside(made.text, made.marks)].sort(
      (a, b) => a.start - b.start || b.end - a.end,
    );
    this.#blocks.push({
      kind,
      level,
      ...made,
      marks,
      start: startOf(node),
      end: endOf(node),
      ...(targets.length > 0 ? { targets } : {}),
      ...(kind === 'item' && scope.item ? { label: scope.item.label } : {}),
      ...(kind === 'row' && scope.cells ? { cells: scope.cells } : {}),
      ...(kind === 'quotation' && scope.group !== undefined ? { group: scope.group } : {}),
    });
  }

  /** Text is cut at line ends that the page means. The value has one line feed for each of its lines in the input. */
  #text(value: string, start: number, end: number, scope: Scope): void {
    const { source } = this.#tree;
    const rest = { source, quoted: scope.quoted, escapes: true };
    let from = start;
    let at = 0;
    let line = source.indexOf('\n', start);
    for (let feed = value.indexOf('\n'); feed >= 0 && line >= 0 && line < end; feed = value.indexOf('\n', feed + 1)) {
      if (this.#tree.startsAnew(line + 1)) {
        appendMarkdown(this.#builder, value.slice(at, feed), { ...rest, start: from, end: line });
        this.#builder.breakLine(line, 1);
        at = feed + 1;
        from = prefixEnd(source, line + 1, scope.quoted);
      }
      line = source.indexOf('\n', line + 1);
    }
    appendMarkdown(this.#builder, value.slice(at), { ...rest, start: from, end });
  }

  /** Code keeps its lines. */
  #code(value: string, start: number, end: number): void {
    let from = start;
    for (const line of value.split(/\r\n|[\n\r]/u).map((one) => one.trim())) {
      if (line === '') continue;
      const at = this.#tree.source.indexOf(line, from);
      const found = at >= 0 && at + line.length <= end;
      if (found) this.#builder.append(line, at);
      else this.#builder.appendAs(line, from, end - from);
      from = found ? at + line.length : end;
      if (from < end) this.#builder.breakLine(from, 1);
    }
  }

  #html(value: string, start: number, end: number, parent: Nodes): void {
    if (
      'children' in parent &&
      (parent.type === 'root' || parent.type === 'blockquote' || parent.type === 'listItem')
    ) {
      const before = this.#groups;
      for (const block of this.#tree.htmlBlocks(start, end)) {
        const group = block.group === undefined ? undefined : before + block.group;
        this.#groups = Math.max(this.#groups, group ?? 0);
        this.#blocks.push(group === undefined ? block : { ...block, group });
      }
    } else applyTag(this.#builder, value, start);
  }

  /** The destination stands between the text of a link and its end; an autolink is its own text. */
  #noteTarget(last: Nodes | undefined, start: number, end: number): void {
    const { source } = this.#tree;
    const from = last ? endOf(last) : start;
    const match = /^\s*\]\(\s*<?([^\s<>]+)/u.exec(source.slice(from, end - 1));
    if (match?.[1] === undefined) return;
    const at = from + match[0].length - match[1].length;
    this.#targets.push({ start: at, end: at + match[1].length });
  }

  #label(start: number): string {
    return /^(?:\d{1,9}[.)]|[-*+])/u.exec(this.#tree.source.slice(start, start + 11))?.[0] ?? '';
  }

  #openCell({ cells, header }: Scope): void {
    if (!cells) return;
    if (cells.length > 0) this.#builder.tab();
    const at = this.#builder.length;
    cells.push(header ? { start: at, end: at, header } : { start: at, end: at });
  }

  #closeCell({ cells }: Scope): void {
    const cell = cells?.at(-1);
    if (cell) cell.end = this.#builder.length;
  }
}

/** The parser counts the definitions before an underlined heading as parts of the heading. */
function inOrder(blocks: Block[]): Block[] {
  let reached = 0;
  return blocks
    .sort((a, b) => (a.origin[0]?.start ?? a.start) - (b.origin[0]?.start ?? b.start))
    .map((block) => {
      const start = Math.max(block.start, reached);
      reached = Math.max(block.end, start);
      return start === block.start ? block : { ...block, start };
    });
}

function startOf(node: Nodes): number {
  return node.position?.start.offset ?? 0;
}

function endOf(node: Nodes): number {
  return node.position?.end.offset ?? 0;
}
