/** A web page as the readers of evidence see it: its data, its headline, its lines. */
import type { Region, Unreadable } from '../../model/source.ts';
import { attribute, type Document, type Element, eachElement, parseTree } from '../../read/html/tree.ts';
import { guessLanguage } from '../../recognise/blocks/language.ts';
import { markApparatus } from '../../source/html/apparatus.ts';
import { PageFacts } from '../../source/html/blocks/page-facts.ts';
import { ownBodies, readHead } from '../../source/html/blocks/page-head.ts';
import { walkPage } from '../../source/html/blocks/walk-page.ts';
import { bodyFromData } from '../../source/html/json-body.ts';
import { gatherEvidence } from '../../source/html/page-evidence.ts';
import { findRegions } from '../../source/html/regions/regions.ts';
import { findTitle } from '../../source/html/regions/title-block.ts';
import { keepDataRows } from '../../source/html/table-rows.ts';
import { judgePage } from '../../source/unreadable/judge.ts';
import type { Line, Place } from '../lines/line.ts';
import { headlineOf } from './headline.ts';
import { type PageData, readPageData } from './page-data.ts';
import { pageLines } from './page-lines.ts';

export interface WebPage {
  readonly document: Document;
  readonly data: PageData;
  readonly lines: readonly Line[];
  /** The headline that is shown. */
  readonly headline?: string;
  /** BCP 47 tag that the page gives itself, else guessed from its text. */
  readonly lang: string;
  readonly url?: string;
  /** What came in place of the article: only the head of the page is about it then, or not even that. */
  readonly unreadable?: Unreadable['kind'];
}

/** Blocks around the headline that may name author and day: before it, and after it, unless more prose comes first. */
const ABOVE = 4;
const UNDER = 14;
/** A standfirst may stand between the headline and the byline; a second paragraph is the article’s. */
const PARAGRAPHS = 2;
const LONG = 20;
/** Blocks at the end of the article, and after it, that may be its signature. */
const LAST = 2;
const AFTER = 6;
const APART: ReadonlySet<Region> = new Set(['teaser', 'comment', 'consent', 'second-article']);
const FOR_SCREEN_READERS =
  /(?:^|\s)(?:(?:visually|visibility|element)-?hidden|sr-only|screen-?reader(?:-text|-only)?|a11y-hidden|u-hiddenvisually|assistive-text|mw-editsection|headerlink)(?:\s|$)/iu;
const MOST_UNSEEN = 100;
const ARCHIVE_BAR = /^(?:wm-ipp|donato|__wb|wayback|hackedbar)/u;

/** Throws `InputError` for markup that is nested beyond reading. */
export function webPage(source: string, url: string | undefined): WebPage {
  const { document } = parseTree(source, 'page');
  removeUnseen(document);
  const data = readPageData(document);
  const head = readHead(document, source);
  const text = walkPage(document, source, head.lang ?? 'en');
  const page = { document, data, ...(url === undefined ? {} : { url }) };
  if (!text) return { ...page, lines: [], lang: data.lang ?? 'en', unreadable: 'empty' };
  const blocks = markApparatus(keepDataRows(text.blocks));
  const regions = findRegions({ ...text, blocks }, head);
  const facts = new PageFacts({ ...text, blocks });
  const headline = headlineOf(facts, regions, findTitle(facts, head));
  const starts = blocks
    .map((block, number) => ({ at: block.origins[0]?.rawStart ?? 0, block: number }))
    .sort((a, b) => a.at - b.at);
  const more = bodyFromData(head.data, blocks, ownBodies(head));
  const shown = [...regions, ...more.map(() => 'article' as const)];
  const unreadable = judgePage(gatherEvidence(document, [...blocks, ...more], shown, head, page))?.kind;
  const lines = pageLines(document, { starts, regions, placeOf: places(facts, regions, headline?.block) });
  const lang =
    data.lang ??
    guessLanguage(
      blocks
        .map((block) => block.text)
        .join('\n')
        .slice(0, 20_000),
    );
  return {
    ...page,
    lines,
    lang,
    ...(headline ? { headline: headline.text } : {}),
    ...(unreadable ? { unreadable } : {}),
  };
}

/** Bars that archives put over the page, and words that only a screen reader says. */
function removeUnseen(document: Document): void {
  const unseen: Element[] = [];
  eachElement(document, (element) => {
    if (unseen.length >= MOST_UNSEEN) return false;
    const names = attribute(element, 'class') ?? '';
    if (!ARCHIVE_BAR.test(attribute(element, 'id') ?? '') && !FOR_SCREEN_READERS.test(names)) return true;
    unseen.push(element);
    return false;
  });
  for (const element of unseen) {
    const siblings = element.parentNode?.childNodes;
    siblings?.splice(siblings.indexOf(element), 1);
  }
}

function places(facts: PageFacts, regions: readonly Region[], title: number | undefined): (block: number) => Place {
  const first = title ?? -1;
  const last = regions.lastIndexOf('article');
  let under = first;
  for (let paragraphs = 0; under < first + UNDER && under < regions.length; under++) {
    const { prose, words } = facts.of(under + 1);
    if (regions[under + 1] === 'article' && prose && words >= LONG) paragraphs += 1;
    if (paragraphs >= PARAGRAPHS) break;
  }
  return (block) => {
    const region = regions[block];
    if (region === undefined || APART.has(region)) return 'apart';
    if (block === title) return 'title';
    if (block < first) return block >= first - ABOVE ? 'above' : 'elsewhere';
    if (block <= under) return 'under';
    if (block <= last) return block > last - LAST ? 'tail' : 'body';
    return block <= last + AFTER ? 'tail' : 'elsewhere';
  };
}
