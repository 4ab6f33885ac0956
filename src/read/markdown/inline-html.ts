import { decodeHTMLAttribute } from 'entities/decode';
import type { BlockTextBuilder } from '../block-text.ts';

const TAG = /^<(\/?)([A-Za-z][A-Za-z0-9-]*)/u;
const HREF = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=`]+))/iu;
const MARKS = new Map([
  ['em', 'em'],
  ['i', 'em'],
  ['cite', 'em'],
  ['dfn', 'em'],
  ['strong', 'strong'],
  ['b', 'strong'],
] as const);

/** One tag of HTML inside a paragraph of Markdown. Tags that mean nothing here, and comments, leave no text. */
export function applyTag(into: BlockTextBuilder, tag: string, start: number): void {
  const match = TAG.exec(tag);
  const name = match?.[2]?.toLowerCase();
  if (name === undefined) return;
  const closes = match?.[1] === '/';
  const kind = MARKS.get(name as 'em');
  if (name === 'br') into.breakLine(start, tag.length);
  else if (kind && closes) into.close(kind);
  else if (kind) into.open(kind);
  else if (name === 'a' && closes) into.close('link');
  else if (name === 'a') {
    const href = HREF.exec(tag);
    const address = href?.[1] ?? href?.[2] ?? href?.[3];
    if (address !== undefined) into.open('link', decodeHTMLAttribute(address));
  }
}
