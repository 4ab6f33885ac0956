/** Tells the mark of a note from a raised letter or figure that belongs to its word. */
import { attribute, type Element, isElement, isText } from '../../../read/html/tree.ts';

/** A figure, a letter, a small Roman number or signs, alone or in brackets; also two of them. */
const ONE = '(?:\\d{1,3}|[a-z]|[ivx]{1,5}|[*\\u2217†‡§¶#]{1,4}|(?:n|nb|note|nota|anm)\\.?\\s?\\d{1,3})';
const MARK = new RegExp(`^[[({]?\\s?${ONE}(?:\\s?[,;/–-]\\s?${ONE})*\\s?[\\])}]?$`, 'iu');
const BRACKETED = /^[[({].*[\])}]$/u;
const SIGNS = /^[*\u2217†‡§¶#]+$/u;
const LONGEST = 14;
const MOST_NODES = 40;
/** Units and variables are as short as this, and so are words that a raised letter cuts short: “n” of “nº”. */
const SHORT_WORD = 2;

/** Text of an element, or nothing if it is longer than the mark of a note; the work is bounded. */
function shortText(root: Element): string | undefined {
  let text = '';
  let nodes = 0;
  const waiting = [...root.childNodes].slice(0, MOST_NODES).reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    nodes += 1;
    if (isText(node)) text += node.value;
    if (nodes > MOST_NODES || text.trim().length > LONGEST) return undefined;
    if (isElement(node))
      for (let at = node.childNodes.length - 1; at >= 0; at--) {
        const child = node.childNodes[at];
        if (child && waiting.length <= MOST_NODES) waiting.push(child);
      }
  }
  return text.trim();
}

/** Whether an element, which stands after `before` in its line, is the mark of a note. */
export function isNoteMark(element: Element, before: string): boolean {
  const role = attribute(element, 'role') ?? attribute(element, 'epub:type');
  if (role === 'doc-noteref' || role === 'noteref') return true;
  const raised = element.tagName === 'sup';
  const leads = element.tagName === 'a' && leadsToNote(element);
  if (!raised && !leads) return false;
  const text = shortText(element);
  if (text === undefined || !MARK.test(text)) return false;
  if (!raised) return before.trim() !== '' && (BRACKETED.test(text) || /^\d{1,3}$/u.test(text) || SIGNS.test(text));
  if (BRACKETED.test(text) || SIGNS.test(text) || holdsNoteLink(element)) return true;
  return isLooseMark(text, before);
}

/** Raised figures after a figure or a unit are powers; raised letters after a figure or a short word end that word. */
function isLooseMark(text: string, before: string): boolean {
  const word = /[\p{L}\p{M}\p{N}]+$/u.exec(before.slice(-40))?.[0] ?? '';
  if (word === '') return before.trim() !== '';
  if (/\p{N}$/u.test(word)) return false;
  const figure = /^\d/u.test(text);
  if (/^[IVXLCDM]+$/u.test(word) && !figure) return false;
  return [...word].length > SHORT_WORD;
}

function leadsToNote(element: Element): boolean {
  return /^#./u.test(attribute(element, 'href') ?? '');
}

function holdsNoteLink(element: Element): boolean {
  let inner: Element | undefined = element;
  for (let depth = 0; inner && depth < 4; depth++) {
    inner = inner.childNodes.find(isElement);
    if (inner?.tagName === 'a' && /#/u.test(attribute(inner, 'href') ?? '')) return true;
  }
  return false;
}
