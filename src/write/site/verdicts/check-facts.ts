import { checkCounts } from '../../check-counts.ts';
import { type Html, html } from '../html.ts';
import type { Setting } from '../setting.ts';
import { checkMark } from './check-marks.ts';

/** What the head of the page counts, each with its mark. */
export function checkFacts({ checks, lang }: Setting): Html[] {
  return checkCounts(checks, lang).map(({ verdict, text }) => html`${checkMark(verdict)} ${text}`);
}
