/** Notes at the end of an article: items that a mark in its text leads to, or that count and stand under a label. */
import { attribute, type Element } from '../../../../read/html/tree.ts';
import type { Box } from '../../blocks/page-block.ts';
import type { PageFacts } from '../../blocks/page-facts.ts';
import { labelledRegion } from '../region-labels.ts';

const MOSTLY = 0.5;
/** A mark at the start of a note, or the arrow that leads back. */
const OPENING = /^(?:[[(]?\d{1,3}[\])]?[.:]?\s|[*†‡§¶]{1,3}\s?|[↑^]\s?)/u;
const ARROW = /[↩↑⤴↵]\ufe0e?\s*$/u;

/** A list of notes, or a single note in a box of its own. */
export function isNoteList(box: Box, facts: PageFacts): boolean {
  const items = box.children.length === 0 ? [box] : box.children;
  const notes = items.filter((item) => isNote(item, facts)).length;
  return notes > 0 && notes >= MOSTLY * items.length;
}

function isNote(item: Box, facts: PageFacts): boolean {
  if (leadsHere(item.elements, facts.noteNames)) return true;
  const text = facts.text(item.first);
  if (ARROW.test(text.slice(-6))) return true;
  const list = item.parent?.first ?? item.first;
  const under = [list, list - 1].some((block) => labelledRegion(facts.text(block)) === 'note');
  return under && (OPENING.test(text) || item.elements.some(({ tagName }) => tagName === 'li'));
}

function leadsHere(elements: readonly Element[], targets: ReadonlySet<string>): boolean {
  return elements.some((element) => [element, ...element.childNodes.slice(0, 3)].some((node) => named(node, targets)));
}

function named(node: { readonly nodeName: string }, targets: ReadonlySet<string>): boolean {
  if (!('attrs' in node)) return false;
  const element = node as Element;
  return targets.has(attribute(element, 'id') ?? '') || targets.has(attribute(element, 'name') ?? '');
}
