/** What stands at the head and the foot of every sheet, so that a loose one finds its place again. */
import type { Page } from '../../../model/page.ts';
import type { Words } from '../../words.ts';
import { changeDate } from './body.ts';

/** A running title longer than this would not fit beside the words on the right. */
const LONGEST_TITLE = 70;

/** Cut after a whole word. */
export function runningTitle(title: string): string {
  if (title.length <= LONGEST_TITLE) return title;
  const cut = title.slice(0, LONGEST_TITLE);
  const end = cut.lastIndexOf(' ');
  return `${end > LONGEST_TITLE / 2 ? cut.slice(0, end) : cut}\u2026`;
}

/** What kind of document it is; empty where the title says no more than that. */
export function runningKind(title: string, { contextPage }: Words): string {
  return title === contextPage ? '' : contextPage;
}

/** “Version 1a2b3c4d · as of 12 April 2021”. */
export function stateOf(page: Page, stamp: string, { version, asOf }: Words): string {
  return [`${version} ${stamp}`, changeDate(page, asOf)].filter(Boolean).join(' \u00b7 ');
}
