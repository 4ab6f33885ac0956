import type { Outcome } from '../../model/capture.ts';
import { dayOf, hasReadableCopy, liveLooks } from '../looks.ts';
import type { Rule } from '../rule.ts';

const BY_HAND = 'Save the page in your browser and put the file into the archive folder.';
const BY_BROWSER = `Try \u201ccontextpage capture --browser\u201d, or save the page in your browser and put the file into the archive folder.`;

const ADVICE: ReadonlyMap<Outcome, readonly [wall: string, advice: string]> = new Map([
  ['pay-wall', ['a pay wall', BY_HAND]],
  ['login', ['a login', BY_HAND]],
  ['consent-wall', ['a question that its reader has to answer first', BY_BROWSER]],
  ['bot-wall', ['a check for robots', BY_BROWSER]],
]);

export const walled: Rule = {
  name: 'walled',
  severity: 'info',
  summary: 'A source stands behind a wall, and no readable copy of it was kept.',
  needs: 'looks',
  *check(page, written) {
    for (const entry of page.entries) {
      const last = liveLooks(entry, written).at(-1);
      const [wall, advice] = (last && ADVICE.get(last.outcome)) ?? [];
      if (!last || wall === undefined || hasReadableCopy(entry, written)) continue;
      yield {
        reason: `The source stands behind ${wall} (${dayOf(last)}), and there is no readable copy of it, so nobody can compare its quotations. ${last.rung === 'browser' ? BY_HAND : advice}`,
        ...written.atEntry(entry),
      };
    }
  },
};
