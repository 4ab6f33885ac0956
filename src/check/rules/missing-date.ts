import { missingField } from '../missing-field.ts';
import type { Rule } from '../rule.ts';

export const missingDate: Rule = {
  name: 'missing-date',
  severity: 'warning',
  summary: 'An entry has no date.',
  check: (page, written) =>
    missingField(
      page,
      written,
      ({ reference: { issued } }) => !issued?.['date-parts']?.length && !issued?.literal,
      'No date was found in this reference.',
      (lacking, all) => ({
        reason: `${lacking === all ? 'No entry of this page has a date' : `${lacking} of ${all} entries have no date`}, so the page cannot be shown newest first.`,
        severity: 'info',
      }),
    ),
};
