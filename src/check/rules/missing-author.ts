import { missingField } from '../missing-field.ts';
import type { Rule } from '../rule.ts';

export const missingAuthor: Rule = {
  name: 'missing-author',
  severity: 'info',
  summary: 'An entry names neither an author nor an issuing body, while most entries do.',
  check: (page, written) =>
    missingField(
      page,
      written,
      ({ reference: { author, editor, translator, publisher } }) =>
        !author?.length && !editor?.length && !translator?.length && !publisher,
      'No author was found in this reference, while most entries of the page name one.',
    ),
};
