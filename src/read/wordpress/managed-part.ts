/** The part of a page in WordPress that is ours, told from what others wrote around it. */
import { bookmarkOf, MANAGED_ANCHOR } from '../../identity/anchors.ts';
import { attribute, type Element, eachElement, endOf, isElement, parseTree, startOf } from '../html/tree.ts';
import { delimitedBlocks } from './delimiters.ts';
import { readWordPress } from './manuscript.ts';
import { wordingOf } from './same-wording.ts';

/** The content in three parts; together they are the content, byte for byte. */
export interface ManagedPart {
  readonly before: string;
  readonly managed: string;
  readonly after: string;
}

/** A stretch of the content: offsets. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Of the paragraphs that were published, those that must still be there where nothing but their words tells. */
const ENOUGH = 0.5;

const NAME = { name: 'the page in WordPress' };

/**
 * By the block that holds it; where a person dissolved that, by the marks of its paragraphs. Undefined for a page that
 * has neither, such as one that was written by hand. Throws `InputError` for HTML that is tangled beyond reading.
 * @param content as WordPress keeps it
 * @param published what was published on this very page, as `writeWordPress` gave it: then its words tell, too
 */
export function managedPart(content: string, published?: string): ManagedPart | undefined {
  const found = ownBlock(content) ?? ownElement(content) ?? markedStretch(content) ?? wordedStretch(content, published);
  if (!found) return undefined;
  const { start, end } = found;
  return { before: content.slice(0, start), managed: content.slice(start, end), after: content.slice(end) };
}

function ownBlock(content: string): Stretch | undefined {
  return delimitedBlocks(content).find(
    ({ name, settings, inner }) =>
      name === 'group' &&
      (isNamed(settings) || OWN_ELEMENT.test(content.slice(inner.start, inner.start + LONGEST_TAG))),
  );
}

const LONGEST_TAG = 2_000;
const OWN_ELEMENT = new RegExp(`^\\s*<div\\s[^>]*\\bid=["']?${MANAGED_ANCHOR}["'\\s>]`, 'u');

function isNamed(settings: string): boolean {
  try {
    const given: unknown = JSON.parse(settings || '{}');
    return isObject(given) && isObject(given.metadata) && given.metadata.name === MANAGED_ANCHOR;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** In content that has no delimiters any more. */
function ownElement(content: string): Stretch | undefined {
  let found: Element | undefined;
  eachElement(parseTree(content, NAME.name).document, (element) => {
    if (attribute(element, 'id') === MANAGED_ANCHOR) found ??= element;
    return !found;
  });
  return found && { start: startOf(found), end: endOf(found) };
}

function markedStretch(content: string): Stretch | undefined {
  return around(
    outermost(content).filter((stretch) =>
      [...content.slice(stretch.start, stretch.end).matchAll(/\bid=["']?([\w-]+)/gu)].some(
        ([, id = '']) => bookmarkOf(id) !== undefined,
      ),
    ),
  );
}

function wordedStretch(content: string, published: string | undefined): Stretch | undefined {
  if (published === undefined) return undefined;
  const written = new Set(paragraphsIn(published));
  const seen = new Set<string>();
  const own = outermost(content).filter((stretch) => {
    const known = paragraphsIn(content.slice(stretch.start, stretch.end)).filter((words) => written.has(words));
    for (const words of known) seen.add(words);
    return known.length > 0;
  });
  return seen.size >= ENOUGH * written.size ? around(own) : undefined;
}

function paragraphsIn(content: string): string[] {
  return readWordPress(content, NAME).parts.flatMap((part) => {
    const words = 'cells' in part ? '' : wordingOf(part.runs.map(({ text }) => text).join(''));
    return words === '' ? [] : [words];
  });
}

/** The outermost blocks of the content; where it has none, its outermost elements. */
function outermost(content: string): Stretch[] {
  const blocks = delimitedBlocks(content).filter(({ depth }) => depth === 0);
  if (blocks.length > 0) return blocks;
  const elements: Stretch[] = [];
  eachElement(parseTree(content, NAME.name).document, (element) => {
    if (['html', 'head', 'body'].includes(element.tagName)) return true;
    if (isElement(element)) elements.push({ start: startOf(element), end: endOf(element) });
    return false;
  });
  return elements;
}

/** From the beginning of the first to the end of the last. */
function around(stretches: readonly Stretch[]): Stretch | undefined {
  const [first] = stretches;
  const last = stretches.at(-1);
  return first && last && { start: first.start, end: last.end };
}
