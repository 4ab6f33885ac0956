import type { Entry } from '../../model/page.ts';
import { missingField } from '../missing-field.ts';
import type { Finding, Rule } from '../rule.ts';

export const missingLink: Rule = {
  name: 'missing-link',
  severity: 'info',
  summary: 'An entry has no link to its source.',
  check: (page, written) =>
    missingField(page, written, lacksLink, 'This reference has no link to its source.', wholePage),
};

function lacksLink({ reference: { URL, DOI } }: Entry): boolean {
  return !URL && !DOI;
}

function wholePage(lacking: number, all: number): Finding {
  const who = lacking === all ? 'No entry of this page has' : `${lacking} of ${all} entries do not have`;
  return {
    reason: `${who} a link to the source. If the page stands on the web, give its HTML instead: the links are kept there, and get lost when its text is copied.`,
  };
}
