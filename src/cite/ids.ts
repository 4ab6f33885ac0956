import { hash } from 'node:crypto';
import type { CslItem } from '../model/csl.ts';
import { foldForComparison } from '../text/fold.ts';
import { slug } from '../text/slug.ts';

/** Letters of a word that make it worth naming an entry after. */
const LONG_WORD = 5;

/** First author, year and first long word of the title: `napolitano-2021-expect`. Readable, stable, never ordinal. */
export function plainEntryId(reference: CslItem): string {
  const first = reference.author?.[0];
  const name = slug(first?.family ?? first?.literal ?? '')
    .split('-')
    .slice(0, 3)
    .join('-');
  const year = reference.issued?.['date-parts']?.[0]?.[0];
  const words = slug(reference.title ?? '').split('-');
  const word = words.find((w) => [...w].length >= LONG_WORD) ?? words[0];
  return [name, year === undefined ? '' : String(year), word].filter(Boolean).join('-') || 'entry';
}

/** `plainEntryId`, and four base32 characters of what the source is: for entries whose plain ids would be the same. */
export function distinctEntryId(reference: CslItem): string {
  return `${plainEntryId(reference)}-${fingerprint([reference.title, JSON.stringify(reference.issued ?? null)].join('\n'))}`;
}

/**
 * Ids for entries in page order. `written` ids win; where two plain ids are the same, both get the longer form, and where
 * those are, both get one of the whole reference, so that an id never depends on the order of the page. Only of references
 * that are the same in all, the first has the shorter id.
 */
export function entryIds(items: readonly { reference: CslItem; written?: string }[]): string[] {
  const references = items.map(({ reference }) => JSON.stringify(reference));
  const plain = items.map(({ reference, written }) => written ?? plainEntryId(reference));
  const plainTimes = times(plain);
  const longer = items.map(({ reference, written }, i) => {
    const id = plain[i] ?? '';
    return written === undefined && (plainTimes.get(id) ?? 0) > 1 ? distinctEntryId(reference) : id;
  });
  const sources = new Map(references.map((reference, i) => [`${longer[i]}\n${reference}`, longer[i] ?? '']));
  const longerTimes = times([...sources.values()]);
  const taken = new Set<string>(items.flatMap((item) => item.written ?? []));
  // How often a reference has come again, so that many equal ones do not each count from the start.
  const repeats = new Map<string, number>();
  return items.map(({ reference, written }, i) => {
    if (written !== undefined) return written;
    const whole = references[i] ?? '';
    let id = longer[i] ?? 'entry';
    let again = repeats.get(whole) ?? 0;
    while (taken.has(id) || (longerTimes.get(id) ?? 0) > 1) {
      id = `${plainEntryId(reference)}-${fingerprint(`${whole}\n${++again}`, 8)}`;
    }
    repeats.set(whole, again);
    taken.add(id);
    return id;
  });
}

function times(ids: readonly string[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const id of ids) found.set(id, (found.get(id) ?? 0) + 1);
  return found;
}

/** The entry's id and four characters of the quotation's folded text; more where an entry quotes the same words twice. */
export function quotationIds(entryId: string, texts: readonly string[]): string[] {
  const taken = new Set<string>();
  const repeats = new Map<string, number>();
  return texts.map((text) => {
    const folded = foldForComparison(text);
    let again = repeats.get(folded) ?? 0;
    let id = quotationId(entryId, folded, again);
    while (taken.has(id)) id = quotationId(entryId, folded, ++again);
    repeats.set(folded, again);
    taken.add(id);
    return id;
  });
}

/** Two characters more for each time that the words come again, up to 16; then the count goes into the hash. */
function quotationId(entryId: string, folded: string, again: number): string {
  return `${entryId}-${fingerprint(again > 6 ? `${folded}\n${again}` : folded, Math.min(4 + 2 * again, 16))}`;
}

/** The first characters of the sha256 of a text, in lower-case base32 (RFC 4648). */
export function fingerprint(text: string, length = 4): string {
  const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
  // A letter for each byte: quicker than a buffer.
  const bytes = hash('sha256', text, 'latin1');
  let out = '';
  for (let bit = 0; out.length < length; bit += 5) {
    const byte = bit >> 3;
    const pair = (bytes.charCodeAt(byte) << 8) | bytes.charCodeAt(byte + 1);
    out += alphabet[(pair >> (11 - (bit & 7))) & 31];
  }
  return out;
}
