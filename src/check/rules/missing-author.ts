import { missingField } from '../missing-field.ts';
import type { Rule } from '../rule.ts';

/** A page with more entries without an author than this lists unsigned reports among others, as agencies write them. */
const UNSIGNED = 1 / 5;

export const missingAuthor: Rule = {
  name: 'missing-author',
  severity: 'info',
  summary: 'An entry names neither an author nor an issuing body, while nearly all entries do.',
  check: (page, written) =>
    missingField(
      page,
      written,
      ({ reference: { author, editor, translator, publisher } }) =>
        !author?.length && !editor?.length && !translator?.length && !publisher,
      {
        reason: 'No author was found in this reference, while nearly all entries of the page name one.',
        habit: UNSIGNED,
      },
    ),
};
