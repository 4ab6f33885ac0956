/** The words of a new quotation, compared with the copies of its source: what “verify” will say of them. */
import type { Entry, Page, Quotation } from '../../model/page.ts';
import { openVerifier } from '../archive/page-verifier.ts';
import type { Verified } from '../archive/verify-page.ts';
import type { Io } from '../io.ts';
import type { AddOptions } from '../options.ts';
import { Progress } from '../progress.ts';

export async function comparedWithCopies(
  page: Page,
  entry: Entry,
  fresh: readonly Quotation[],
  { archive, quiet }: AddOptions,
  io: Io,
): Promise<readonly Verified[]> {
  if (fresh.length === 0) return [];
  const progress = new Progress(io, quiet === true);
  try {
    const alone = { ...page, entries: [{ ...entry, quotations: fresh }] };
    return (await openVerifier(archive, io, progress).verify(alone)).verified;
  } finally {
    progress.done();
  }
}
