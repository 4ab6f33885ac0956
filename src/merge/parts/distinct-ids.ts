/** The ids of what an edited document brings, made to name nothing else on the page that it comes home to. */
import { distinctEntryId, fingerprint, quotationIds } from '../../cite/ids.ts';
import type { CslItem } from '../../model/csl.ts';
import type { Entry, Page, Quotation } from '../../model/page.ts';
import { foldForComparison } from '../../text/fold.ts';

/**
 * The page with another id for each entry and quotation whose id is taken: by another one of the same document, or by
 * one that came onto `ours` meanwhile and is another source, or other words. What was printed keeps its id.
 */
export function withDistinctIds(page: Page, base: Page, ours: Page): Page {
  const printed = namesOn(base);
  const here = namesOn(ours);
  const seen = new Set<string>();
  const free = (ids: Iterable<string>): string => {
    for (const id of ids) if (!seen.has(id)) return id;
    return '';
  };
  const entries = page.entries.map((entry) => {
    const own = here.entries.get(entry.id);
    const isFree = printed.entries.has(entry.id) || !own || isSameSource(own.reference, entry.reference);
    const id = free(otherIds(entry, isFree));
    seen.add(id);
    return withQuotations(entry, id);
  });
  return { ...page, entries };

  function withQuotations(entry: Entry, id: string): Entry {
    const texts = entry.quotations.map(({ text }) => text.plain);
    const fresh = entry.id === id ? [] : quotationIds(id, texts);
    const quotations = entry.quotations.map((quotation, i) => {
      const wanted = printed.quotations.has(quotation.id) ? quotation.id : (fresh[i] ?? quotation.id);
      const own = printed.quotations.has(wanted) ? undefined : here.quotations.get(wanted);
      const isFree = !own || (own.entry === id && areSameWords(own.quotation, quotation));
      const named = free(longerIds(id, quotation, isFree ? wanted : undefined));
      seen.add(named);
      return named === quotation.id ? quotation : { ...quotation, id: named };
    });
    return { ...entry, id, quotations };
  }
}

interface Names {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly quotations: ReadonlyMap<string, { readonly quotation: Quotation; readonly entry: string }>;
}

function namesOn({ entries }: Page): Names {
  return {
    entries: new Map(entries.map((entry) => [entry.id, entry])),
    quotations: new Map(
      entries.flatMap((entry) =>
        entry.quotations.map((quotation) => [quotation.id, { quotation, entry: entry.id }] as const),
      ),
    ),
  };
}

/** Two entries that came independently of each other, under one id. */
function isSameSource(a: CslItem, b: CslItem): boolean {
  return (
    (a.URL !== undefined && a.URL === b.URL) || foldForComparison(a.title ?? '') === foldForComparison(b.title ?? '')
  );
}

function areSameWords(a: Quotation, b: Quotation): boolean {
  return foldForComparison(a.text.plain) === foldForComparison(b.text.plain);
}

/** Without end, so they must be taken one by one. */
function* otherIds({ id, reference }: Entry, isFree: boolean): Generator<string> {
  if (isFree) yield id;
  yield distinctEntryId(reference);
  for (let count = 2; ; count++) yield `${id}-${fingerprint(`${JSON.stringify(reference)}\n${count}`, 8)}`;
}

function* longerIds(entry: string, { text }: Quotation, wanted: string | undefined): Generator<string> {
  if (wanted !== undefined) yield wanted;
  for (let count = 1; ; count++) yield `${entry}-${fingerprint(`${text.plain}\n${count}`, 8)}`;
}
