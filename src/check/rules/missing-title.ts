import type { CslType } from '../../model/csl.ts';
import { missingField } from '../missing-field.ts';
import type { Rule } from '../rule.ts';

/** A post on a network and a letter are named by who wrote them and when. */
const UNTITLED: ReadonlySet<CslType> = new Set<CslType>(['personal_communication', 'post']);

export const missingTitle: Rule = {
  name: 'missing-title',
  severity: 'error',
  summary: 'An entry has no title.',
  check: (page, written) =>
    missingField(page, written, ({ reference }) => !reference.title?.trim() && !UNTITLED.has(reference.type), {
      reason: 'No title was found in this reference.',
      whole: (lacking, all) => ({
        reason: `No title was found in ${lacking === all ? 'any reference' : `${lacking} of ${all} references`}: the page may be written in a form that this program does not know.`,
      }),
    }),
};
