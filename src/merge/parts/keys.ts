/**
 * One key for one part in all versions of a page. Entries are known by their ids, quotations and sections by theirs or
 * else by their words, notes and paragraphs of the intro, which have no ids, by their words alone.
 */
import type { Page } from '../../model/page.ts';
import { foldForComparison } from '../../text/fold.ts';
import { assignKeys } from './assign-keys.ts';
import { pairTexts } from './likeness.ts';
import type { PageKeys } from './parts.ts';
import {
  fromRows,
  type KeyedPage,
  keyRows,
  type Named,
  namedIn,
  noteName,
  noteScope,
  ownNames,
  rowsOf,
} from './rows.ts';

export interface Versions<Version> {
  /** What was printed. */
  readonly base: Version;
  readonly ours: Version;
  /** The edited document, with all its tracked changes accepted. */
  readonly accepted: Version;
  readonly rejected: Version;
}

/**
 * For the notes of each entry, by its id, the words that they had as they were printed, where the document says which
 * one each is: undefined for those of which it does not.
 */
export type FormerNotes = ReadonlyMap<string, readonly (string | undefined)[]>;

export function keysOf(
  { base, ours, accepted, rejected }: Versions<Page>,
  former: { readonly accepted: FormerNotes; readonly rejected: FormerNotes },
): Versions<PageKeys> {
  const own = ownKeys(ours);
  const formerWords = byName(former.accepted);
  const { words, isNew } = wordsIn(accepted, base, formerWords);
  const printed = assignKeys(base, [{ page: ours, keys: own, isAlike: true, isLater: true, isFresh: isNew }], words);
  const known = [
    { page: base, keys: printed, isAlike: true },
    { page: ours, keys: own, isAlike: false },
  ];
  const read = assignKeys(accepted, known, formerWords);
  const renamed = sameNotes(base, printed, { page: ours, keys: own }, { page: accepted, keys: read });
  const final = (keys: PageKeys): PageKeys => ({
    ...keys,
    notes: keys.notes.map((list) => list.map((key) => renamed.get(key) ?? key)),
  });
  return {
    base: final(printed),
    ours: own,
    accepted: final(read),
    rejected: final(assignKeys(rejected, known, byName(former.rejected))),
  };
}

/**
 * Notes that theirs moved to another entry, and that ours seems to have lost and to have got new there with words that
 * are alike: they were moved, and edited besides. Gives the keys of ours for those of theirs.
 */
function sameNotes(base: Page, printed: PageKeys, ours: KeyedPage, theirs: KeyedPage): Map<string, string> {
  const former = new Map(
    base.entries.flatMap(({ id, notes }, i) =>
      (printed.notes[i] ?? []).map((key, k) => [key, { id, words: notes[k]?.text.plain }] as const),
    ),
  );
  const isOurs = new Set(ours.keys.notes.flat());
  const [here, there] = [ours, theirs].map(namedIn);
  const same = new Map<string, string>();
  for (const { id } of base.entries) {
    const isMoved = (key: string): boolean => former.has(key) && former.get(key)?.id !== id && !isOurs.has(key);
    const mine = here?.get(noteScope(id))?.filter(({ key }) => !former.has(key)) ?? [];
    const their = there?.get(noteScope(id))?.filter(({ key }) => isMoved(key)) ?? [];
    const [texts, own] = [their, mine].map((notes) => notes.map(({ text }) => text));
    const words = their.map(({ key }) => former.get(key)?.words);
    for (const [i, k] of pairTexts(texts ?? [], own ?? [], words)) same.set(their[i]?.key ?? '', mine[k]?.key ?? '');
  }
  return same;
}

interface LaterWords {
  /** By the keys that the parts have on the former version alone. */
  readonly words: ReadonlyMap<string, string>;
  /** Whether the later version has these words in that place, and the former had them nowhere. */
  readonly isNew: (named: Named, scope: string) => boolean;
}

/** The words of a later version of a page. @param words that its parts had on the former one, by their own keys */
function wordsIn(later: Page, former: Page, words: ReadonlyMap<string, string>): LaterWords {
  const before = ownKeys(former);
  const known = new Set(keyRows(before).flat());
  const keys = assignKeys(later, [{ page: former, keys: before, isAlike: true }], words);
  const all = [...namedIn({ page: later, keys })].flatMap(([scope, list]) =>
    list.map((named) => ({ scope, ...named })),
  );
  const placed = (text: string, scope: string): string => `${scope}\n${foldForComparison(text)}`;
  const fresh = new Set(all.filter(({ key }) => !known.has(key)).map(({ text, scope }) => placed(text, scope)));
  return {
    words: new Map(all.map(({ key, text }) => [key, text])),
    isNew: ({ text }, scope) => fresh.has(placed(text, scope)),
  };
}

/** By the keys that the notes have on their page alone. */
function byName(former: FormerNotes): Map<string, string> {
  return new Map(
    [...former].flatMap(([id, all]) =>
      all.flatMap((words, i) => (words === undefined ? [] : [[noteName(id, i), words] as const])),
    ),
  );
}

/** Keys from a page alone. */
export function ownKeys(page: Page): PageKeys {
  return fromRows(page, rowsOf(page).map(ownNames));
}
