/** The headline that a page shows over its article. */
import type { Region } from '../../model/source.ts';
import type { PageBlock } from '../../source/html/blocks/page-block.ts';
import type { PageFacts } from '../../source/html/blocks/page-facts.ts';
import { isKindOfPaper } from '../documents/front-title.ts';
import { plainValue } from '../plain-value.ts';

/** Signs of links to the headline itself. */
const OWN_LINK = /\s*[¶#🔗§]+$/u;
/** Headings that are looked at in place of one that is none. */
const LOWEST = 3;
const HOME = /^(?:\/|\.\/|(?:https?:)?\/\/[^/]+\/?)$/u;

export interface Headline {
  readonly block: number;
  readonly text: string;
}

/**
 * `title`: the block whose words are most like the titles that the page gives itself. Where that is the name of the site,
 * which leads home, or says “Press release”, the next heading is taken.
 */
export function headlineOf(
  facts: PageFacts,
  regions: readonly Region[],
  title: number | undefined,
): Headline | undefined {
  const found = title ?? regions.findIndex((region, at) => region === 'article' && facts.of(at).heading > 0);
  const own = at(facts, found);
  if (own && isHeadline(facts.blocks[own.block], own.text)) return own;
  for (let block = found + 1; own && block < facts.blocks.length; block++) {
    const { heading } = facts.of(block);
    const next = heading > 0 && heading <= LOWEST && regions[block] !== 'teaser' ? at(facts, block) : undefined;
    if (next && isHeadline(facts.blocks[block], next.text)) return next;
  }
  return own;
}

function at(facts: PageFacts, block: number): Headline | undefined {
  const text = plainValue(ownWords(facts.blocks[block])).replace(OWN_LINK, '');
  return text === '' ? undefined : { block, text };
}

function isHeadline(block: PageBlock | undefined, text: string): boolean {
  const linked = block?.stretches.filter(({ href }) => href !== undefined) ?? [];
  const leadsHome = linked.length > 0 && linked.every(({ href }) => HOME.test(href ?? ''));
  return !isKindOfPaper(text) && !(leadsHome && linked.length === block?.stretches.length);
}

/** The text of a block without readings over its signs and marks of notes. */
function ownWords(block: PageBlock | undefined): string {
  const own = block?.stretches.filter(({ region }) => region === undefined || region === 'article') ?? [];
  return own.map(({ start, end }) => block?.text.slice(start, end) ?? '').join('');
}
