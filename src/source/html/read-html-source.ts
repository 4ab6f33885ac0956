/** A web page to its readable text with a region for each stretch and a map back into the page. */
import { InputError } from '../../model/input-error.ts';
import type { Region, SourceText, Unreadable } from '../../model/source.ts';
import { parseTree } from '../../read/html/tree.ts';
import type { SourceOptions } from '../source-options.ts';
import { judgePage } from '../unreadable/judge.ts';
import { markApparatus } from './apparatus.ts';
import { assemble } from './assemble.ts';
import { ownBodies, readHead } from './blocks/page-head.ts';
import { walkPage } from './blocks/walk-page.ts';
import { bodyFromData } from './json-body.ts';
import { gatherEvidence } from './page-evidence.ts';
import { findRegions } from './regions/regions.ts';
import { keepDataRows } from './table-rows.ts';

const TYPE = 'text/html';

/** `source` is the decoded page. Never throws for bad markup: what is tangled beyond reading is `damaged`. */
export function readHtmlSource(source: string, options: SourceOptions): SourceText {
  try {
    return read(source, options);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return nothing({ kind: 'damaged', reason: 'The page nests its HTML elements too deeply to be read.' }, options);
  }
}

function read(source: string, options: SourceOptions): SourceText {
  const { document } = parseTree(source, 'page');
  const head = readHead(document, source);
  const page = walkPage(document, source, head.lang ?? 'en');
  if (!page) {
    return nothing({ kind: 'empty', reason: 'The page holds no text that a reader could see.' }, options);
  }
  const blocks = markApparatus(keepDataRows(page.blocks));
  const regions = findRegions({ ...page, blocks }, head);
  const more = bodyFromData(head.data, blocks, ownBodies(head));
  const [title] = head.titles;
  const [all, allRegions] = [
    [...blocks, ...more],
    [...regions, ...more.map(() => 'article' as const)],
  ];
  const unreadable = judgePage(gatherEvidence(document, all, allRegions, head, options));
  return {
    ...assemble(all, unreadable?.kind === 'pay-wall' ? withOffer(allRegions) : allRegions),
    contentType: TYPE,
    ...(options.url === undefined ? {} : { url: options.url }),
    ...(head.lang === undefined ? {} : { lang: head.lang }),
    ...(title === undefined ? {} : { title }),
    ...(unreadable ? { unreadable } : {}),
  };
}

/** Boxes after the preview of an article that is sold are what sells it. */
function withOffer(regions: readonly Region[]): Region[] {
  const last = regions.lastIndexOf('article');
  return regions.map((region, at) => (at > last && region === 'aside' ? 'consent' : region));
}

function nothing(unreadable: Unreadable, options: SourceOptions): SourceText {
  const url = options.url === undefined ? {} : { url: options.url };
  return { text: '', spans: [], origins: [], contentType: TYPE, unreadable, ...url };
}
