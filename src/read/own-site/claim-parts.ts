/** Which part of the page each element of a published page prints. */
import { type ChildNode, type Element, isElement } from '../html/tree.ts';
import { type Claims, classes } from './claims.ts';
import type { Draft } from './drafts.ts';
import type { PrintedPage } from './printed.ts';

export function claimAll(claims: Claims, printed: PrintedPage, drafts: readonly Draft[]): void {
  if (printed.title) claims.take(printed.title, 'title-of-page');
  for (const paragraph of printed.intro) claims.take(paragraph, 'intro');
  for (const heading of printed.headings) claims.take(heading, 'heading');
  if (printed.rights) claims.take(printed.rights, 'property');
  for (const [i, { printed: entry }] of drafts.entries()) {
    if (entry.line) claimLine(claims, entry.line, i);
    for (const tag of entry.tags) claims.take(tag, 'tag', i);
    for (const { words, said, translation } of entry.quotations) {
      for (const paragraph of words) claims.take(paragraph, 'quotation', i);
      if (said) claims.take(said, 'locator', i);
      if (translation) claims.take(translation, 'quotation', i);
    }
    for (const note of entry.notes) claims.take(note, 'note', i);
    if (entry.copy) claims.address(entry.copy, i);
  }
}

/** The parts of the line by their elements; what stands before the title is who wrote it. */
function claimLine(claims: Claims, line: Element, entry: number): void {
  let isBefore = true;
  claims.takeEach(
    line,
    (node: ChildNode) => {
      const kind = isElement(node) ? kindOf(node) : undefined;
      if (kind) isBefore = false;
      return kind ?? (isBefore ? 'author' : 'detail');
    },
    entry,
  );
}

function kindOf(element: Element): 'title' | 'outlet' | 'date' | undefined {
  const { tagName } = element;
  if (tagName === 'a' || tagName === 'b') return classes(element).includes('copy') ? undefined : 'title';
  if (tagName === 'i') return 'outlet';
  return tagName === 'time' ? 'date' : undefined;
}
