/**
 * The bookmarks that carry the identity of a page through word processors: what they are called, and what a name says.
 * Each stands round words of one paragraph. A leading underscore hides them in Word's list of bookmarks.
 */
import { fingerprint } from '../cite/ids.ts';
import type { Entry, Note } from '../model/page.ts';

/**
 * What a bookmark stands round. Of a page: `t` its title, `i` a text of the intro, `s` the heading of a section, `p` a
 * line that only the document has (its facts, “No sources yet.”). Of an entry: `e` its reference, `d` what the document
 * puts after that (“no date”, the archived copy), `q` a quotation, `a` who says it, `l` where it stands, `r` its
 * translation, `c` what is said of its check, `f` a footnote to that, `n` a note.
 */
export type BookmarkKind = 't' | 'i' | 's' | 'p' | 'e' | 'd' | 'q' | 'a' | 'l' | 'r' | 'c' | 'f' | 'n';

/** Ids of what stands in a document once. */
export const PAGE_PARTS: Readonly<Record<'title' | 'facts' | 'checks' | 'url' | 'rights' | 'noSources', string>> = {
  title: 'title',
  facts: 'facts',
  checks: 'checks',
  url: 'url',
  rights: 'rights',
  noSources: 'no sources',
};

/** Letters of the hash in a name: 80 bits, and short of the 40 characters that Word allows. */
const HASH_LENGTH = 16;

/**
 * @param id of the entry, quotation or section; for notes one of `noteIds`; for a part of the page what `PAGE_PARTS`
 * calls it, for a text of the intro its number from 0
 * @param paragraph from 0, for a part of several paragraphs: the plain name first, then `_2`, `_3`
 */
export function bookmarkName(kind: BookmarkKind, id: string, paragraph = 0): string {
  const name = `_cp_${kind}_${fingerprint(id, HASH_LENGTH)}`;
  return paragraph === 0 ? name : `${name}_${paragraph + 1}`;
}

/** What a name of ours says. */
export interface BookmarkName {
  readonly kind: BookmarkKind;
  /** The name of the part's first paragraph, as it was printed. */
  readonly part: string;
  /** From 0. */
  readonly paragraph: number;
  /** Given to pasted words by the program that they were pasted in: `…_Copy_1`, in OpenDocument `… Copy 1`. */
  readonly isCopy: boolean;
}

const NAME = /^(_cp_([tispedqalrcfn])_[a-z2-7]{16})(?:_([1-9]\d{0,5}))?((?:[_ ]Copy[_ ]\d{1,6})+)?$/iu;

/** Undefined for a name that is none of ours. */
export function readBookmarkName(name: string): BookmarkName | undefined {
  const [, part, kind, number, copies] = NAME.exec(name) ?? [];
  if (part === undefined || kind === undefined) return undefined;
  return {
    kind: kind.toLowerCase() as BookmarkKind,
    part: part.toLowerCase(),
    paragraph: number === undefined ? 0 : Number(number) - 1,
    isCopy: copies !== undefined,
  };
}

/** The names of the quotations and notes of an entry. */
export function innerNames(entry: Pick<Entry, 'id' | 'quotations' | 'notes'>): string[] {
  return [
    ...entry.quotations.map(({ id }) => bookmarkName('q', id)),
    ...noteIds(entry).map(({ id }) => bookmarkName('n', id)),
  ];
}

/**
 * Ids of the notes of an entry that are printed, in their order. Notes have none of their own: the entry and the words
 * stand for them, and a number where an entry repeats a note.
 */
export function noteIds({ id, notes }: Pick<Entry, 'id' | 'notes'>): { readonly id: string; readonly note: Note }[] {
  const seen = new Map<string, number>();
  return notes.flatMap((note) => {
    if (note.private) return [];
    const { plain } = note.text;
    const times = seen.get(plain) ?? 0;
    seen.set(plain, times + 1);
    return [{ id: [id, plain, ...(times > 0 ? [times] : [])].join('\n'), note }];
  });
}
