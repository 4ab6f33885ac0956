/** Texts of the page model from the elements that print them. */
import { joinParagraphs } from '../../context-file/inline/write.ts';
import type { Mark, Text } from '../../model/page.ts';
import { markedText } from '../../model/text.ts';
import { type MarkPair, OUTER_PAIRS } from '../../text/quotation-marks.ts';
import { EMPHASIS, STRONG } from '../html/elements.ts';
import { attribute, type ChildNode, type Element, isElement, isText } from '../html/tree.ts';

/** Without the label of ours in bold that opens it. */
export function labelledText(paragraphs: readonly Element[]): Text {
  const texts = paragraphs.map(({ childNodes: [first, ...rest] }, i) => {
    if (!first) return { plain: '' };
    const isLabel = i === 0 && first.nodeName === 'b';
    return isLabel ? without(inlineText(rest), /^\s*/u, /$/u) : inlineText([first, ...rest]);
  });
  return joinParagraphs(texts);
}

/** Without the marks that the page prints: one before each paragraph, one behind the last. */
export function quotedText(paragraphs: readonly Element[], marks: MarkPair): Text {
  const texts = paragraphs.map(({ childNodes }) => inlineText(childNodes));
  const pair = [marks, ...OUTER_PAIRS].find(({ open }) => texts.every(({ plain }) => plain.startsWith(open)));
  if (!pair) return joinParagraphs(texts);
  const closes = texts.at(-1)?.plain.endsWith(pair.close) === true;
  return joinParagraphs(
    texts.map((text, i) => sliced(text, pair.open.length, closes && i === texts.length - 1 ? pair.close.length : 0)),
  );
}

/** Marks of one kind that touch are one; the page cuts them wherever another begins. */
export function inlineText(nodes: readonly ChildNode[]): Text {
  let plain = '';
  const marks: Mark[] = [];
  const last = new Map<Mark['kind'], number>();
  const waiting: (ChildNode | { readonly close: Mark['kind']; readonly start: number; readonly href?: string })[] = [
    ...nodes,
  ].reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if ('close' in next) {
      const { close: kind, start, href } = next;
      if (start === plain.length) continue;
      const at = last.get(kind) ?? -1;
      const before = marks[at];
      if (before && before.end === start && kind !== 'link') marks[at] = { ...before, end: plain.length };
      else last.set(kind, marks.push({ start, end: plain.length, kind, ...(href === undefined ? {} : { href }) }) - 1);
    } else if (isText(next)) {
      // A page of ours has no line feed in a paragraph; a program that sets it anew may put some.
      plain += next.value.replace(/[ \t]*\n\s*/gu, ' ');
    } else if (next.nodeName === 'br') {
      marks.push({ start: plain.length, end: plain.length + 1, kind: 'break' });
      plain += '\n';
    } else if (isElement(next)) {
      const kind = kindOf(next);
      const href = kind === 'link' ? attribute(next, 'href') : undefined;
      if (kind) waiting.push({ close: kind, start: plain.length, ...(href === undefined ? {} : { href }) });
      waiting.push(...[...next.childNodes].reverse());
    }
  }
  return markedText(
    plain,
    marks.sort((a, b) => a.start - b.start || b.end - a.end),
  );
}

function kindOf({ tagName, attrs }: Element): Mark['kind'] | undefined {
  if (tagName === 'a' && attrs.some(({ name }) => name === 'href')) return 'link';
  if (EMPHASIS.has(tagName)) return 'em';
  return STRONG.has(tagName) ? 'strong' : undefined;
}

function without(text: Text, before: RegExp, after: RegExp): Text {
  return sliced(text, before.exec(text.plain)?.[0].length ?? 0, after.exec(text.plain)?.[0].length ?? 0);
}

function sliced({ plain, marks = [] }: Text, from: number, cut: number): Text {
  const words = plain.slice(from, plain.length - cut);
  const kept = marks.map((mark) => ({
    ...mark,
    start: Math.max(0, mark.start - from),
    end: Math.min(words.length, mark.end - from),
  }));
  return markedText(
    words,
    kept.filter(({ start, end }) => start < end),
  );
}
