/** The words of a new quotation, compared with the copy that was made of the source. */
import { textPath } from '../../archive/layout.ts';
import type { Look } from '../../model/capture.ts';
import type { Entry, Page, Quotation } from '../../model/page.ts';
import { type Verified, verifyPage } from '../archive/verify-page.ts';
import type { FetchedSource } from './fetch-source.ts';

/** @param look of the archive, with the copy it keeps */
export function comparedWithCopy(
  page: Page,
  entry: Entry,
  fresh: readonly Quotation[],
  { text }: FetchedSource,
  look: Look,
): readonly Verified[] {
  const { copy } = look;
  if (!copy) return [];
  const alone = { ...page, entries: [{ ...entry, quotations: fresh }] };
  const kept = {
    entry: entry.id,
    file: textPath(copy.textSha256),
    captured: look.at.slice(0, 10),
    url: look.finalUrl ?? look.url,
    rung: look.rung,
    read: { source: text, sha256: copy.sha256, textSha256: copy.textSha256 },
  };
  return verifyPage(alone, [kept], () => undefined).verified;
}
