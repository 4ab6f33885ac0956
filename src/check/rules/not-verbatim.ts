import type { Page, Quotation } from '../../model/page.ts';
import type { Verdict, Verification } from '../../model/verification.ts';
import { shorten } from '../../text/shorten.ts';
import { entryName } from '../entry-name.ts';
import { changeSentence, toldChanges } from '../fix/change-words.ts';
import type { Rule } from '../rule.ts';

/** Longer words of a source are looked up in it, not in a message. */
const LONGEST_EXPECTED = 200;
const MOST_CHANGES = 3;

const FALSE: ReadonlySet<Verdict> = new Set<Verdict>(['altered', 'wrong-source', 'not-found']);

export const notVerbatim: Rule = {
  name: 'not-verbatim',
  severity: 'error',
  summary: 'A quotation is not what the saved copy of its source says.',
  needs: 'verifications',
  *check(page, written) {
    for (const entry of page.entries) {
      for (const quotation of entry.quotations) {
        const verification = written.verifications?.get(quotation.id);
        if (!verification || !isFalse(verification)) continue;
        const expected = expectedOf(verification);
        yield {
          reason: reasonOf(quotation, verification, page),
          ...(expected && { expected }),
          ...written.atQuotation(entry, quotation),
        };
      }
    }
  },
};

/** Whether a verdict counts against the quotation. */
export function isFalse({ verdict }: Verification): boolean {
  return FALSE.has(verdict);
}

function reasonOf({ text }: Quotation, verification: Verification, page: Page): string {
  const words = `\u201c${shorten(text.plain, 40)}\u201d`;
  if (verification.verdict === 'altered')
    return [`The quotation ${words} differs from its source.`, ...differences(verification)].join(' ');
  if (verification.verdict === 'wrong-source') {
    const holder = page.entries.find(({ id }) => id === verification.foundIn);
    const where = holder ? `that of ${entryName(holder)}` : 'another one of the page';
    return `The words ${words} do not stand in this source, but in ${where}.`;
  }
  const hint = verification.hint ? ` ${verification.hint}` : '';
  return `The words ${words} do not stand in the saved copy of this source.${hint}`;
}

function differences({ changes }: Verification): string[] {
  const told = toldChanges(changes);
  const more = told.length - MOST_CHANGES;
  const sentences = told.slice(0, MOST_CHANGES).map(changeSentence);
  if (more > 0) sentences.push(`And ${more} more ${more === 1 ? 'difference' : 'differences'}.`);
  return sentences;
}

/** What the source says there, if it is short. */
function expectedOf({ verdict, passages }: Verification): string | undefined {
  if (verdict !== 'altered') return undefined;
  const words = passages.map(({ exact }) => exact.replace(/\s+/gu, ' ').trim()).join(' \u2026 ');
  return words && words.length <= LONGEST_EXPECTED ? words : undefined;
}
