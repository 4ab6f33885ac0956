/** Whether a page shows its article, or a wall, an error or another page in its place. */
import type { Unreadable } from '../../model/source.ts';
import { isBotWall } from './bot-wall.ts';
import { isConsentWall } from './consent-wall.ts';
import { isEmpty } from './empty.ts';
import { isErrorPage } from './error-page.ts';
import type { PageEvidence } from './evidence.ts';
import { isLogin } from './login.ts';
import { isMoved } from './moved.ts';
import { isPayWall } from './pay-wall.ts';

/** Gives one sentence for people, or nothing. */
export type Judge = (page: PageEvidence) => string | undefined;

/** In the order in which they are asked: what says most about a page comes first. */
const JUDGES: readonly (readonly [Unreadable['kind'], Judge])[] = [
  ['error-page', isErrorPage],
  ['bot-wall', isBotWall],
  ['login', isLogin],
  ['consent-wall', isConsentWall],
  ['pay-wall', isPayWall],
  ['moved', isMoved],
  ['empty', isEmpty],
];

export function judgePage(page: PageEvidence): Unreadable | undefined {
  for (const [kind, judge] of JUDGES) {
    const reason = judge(page);
    if (reason !== undefined) return { kind, reason };
  }
  return undefined;
}
