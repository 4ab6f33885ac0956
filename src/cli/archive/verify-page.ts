/** Every quotation of a page against the copies of its source. */
import { type OtherSource, verifyQuotation } from '../../anchor/verify.ts';
import type { Entry, Page, Quotation } from '../../model/page.ts';
import type { SourceText } from '../../model/source.ts';
import type { Verdict, Verification } from '../../model/verification.ts';
import type { Copy } from './read-copies.ts';

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
export function verifyPage(page: Page, copies: readonly Copy[], step: (entries: number) => void): PageVerdicts {
  const copiesOf = Map.groupBy(copies, ({ entry }) => entry);
  const distinct = distinctSources(copies);
  const verified: Verified[] = [];
  const noCopy: Entry[] = [];
  for (const [index, entry] of page.entries.entries()) {
    if (entry.quotations.length === 0) continue;
    step(index);
    const own = copiesOf.get(entry.id) ?? [];
    if (own.length === 0) noCopy.push(entry);
    else verified.push(...verifiedEntry(entry, own, distinct, page.lang));
  }
  return { verified, noCopy };
}

/** One document may be the source of several entries; it is enough to look for words in it once. */
function distinctSources(copies: readonly Copy[]): Copy[] {
  const first = new Map<SourceText, Copy>();
  for (const copy of copies) if (!first.has(copy.read.source)) first.set(copy.read.source, copy);
  return [...first.values()];
}

function verifiedEntry(entry: Entry, own: readonly Copy[], copies: readonly Copy[], lang: string): Verified[] {
  const ours = new Set(own.map(({ read }) => read.source));
  const others = copies.flatMap((copy, index): OtherSource[] =>
    ours.has(copy.read.source) ? [] : [{ id: String(index), source: copy.read.source }],
  );
  return entry.quotations.flatMap((quotation) => {
    const options = { others, lang: quotation.lang ?? lang };
    const judged = own.map((copy) => ({
      copy,
      verification: verifyQuotation(quotation.text.plain, copy.read.source, options),
    }));
    const [best] = judged.toSorted((a, b) => rankOf(a.verification) - rankOf(b.verification));
    if (!best) return [];
    const { foundIn, ...verification } = best.verification;
    const foundCopy = foundIn === undefined ? undefined : copies[Number(foundIn)];
    const told = { ...best, entry, quotation, ...(hasDrifted(judged) && { drifted: true as const }) };
    return foundCopy ? [{ ...told, foundCopy, verification: { ...verification, foundIn: foundCopy.entry } }] : [told];
  });
}

/**
 * Of captures of the site itself, which come in the order of time: nobody knows when a file was saved by hand, and what
 * an outside archive gave is older than its capture.
 */
function hasDrifted(judged: readonly { readonly copy: Copy; readonly verification: Verification }[]): boolean {
  const captures = judged.filter(({ copy: { rung } }) => rung !== undefined && rung !== 'outside');
  const newest = captures.at(-1);
  if (!newest || isFaithful(newest.verification) || newest.verification.verdict === 'unreadable') return false;
  return captures.some(({ verification }) => isFaithful(verification));
}

function isFaithful({ verdict }: Verification): boolean {
  return verdict === 'verbatim' || verdict === 'edited';
}

/** Among equals, the copy with fewer cautions. */
function rankOf({ verdict, cautions }: Verification): number {
  return BEST_FIRST.indexOf(verdict) + (cautions.length > 0 ? 0.5 : 0);
}
