import type { Rule } from '../rule.ts';

/** The formats in which a person can say where the page is published. */
const SAYS_WHERE: ReadonlySet<string> = new Set(['context file', 'page.json']);

const OF_SITE =
  'The site does not say where it is published, so its feeds, permalinks and citations cannot name their address. Add \u201curl\u201d to contextpage.json in the folder of the pages, or give --url when you build it.';

export const missingPageUrl: Rule = {
  name: 'missing-page-url',
  severity: 'info',
  summary: 'The page does not say at which address it is published.',
  needs: 'format',
  *check(page, written) {
    if (page.url || page.entries.length === 0) return;
    if (written.across) {
      yield { reason: OF_SITE };
      return;
    }
    if (!SAYS_WHERE.has(written.format ?? '')) return;
    const where =
      written.format === 'page.json'
        ? '\u201curl\u201d beside the title'
        : 'the line \u201curl: https://\u2026\u201d in its head';
    yield {
      reason: `The page does not say where it is published, so feeds, permalinks and citations cannot name its address. Add ${where}, or give --url when you build it.`,
    };
  },
};
