/**
 * Inline Markdown of the context file: emphasis, links, `<https://…>`, line breaks, backslash escapes and character
 * references, as CommonMark reads them. Code, images and HTML are plain text here. Linear in the length of the text.
 */
import { sourceEnd, sourceStart } from '../../model/origin.ts';
import type { Mark } from '../../model/page.ts';
import type { Origin, Piece } from '../../model/reading.ts';
import type { Stretch } from '../stretch.ts';
import { characterReference, isAsciiPunctuation } from './characters.ts';
import { type Emphasis, makeRun, matchRuns, type Run } from './emphasis.ts';
import { linkTarget } from './link-target.ts';

export interface Inline {
  readonly plain: string;
  /** By start, outermost first. */
  readonly marks: readonly Mark[];
  readonly origin: Origin;
  /** Where the addresses of links stand in the file. */
  readonly targets: readonly { readonly start: number; readonly end: number }[];
}

/** A part of the text: characters, a run of delimiters, or the bracket of a link. */
interface Node {
  readonly text: string;
  readonly at: number;
  /** Characters of the stretch that it takes. */
  readonly length: number;
  readonly run?: Run;
  readonly breaks?: boolean;
  /** Set on both brackets of a link. */
  link?: Link;
}

interface Link {
  readonly kind: 'link';
  readonly href: string;
}

export function readInline(stretch: Stretch): Inline {
  const parser = new InlineParser(stretch);
  parser.scan();
  return render(parser.nodes, stretch, parser.targets);
}

class InlineParser {
  readonly nodes: Node[] = [];
  readonly targets: { start: number; end: number }[] = [];
  readonly #text: string;
  readonly #origin: Origin;
  #runs: Run[] = [];
  #brackets: { node: Node; runs: number }[] = [];
  /** Start of the plain characters not yet made a node. */
  #from = 0;
  #at = 0;

  constructor(stretch: Stretch) {
    this.#text = stretch.text;
    this.#origin = stretch.origin;
  }

  scan(): void {
    const special = /[\\&*_[\]<\n]/g;
    while (this.#at < this.#text.length) {
      special.lastIndex = this.#at;
      const found = special.exec(this.#text);
      if (!found) break;
      this.#at = found.index;
      if (!this.#special(found[0])) this.#at++;
    }
    this.#flush(this.#text.length);
    matchRuns(this.#runs);
  }

  /** False when the character is only itself. */
  #special(char: string): boolean {
    if (char === '\n') return this.#lineEnd();
    if (char === '\\') return this.#escape();
    if (char === '*' || char === '_') return this.#run(char);
    if (char === '[') return this.#openBracket();
    if (char === ']') return this.#closeBracket();
    if (char === '<') return this.#autolink();
    const found = characterReference(this.#text, this.#at);
    return found !== undefined && this.#add({ text: found.character, at: this.#at, length: found.length });
  }

  #lineEnd(): boolean {
    let at = this.#at;
    while (at > this.#from && (this.#text[at - 1] === ' ' || this.#text[at - 1] === '\t')) at--;
    const breaks = this.#text.slice(at, this.#at).endsWith('  ');
    return this.#add({ text: breaks ? '\n' : ' ', at, length: this.#at + 1 - at, breaks });
  }

  #escape(): boolean {
    const next = this.#text[this.#at + 1];
    if (next === '\n') return this.#add({ text: '\n', at: this.#at, length: 2, breaks: true });
    return isAsciiPunctuation(next) && this.#add({ text: next ?? '', at: this.#at, length: 2 });
  }

  #run(char: '*' | '_'): boolean {
    let end = this.#at + 1;
    while (this.#text[end] === char) end++;
    const run = makeRun(char, end - this.#at, characterBefore(this.#text, this.#at), characterAt(this.#text, end));
    this.#runs.push(run);
    return this.#add({ text: this.#text.slice(this.#at, end), at: this.#at, length: end - this.#at, run });
  }

  #openBracket(): boolean {
    const node: Node = { text: '[', at: this.#at, length: 1 };
    this.#brackets.push({ node, runs: this.#runs.length });
    return this.#add(node);
  }

  #closeBracket(): boolean {
    const opener = this.#brackets.pop();
    const target = opener && linkTarget(this.#text, this.#at + 1);
    if (!opener || !target) return false;
    const link: Link = { kind: 'link', href: target.href };
    opener.node.link = link;
    matchRuns(this.#runs.splice(opener.runs));
    this.#target(target.start, target.end);
    // A link holds no link: brackets that are still open are text.
    this.#brackets = [];
    return this.#add({ text: ']', at: this.#at, length: target.length + 1, link });
  }

  #autolink(): boolean {
    const found = /^<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*)>/.exec(this.#text.slice(this.#at, this.#at + 2048));
    if (!found) return false;
    const href = found[1] ?? '';
    const link: Link = { kind: 'link', href };
    const at = this.#at;
    this.#target(at + 1, at + 1 + href.length);
    this.#add({ text: '[', at, length: 1, link });
    this.#add({ text: href, at: at + 1, length: href.length });
    return this.#add({ text: ']', at: at + 1 + href.length, length: 1, link });
  }

  #target(from: number, to: number): void {
    this.targets.push({ start: sourceStart(this.#origin, from), end: sourceEnd(this.#origin, to) });
  }

  #add(node: Node): true {
    this.#flush(node.at);
    this.nodes.push(node);
    this.#from = node.at + node.length;
    this.#at = this.#from;
    return true;
  }

  #flush(end: number): void {
    if (end > this.#from) {
      this.nodes.push({ text: this.#text.slice(this.#from, end), at: this.#from, length: end - this.#from });
    }
    this.#from = end;
  }
}

function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function characterBefore(text: string, at: number): string {
  const low = text.charCodeAt(at - 1);
  return text.slice(low >= 0xdc00 && low <= 0xdfff && at > 1 ? at - 2 : Math.max(0, at - 1), at);
}

/** Walks the matched nodes once and lays out text, marks and origin. */
function render(nodes: readonly Node[], stretch: Stretch, targets: Inline['targets']): Inline {
  const plain: string[] = [];
  const origin: Piece[] = [];
  const marks: { start: number; end: number; kind: Mark['kind']; href?: string }[] = [];
  const open = new Map<Emphasis | Link, number>();
  let length = 0;
  const put = (text: string, at: number, taken: number): void => {
    if (text === '') return;
    const { start, end } = { start: sourceStart(stretch.origin, at), end: sourceEnd(stretch.origin, at + taken) };
    origin.push({
      at: length,
      start,
      length: text.length,
      ...(end - start === text.length ? {} : { sourceLength: end - start }),
    });
    plain.push(text);
    length += text.length;
  };
  const begin = (what: Emphasis | Link): void => {
    open.set(what, marks.length);
    marks.push({ start: length, end: length, kind: what.kind, ...('href' in what ? { href: what.href } : {}) });
  };
  const finish = (what: Emphasis | Link): void => {
    const mark = marks[open.get(what) ?? -1];
    if (mark) mark.end = length;
  };
  for (const node of nodes) {
    if (node.link) (open.has(node.link) ? finish : begin)(node.link);
    else if (node.run) {
      for (const emphasis of node.run.closes) finish(emphasis);
      put(node.text.slice(0, node.run.count), node.at + node.run.closed, node.run.count);
      for (const emphasis of node.run.opens.toReversed()) begin(emphasis);
    } else {
      if (node.breaks && node.text === '\n') marks.push({ start: length, end: length + 1, kind: 'break' });
      put(node.text, node.at, node.length);
    }
  }
  return { plain: plain.join(''), marks, origin, targets };
}
