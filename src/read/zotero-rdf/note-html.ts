/** The HTML of a note as paragraphs: every character of its words is kept, unlike in pages that are laid out by HTML. */
import type { Mark } from '../../model/page.ts';
import { attribute, type ChildNode, children, isElement, isText, parseTree } from '../html/tree.ts';

export interface Paragraph {
  readonly plain: string;
  readonly marks: readonly Mark[];
  /** The same number for paragraphs of one `<blockquote>`. */
  readonly quotation?: number;
  readonly lang?: string;
}

/** Elements that begin and end a paragraph. */
const BLOCKS = new Set(
  'address article aside blockquote body dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const MARKS: ReadonlyMap<string, 'em' | 'strong'> = new Map([
  ['em', 'em'],
  ['i', 'em'],
  ['cite', 'em'],
  ['strong', 'strong'],
  ['b', 'strong'],
]);
const UNSEEN = new Set(['head', 'script', 'style', 'template', 'title']);

/** Throws `InputError` for markup that is nested beyond anything made for reading. */
export function noteParagraphs(html: string, name: string): Paragraph[] {
  return new NoteReader().read(parseTree(html, name).document.childNodes);
}

interface Scope {
  readonly quotation?: number;
  readonly lang?: string;
}

interface Step {
  readonly node: ChildNode;
  readonly scope: Scope;
  /** Set when all inside the element has been read. */
  readonly leaves?: boolean;
}

type OpenMark = Omit<Mark, 'end'>;

class NoteReader {
  readonly #done: Paragraph[] = [];
  #plain = '';
  #marks: Mark[] = [];
  #open: OpenMark[] = [];
  #quotations = 0;

  read(nodes: readonly ChildNode[]): Paragraph[] {
    const waiting: Step[] = nodes.map((node) => ({ node, scope: {} })).reverse();
    for (let step = waiting.pop(); step; step = waiting.pop()) {
      const { node, scope } = step;
      if (isText(node)) this.#text(node.value);
      if (!isElement(node) || UNSEEN.has(node.tagName)) continue;
      if (step.leaves) {
        this.#leave(node.tagName, scope);
        continue;
      }
      const inner = this.#enter(node, scope);
      waiting.push({ node, scope: inner, leaves: true });
      for (const one of children(node).toReversed()) waiting.push({ node: one, scope: inner });
    }
    this.#flush({});
    return this.#done;
  }

  #enter(element: Extract<ChildNode, { tagName: string }>, outer: Scope): Scope {
    const { tagName } = element;
    if (BLOCKS.has(tagName)) this.#flush(outer);
    if (tagName === 'br') {
      this.#plain = this.#plain.trimEnd();
      this.#marks.push({ start: this.#plain.length, end: this.#plain.length + 1, kind: 'break' });
      this.#plain += '\n';
    }
    const kind = MARKS.get(tagName);
    if (kind) this.#open.push({ start: this.#plain.length, kind });
    const href = tagName === 'a' ? attribute(element, 'href') : undefined;
    if (tagName === 'a') this.#open.push({ start: this.#plain.length, kind: 'link', ...(href ? { href } : {}) });
    const lang = attribute(element, 'lang');
    return {
      ...outer,
      ...(tagName === 'blockquote' && outer.quotation === undefined ? { quotation: ++this.#quotations } : {}),
      ...(lang ? { lang } : {}),
    };
  }

  #leave(tagName: string, scope: Scope): void {
    if (MARKS.has(tagName) || tagName === 'a') this.#close(this.#open.pop());
    if (BLOCKS.has(tagName)) this.#flush(scope);
  }

  #close(mark: OpenMark | undefined): void {
    if (!mark || mark.start >= this.#plain.length || (mark.kind === 'link' && !mark.href)) return;
    this.#marks.push({ ...mark, end: this.#plain.length });
  }

  /** White space of the source's layout is one blank, and none at the start of a line. */
  #text(value: string): void {
    const words = value.replace(/[ \t\r\n\f]+/g, ' ');
    const isAtStart = this.#plain === '' || /[\n ]$/.test(this.#plain);
    this.#plain += isAtStart ? words.replace(/^ /, '') : words;
  }

  /** Marks that go on into the next paragraph are closed here and opened again there. */
  #flush({ quotation, lang }: Scope): void {
    const length = this.#plain.replace(/[ \n]+$/, '').length;
    this.#plain = this.#plain.slice(0, length);
    for (const mark of this.#open) this.#close(mark);
    this.#open = this.#open.map((mark) => ({ ...mark, start: 0 }));
    const marks = joined(this.#marks.filter(({ end }) => end <= length));
    if (length > 0) {
      this.#done.push({
        plain: this.#plain,
        marks,
        ...(quotation === undefined ? {} : { quotation }),
        ...(lang === undefined ? {} : { lang }),
      });
    }
    this.#plain = '';
    this.#marks = [];
  }
}

/** In order, outer ones first; pieces of one mark that others cut in two are one again. */
function joined(marks: readonly Mark[]): Mark[] {
  const whole: Mark[] = [];
  const last = new Map<string, number>();
  for (const mark of marks.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const key = `${mark.kind} ${mark.href ?? ''}`;
    const at = last.get(key);
    const before = at === undefined ? undefined : whole[at];
    if (at !== undefined && before && mark.kind !== 'break' && before.end >= mark.start) {
      whole[at] = { ...before, end: Math.max(before.end, mark.end) };
      continue;
    }
    last.set(key, whole.length);
    whole.push(mark);
  }
  return whole.toSorted((a, b) => a.start - b.start || b.end - a.end);
}
