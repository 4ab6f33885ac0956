import type { Block } from '../../model/block.ts';
import type { Survey } from './survey.ts';
import { textContent } from './tree.ts';

const SEPARATOR = /\s(?:[\u2013\u2014|\u00b7\u00bb\u2022]|-)\s/gu;

/**
 * The title of the page: its first `<h1>`, else `<title>` without the name of the site. A part of `<title>` is taken
 * for the name of the site only where the page gives that name elsewhere: in its metadata or in its furniture.
 */
export function pageTitle(facts: Survey, blocks: readonly Block[]): string | undefined {
  const heading = facts.heading ?? facts.siteHeading;
  const text = heading ? textContent(heading).replace(/\s+/gu, ' ').trim() : '';
  if (text.length > 0) return text;
  const title = facts.head.title;
  if (title === undefined) return undefined;
  const last = [...title.matchAll(SEPARATOR)].at(-1);
  if (!last) return title;
  const name = title.slice(last.index + last[0].length).trim();
  const known = facts.head.siteName === name || blocks.some((one) => one.kind === 'furniture' && one.text === name);
  return known ? title.slice(0, last.index).trim() : title;
}
