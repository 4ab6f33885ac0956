import { missingField } from '../missing-field.ts';
import type { Rule } from '../rule.ts';

export const missingTitle: Rule = {
  name: 'missing-title',
  severity: 'error',
  summary: 'An entry has no title.',
  check: (page, written) =>
    missingField(
      page,
      written,
      ({ reference }) => !reference.title?.trim(),
      'No title was found in this reference.',
      (lacking, all) => ({
        reason: `No title was found in ${lacking === all ? 'any reference' : `${lacking} of ${all} references`}: the page may be written in a form that this program does not know.`,
      }),
    ),
};
