import type { Entry } from '../../model/page.ts';
import type { Line } from '../../model/reading.ts';
import { missingField } from '../missing-field.ts';
import type { Rule } from '../rule.ts';

export const missingDate: Rule = {
  name: 'missing-date',
  severity: 'warning',
  summary: 'An entry has no date.',
  check: (page, written) =>
    missingField(page, written, (entry) => !isDated(entry) && !saysUndated(written.referenceOf(entry)), {
      reason: 'No date was found in this reference.',
      whole: (lacking, all) => ({
        reason: `${lacking === all ? 'No entry of this page has a date' : `${lacking} of ${all} entries have no date`}, so the page cannot be shown newest first.`,
        severity: 'info',
      }),
    }),
};

/** “n.d.”, “undated” in the languages whose style guides have a form for it, alone in a field of the reference. */
const UNDATED =
  /^(?:n\.\s?d\.?|undated|no date|o\.\s?[jd]\.?|ohne (?:jahr|datum)|s\.\s?[da]\.?|s\.\s?f\.?|sans date|sin fecha|sem data|senza data|z\.\s?j\.?|u\.\s?å\.?|b\.\s?d\.?|б\.\s?[гд]\.?|t\.\s?y\.?|د\.\s?ت\.?)$/iu;

function isDated({ reference: { issued } }: Entry): boolean {
  return Boolean(issued?.['date-parts']?.length || issued?.literal);
}

/** The curator has looked for a date and found none: nothing is missing. */
function saysUndated(line: Line | undefined): boolean {
  return line?.fields.some(({ start, end }) => UNDATED.test(line.text.slice(start, end).trim())) ?? false;
}
