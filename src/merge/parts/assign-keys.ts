/** Gives the parts of a page the keys that they have on pages that are known already. */
import { fingerprint } from '../../cite/ids.ts';
import type { Page } from '../../model/page.ts';
import { foldForComparison } from '../../text/fold.ts';
import { pairSame, pairTexts } from './likeness.ts';
import type { PageKeys } from './parts.ts';
import { fromRows, isNotes, type KeyedPage, keyRows, type Named, namedIn, ownNames, type Row, rowsOf } from './rows.ts';

/** A page whose keys are known. Parts whose words are only alike are the same part where `isAlike` says so. */
export interface Known extends KeyedPage {
  readonly isAlike: boolean;
  /** It is the later one of the two. */
  readonly isLater?: boolean;
  /** Whether words in a place of it came there otherwise than by being moved. */
  readonly isFresh?: (named: Named, scope: string) => boolean;
}

/**
 * Known by id, then by words in the same place, then, for notes, by words that went from one entry to another.
 * @param later the words that became of a part elsewhere, by its key from the page alone
 */
export function assignKeys(
  page: Page,
  known: readonly Known[],
  later: ReadonlyMap<string, string> = new Map(),
): PageKeys {
  const rows = rowsOf(page);
  const taken = new Set<string>();
  const take = (key: string | undefined): string | undefined => {
    if (key === undefined || taken.has(key)) return undefined;
    taken.add(key);
    return key;
  };
  const byName = new Map(known.toReversed().flatMap(namedKeys));
  const found = rows.map(({ names, texts }) => texts.map((_, i) => take(byName.get(names?.[i] ?? ''))));
  const edited = rows.map((row) => ({ ...row, texts: ownNames(row).map((name) => later.get(name)) }));
  for (const one of known) {
    const scopes = namedIn(one);
    for (const [r, row] of rows.entries()) {
      const named = scopes.get(row.scope) ?? [];
      byWords({ texts: row.texts, later: edited[r]?.texts ?? [], keys: found[r] ?? [] }, named, one.isAlike, take);
    }
    if (!one.isAlike) continue;
    const moved = { scopes: movable(scopes, one.isFresh), isLater: one.isLater ?? false };
    movedNotes(rows, found, moved, take);
    movedNotes(edited, found, moved, take);
  }
  const counts = new Map<string, number>();
  const complete = found.map((keys, r) => keys.map((key, i) => key ?? freshKey(rows[r], i, take, counts)));
  return fromRows(page, complete);
}

function movable(scopes: ReadonlyMap<string, readonly Named[]>, isFresh: Known['isFresh']): typeof scopes {
  if (!isFresh) return scopes;
  return new Map([...scopes].map(([scope, all]) => [scope, all.filter((named) => !isFresh(named, scope))]));
}

type Take = (key: string | undefined) => string | undefined;

function namedKeys({ page, keys }: KeyedPage): [name: string, key: string][] {
  const all = keyRows(keys);
  return rowsOf(page).flatMap(({ names = [] }, r) =>
    names.map((name, i): [string, string] => [name, all[r]?.[i] ?? '']),
  );
}

interface OpenRow extends Pick<Row, 'texts'> {
  readonly later: readonly (string | undefined)[];
  /** To be filled in. */
  readonly keys: (string | undefined)[];
}

/** Gives keys to the parts of a row that have none yet and whose words are known in it. */
function byWords({ texts, later, keys }: OpenRow, known: readonly Named[], isAlike: boolean, take: Take): void {
  const open = [...keys.keys()].filter((i) => keys[i] === undefined);
  if (open.length === 0 || known.length === 0) return;
  const mine = new Set(keys);
  const left = known.filter(({ key }) => !mine.has(key));
  const [words, there] = [open.map((i) => texts[i] ?? ''), left.map(({ text }) => text)];
  const edited = open.map((i) => later[i]);
  const pairs = isAlike ? pairTexts(words, there, edited) : pairSame(words, there);
  for (const [o, k] of pairs) keys[open[o] ?? 0] = take(left[k]?.key);
}

/**
 * A note whose words stand once among those that one version lacks, and once among those that the other has besides,
 * was moved. A new entry of the later version may be a copy, and its notes are its own.
 */
function movedNotes(
  rows: readonly Row[],
  found: readonly (string | undefined)[][],
  { scopes, isLater }: { readonly scopes: ReadonlyMap<string, readonly Named[]>; readonly isLater: boolean },
  take: Take,
): void {
  const here = new Set(found.flat());
  const known = new Set(rows.map(({ scope }) => scope));
  const gone = [...scopes].flatMap(([scope, named]) =>
    isNotes(scope) && (!isLater || known.has(scope)) ? named.filter(({ key }) => !here.has(key)) : [],
  );
  const byText = Map.groupBy(gone, ({ text }) => foldForComparison(text));
  const fresh = rows.flatMap(({ scope, texts }, r) =>
    isNotes(scope) && (isLater || scopes.has(scope))
      ? texts.flatMap((text, i) => (found[r]?.[i] === undefined && text !== undefined ? [{ r, i, text }] : []))
      : [],
  );
  for (const [text, places] of Map.groupBy(fresh, (place) => foldForComparison(place.text))) {
    const [place] = places;
    const [named] = byText.get(text) ?? [];
    if (!place || !named || places.length > 1 || byText.get(text)?.length !== 1) continue;
    const keys = found[place.r];
    if (keys) keys[place.i] = take(named.key);
  }
}

/** Names after the first of one kind are counted on, so that many equal notes do not each count from the start. */
function freshKey(row: Row | undefined, i: number, take: Take, counts: Map<string, number>): string {
  const name = row?.names?.[i] ?? `${row?.scope}+${fingerprint(row?.texts[i] ?? '', 16)}`;
  for (let count = counts.get(name) ?? 1; ; count++) {
    const key = take(count === 1 ? name : `${name}+${count}`);
    if (key === undefined) continue;
    counts.set(name, count + 1);
    return key;
  }
}
