import { sourceAddress } from '../../cite/source-address.ts';
import type { Look } from '../../model/capture.ts';
import type { Entry } from '../../model/page.ts';
import { darkDaysOf, dayOf, deadLooks, hasReadableCopy, liveLooks, newestCopy } from '../looks.ts';
import type { Rule } from '../rule.ts';
import type { Written } from '../written.ts';

const CAPTURE = '\u201ccontextpage capture\u201d makes copies of all sources that it can reach.';
const BY_BROWSER = ' Try “contextpage capture --browser”.';

export const archiveMissing: Rule = {
  name: 'archive-missing',
  severity: 'info',
  summary: 'The archive folder holds no copy of a source.',
  needs: 'looks',
  *check(page, written) {
    if (!written.looks) return;
    const linked = page.entries.filter((entry) => sourceAddress(entry.reference) !== undefined);
    const lacking = linked.filter((entry) => !hasCopy(entry, written));
    if (linked.length > 1 && lacking.length === linked.length) {
      yield { reason: `The archive folder holds no copy of any source of this page. ${CAPTURE}` };
      return;
    }
    const darkDays = darkDaysOf(page, written);
    for (const entry of lacking) {
      const looks = liveLooks(entry, written);
      const last = looks.at(-1);
      if (!isToldElsewhere(last) && !deadLooks(looks, darkDays))
        yield { reason: reasonOf(last), ...written.atEntry(entry) };
    }
  },
};

function hasCopy(entry: Entry, written: Written): boolean {
  return newestCopy(entry, written) !== undefined || hasReadableCopy(entry, written);
}

/** By `walled`, `soft-404` and `moved`; `dead` is asked beside it, and waits for days on which this one speaks. */
function isToldElsewhere(look: Look | undefined): boolean {
  return look !== undefined && TOLD.test(look.outcome);
}

const TOLD = /-wall$|^(?:login|soft-404|moved)$/u;

function reasonOf(look: Look | undefined): string {
  if (!look) return `The archive folder holds no copy of this source. ${CAPTURE}`;
  return `The archive folder holds no copy of this source. When it was last asked for, on ${dayOf(look)}: ${look.reason}${look.outcome === 'unclear' && look.rung === 'http' ? BY_BROWSER : ''}`;
}
