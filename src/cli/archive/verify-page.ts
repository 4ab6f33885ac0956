/** Every quotation of a page against the copies of its source. */
import type { Entry, Page, Quotation } from '../../model/page.ts';
import type { Verdict, Verification } from '../../model/verification.ts';
import type { Judge } from './judge.ts';
import { PageDocuments } from './page-documents.ts';
import type { Copy, SourceCopy } from './read-copies.ts';
import type { KnownVerdict } from './verdict-memory.ts';

/** What became of one quotation. */
export interface Verified {
  readonly entry: Entry;
  readonly quotation: Quotation;
  /** `foundIn` is an `Entry.id`. */
  readonly verification: Verification;
  /** The copy that speaks best for the quotation: what it was judged by. */
  readonly copy: Copy;
  /** The copy that holds the words, for `wrong-source`; the passages stand in it. */
  readonly foundCopy?: Copy;
  /** The words stand in an older capture of the source, and no longer in the newest one. */
  readonly drifted?: true;
}

export interface PageVerdicts {
  /** In the order of the page. */
  readonly verified: readonly Verified[];
  /** Entries with quotations and without a copy. */
  readonly noCopy: readonly Entry[];
}

/** The verdicts from the best to the worst: one copy that holds the words is enough, and an unreadable one proves nothing. */
const BEST_FIRST: readonly Verdict[] = ['verbatim', 'edited', 'wrong-source', 'altered', 'not-found', 'unreadable'];

/** @param step is told how many of the entries have been gone through */
export async function verifyPage(
  page: Page,
  copies: readonly SourceCopy[],
  judge: Judge,
  step: (entries: number) => void,
): Promise<PageVerdicts> {
  const copiesOf = Map.groupBy(copies, ({ entry }) => entry);
  const around = { documents: new PageDocuments(copies), judge, lang: page.lang };
  const verified: Verified[] = [];
  const noCopy: Entry[] = [];
  for (const [index, entry] of page.entries.entries()) {
    if (entry.quotations.length === 0) continue;
    step(index);
    const own = copiesOf.get(entry.id) ?? [];
    if (own.length === 0) noCopy.push(entry);
    else verified.push(...(await verifiedEntry(entry, own, around)));
  }
  return { verified, noCopy };
}

interface Around {
  readonly documents: PageDocuments;
  readonly judge: Judge;
  readonly lang: string;
}

/** What one copy says of a quotation. */
interface Judged extends KnownVerdict {
  readonly copy: SourceCopy;
}

async function verifiedEntry(entry: Entry, own: readonly SourceCopy[], around: Around): Promise<Verified[]> {
  const { documents, judge, lang } = around;
  const others = documents.without(own);
  const verified: Verified[] = [];
  for (const quotation of entry.quotations) {
    const words = { text: quotation.text.plain, lang: quotation.lang ?? lang };
    const judged: Judged[] = [];
    for (const copy of own) judged.push({ copy, ...(await judge.verdict(words, copy.document, others)) });
    const [best] = judged.toSorted((a, b) => rankOf(a.verification) - rankOf(b.verification));
    if (!best) continue;
    const drifted = hasDrifted(judged) && { drifted: true as const };
    verified.push({ entry, quotation, ...(await withEvidence(best, around)), ...drifted });
  }
  return verified;
}

async function withEvidence(
  { copy, verification, foundIn }: Judged,
  { documents, judge }: Around,
): Promise<Pick<Verified, 'copy' | 'verification' | 'foundCopy'>> {
  const withRead = async (one: SourceCopy): Promise<Copy> => ({ ...one, read: await judge.evidence(one.document) });
  const found = foundIn === undefined ? undefined : documents.copy(foundIn);
  if (!found) return { copy: await withRead(copy), verification };
  const known = { ...verification, foundIn: found.entry };
  return { copy: await withRead(copy), verification: known, foundCopy: await withRead(found) };
}

/**
 * Of captures of the site itself, which come in the order of time: nobody knows when a file was saved by hand, and what
 * an outside archive gave is older than its capture.
 */
function hasDrifted(judged: readonly Judged[]): boolean {
  const captures = judged.filter(({ copy: { rung } }) => rung !== undefined && rung !== 'outside');
  const newest = captures.at(-1);
  if (!newest || isFaithful(newest.verification) || newest.verification.verdict === 'unreadable') return false;
  return captures.some(({ verification }) => isFaithful(verification));
}

function isFaithful({ verdict }: Pick<Verification, 'verdict'>): boolean {
  return verdict === 'verbatim' || verdict === 'edited';
}

/** Among equals, the copy with fewer cautions. */
function rankOf({ verdict, cautions }: Pick<Verification, 'verdict' | 'cautions'>): number {
  return BEST_FIRST.indexOf(verdict) + (cautions.length > 0 ? 0.5 : 0);
}
