/** Gathers what the judges of unreadable pages look at. */
import type { Region } from '../../model/source.ts';
import { attribute, type Document, type Element, eachElement } from '../../read/html/tree.ts';
import type { SourceOptions } from '../source-options.ts';
import type { PageEvidence } from '../unreadable/evidence.ts';
import { wordCount } from './blocks/measure.ts';
import type { PageBlock } from './blocks/page-block.ts';
import type { PageHead } from './blocks/page-head.ts';
import { HEADINGS } from './blocks/shown.ts';

const LONGEST_TEXT = 6000;
const FEW_WORDS = 80;
/** A date near the headline: a year, or a day in figures. */
const DATE =
  /(?:^|\D)(?:1[89]|2\d)\d{2}(?!\d)|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d\s?[年월日]|[\u0660-\u0669\u06f0-\u06f9]{4}/u;
const NEAR_HEADLINE = 4;
const LONGEST_DATE_LINE = 12;
const CHALLENGE = /captcha|challenge|turnstile|datadome|perimeterx|px-cdn|imperva|incapsula/iu;
const UNSEEN: ReadonlySet<Region> = new Set(['navigation', 'teaser', 'comment', 'second-article']);

interface Signs {
  passwords: number;
  fields: number;
  buttons: number;
  scripts: number;
  challenge: boolean;
  dated: boolean;
}

export function gatherEvidence(
  document: Document,
  blocks: readonly PageBlock[],
  regions: readonly Region[],
  head: PageHead,
  { url }: SourceOptions,
): PageEvidence {
  const { dated, ...signs } = signsOf(document);
  const { refresh, noindex, canonical, free } = head;
  return {
    ...signs,
    ...bodyOf(blocks, regions),
    ...surroundings(blocks, regions),
    titles: head.titles,
    isArticle: dated || head.isArticle || isDated(blocks, regions),
    noindex,
    ...(refresh ? { refresh } : {}),
    ...(canonical === undefined ? {} : { canonical }),
    ...(free === undefined ? {} : { free }),
    ...(url === undefined ? {} : { url }),
  };
}

type Body = Pick<PageEvidence, 'bodyText' | 'heading' | 'bodyWords' | 'paragraphs' | 'lastParagraph' | 'after'>;

function bodyOf(blocks: readonly PageBlock[], regions: readonly Region[]): Body {
  let heading = '';
  let bodyWords = 0;
  let paragraphs = 0;
  let last = -1;
  for (const [at, block] of blocks.entries()) {
    if (regions[at] !== 'article') continue;
    const headed = HEADINGS.has(block.element.tagName);
    if (headed && heading === '') heading = block.text;
    if (headed) continue;
    bodyWords += wordCount(block.text);
    paragraphs += 1;
    last = at;
  }
  const after = blocks.filter((_, at) => at > last && !UNSEEN.has(regions[at] ?? 'article'));
  return {
    bodyText: joined(blocks.filter((_, at) => regions[at] === 'article')),
    heading,
    bodyWords,
    paragraphs,
    lastParagraph: blocks[last]?.text ?? '',
    after: joined(after),
  };
}

function surroundings(
  blocks: readonly PageBlock[],
  regions: readonly Region[],
): Pick<PageEvidence, 'plainText' | 'teasers' | 'teaserWords' | 'words'> {
  const words = blocks.reduce((sum, block) => sum + wordCount(block.text), 0);
  const teasers = blocks.filter((_, at) => regions[at] === 'teaser');
  const leads = teasers.filter(({ stretches }) => stretches.some(({ href }) => href !== undefined));
  return {
    plainText: joined(words < FEW_WORDS ? blocks : blocks.filter((_, at) => !UNSEEN.has(regions[at] ?? 'article'))),
    teasers: leads.length,
    teaserWords: teasers.reduce((sum, block) => sum + wordCount(block.text), 0),
    words,
  };
}

function joined(blocks: readonly PageBlock[]): string {
  let text = '';
  for (const block of blocks) {
    text += `${block.text}\n`;
    if (text.length > LONGEST_TEXT) break;
  }
  return text;
}

function signsOf(document: Document): Signs {
  const signs: Signs = { passwords: 0, fields: 0, buttons: 0, scripts: 0, challenge: false, dated: false };
  eachElement(document, (element) => {
    count(element, signs);
    return true;
  });
  return signs;
}

function count(element: Element, signs: Signs): void {
  const tag = element.tagName;
  const type = attribute(element, 'type')?.toLowerCase() ?? '';
  const pressed = tag === 'button' || attribute(element, 'role') === 'button';
  if (pressed || (tag === 'input' && (type === 'submit' || type === 'button'))) signs.buttons += 1;
  else if (tag === 'input' && type === 'password') signs.passwords += 1;
  else if (tag === 'input' && type !== 'hidden') signs.fields += 1;
  else if (tag === 'script') signs.scripts += 1;
  else if (tag === 'time') signs.dated = true;
  if (tag !== 'script' && tag !== 'iframe' && tag !== 'form' && tag !== 'div') return;
  const names = ['src', 'action', 'id', 'class'].map((name) => attribute(element, name) ?? '').join(' ');
  if (CHALLENGE.test(names)) signs.challenge = true;
}

/** Whether a short line beside the headline holds a date. */
function isDated(blocks: readonly PageBlock[], regions: readonly Region[]): boolean {
  const headline = blocks.findIndex((block, at) => regions[at] === 'article' && HEADINGS.has(block.element.tagName));
  if (headline < 0) return false;
  const near = blocks.slice(Math.max(0, headline - 2), headline + NEAR_HEADLINE);
  return near.some(({ text }) => text.length < 100 && wordCount(text) <= LONGEST_DATE_LINE && DATE.test(text));
}
