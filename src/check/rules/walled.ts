import type { Look, Outcome } from '../../model/capture.ts';
import type { Entry } from '../../model/page.ts';
import { dayOf, hasReadableCopy, liveLooks } from '../looks.ts';
import type { Rule } from '../rule.ts';

const WALLS: ReadonlyMap<Outcome, string> = new Map([
  ['pay-wall', 'a pay wall'],
  ['login', 'a login'],
  ['consent-wall', 'a question that its reader has to answer first'],
  ['bot-wall', 'a check for robots'],
]);
/** Walls that a browser often passes without a reader. */
const PASSABLE: ReadonlySet<Outcome> = new Set<Outcome>(['consent-wall', 'bot-wall']);

export const walled: Rule = {
  name: 'walled',
  severity: 'info',
  summary: 'A source stands behind a wall, and no readable copy of it was kept.',
  needs: 'looks',
  *check(page, written) {
    for (const entry of page.entries) {
      const last = liveLooks(entry, written).at(-1);
      const wall = last && WALLS.get(last.outcome);
      if (!last || wall === undefined || hasReadableCopy(entry, written)) continue;
      yield {
        reason: `The source stands behind ${wall} (${dayOf(last)}), and there is no readable copy of it, so nobody can compare its quotations. ${advice(last, entry)}`,
        ...written.atEntry(entry),
      };
    }
  },
};

function advice({ outcome, rung }: Look, { id }: Entry): string {
  const save = `the page in your browser and put the file into the archive folder, under the name ${id}.html.`;
  if (!PASSABLE.has(outcome) || rung === 'browser') return `Save ${save}`;
  return `Try “contextpage capture --browser”; if that does not help, save ${save}`;
}
