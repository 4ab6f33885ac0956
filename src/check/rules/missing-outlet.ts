import type { CslItem, CslType } from '../../model/csl.ts';
import { missingField } from '../missing-field.ts';
import type { Rule } from '../rule.ts';

/** Sources that are complete without an outlet. */
const STANDALONE: ReadonlySet<CslType> = new Set<CslType>([
  'bill',
  'book',
  'event',
  'hearing',
  'legal_case',
  'legislation',
  'manuscript',
  'personal_communication',
  'regulation',
  'speech',
  'thesis',
  'treaty',
]);

export const missingOutlet: Rule = {
  name: 'missing-outlet',
  severity: 'info',
  summary: 'An entry names neither an outlet nor an issuing body, while most entries do.',
  check: (page, written) =>
    missingField(page, written, ({ reference }) => !hasOutlet(reference), {
      reason:
        'No outlet (newspaper, journal, site, issuing body) was found in this reference, while most entries of the page name one.',
    }),
};

/** A body that is the author has issued its own paper. */
function hasOutlet(item: CslItem): boolean {
  if (item['container-title'] || item.publisher || item.source || item.event) return true;
  return STANDALONE.has(item.type) || (item.author ?? []).some((name) => name.literal !== undefined);
}
