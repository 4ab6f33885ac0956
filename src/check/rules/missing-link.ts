import type { Entry } from '../../model/page.ts';
import { missingField } from '../missing-field.ts';
import type { Finding, Rule } from '../rule.ts';

export const missingLink: Rule = {
  name: 'missing-link',
  severity: 'info',
  summary: 'An entry has no link to its source.',
  check: (page, written) =>
    missingField(page, written, lacksLink, {
      reason: 'This reference has no link to its source.',
      whole: (lacking, all) => wholePage(lacking, all, written.format),
    }),
};

const GIVE_HTML =
  'If the page stands on the web, give its HTML instead: the links are kept there, and get lost when its text is copied.';
const ADD_LINKS =
  'Links can be added in the context file of the page: [\u2018Title\u2019](https://\u2026). \u201ccontextpage convert\u201d makes one from any page.';

/** An archived copy will do as well. */
function lacksLink({ reference: { URL, DOI }, archived = [] }: Entry): boolean {
  return !URL && !DOI && archived.length === 0;
}

/** Copied text has lost its links, and the page behind it may still have them; elsewhere they must be added by hand. */
function wholePage(lacking: number, all: number, format: string | undefined): Finding {
  const who = lacking === all ? 'No entry of this page has' : `${lacking} of ${all} entries do not have`;
  return { reason: `${who} a link to the source. ${format === 'text' ? GIVE_HTML : ADD_LINKS}` };
}
