import type { SiteFolder } from '../../files/site-folder.ts';
import { pageCounts } from '../counts.ts';
import type { BuiltFile, BuiltPage } from './built.ts';
import type { CheckedPage } from './checked-pages.ts';

/** What is told of a page that has been written into its folder of the site: `ports/`, or the root for a page alone. */
export function builtPage(
  { on: { slug, page }, made, messages }: CheckedPage,
  { folder, address, isKept }: { readonly folder: SiteFolder; readonly address: string; readonly isKept: boolean },
): BuiltPage {
  const file = (path: string): BuiltFile => ({ path, bytes: folder.size(path) });
  const pdf = `${address}${slug}.pdf`;
  return {
    name: made.planned.name,
    address,
    title: page.title,
    counts: pageCounts(page),
    ...(made.verdicts !== undefined && { verdicts: made.verdicts }),
    messages,
    word: file(`${address}${slug}.docx`),
    ...(folder.has(pdf) && { pdf: file(pdf) }),
    isKept,
  };
}
