import type { Settings } from '../../settings/settings.ts';
import { checkSite } from '../../site/check-site.ts';
import { siteOf } from '../../site/site-of.ts';
import type { Checked } from './check-one.ts';

/** The pages as those of one site: with what comparing them with each other gives. In the same order. */
export function checkTogether(pages: readonly Checked[], settings: Settings): Checked[] {
  const read = pages.map(({ planned: { file }, reading: { page } }) => ({ file, page }));
  const contexts = new Map(pages.map(({ planned: { file }, context }) => [file, context]));
  const found = checkSite(siteOf(read, settings, ''), contexts);
  return pages.map((one) => {
    const { messages = [], silenced = [] } = found.get(one.planned.file) ?? {};
    return { ...one, messages: [...one.reading.messages, ...messages], silenced };
  });
}
