/** What one place of a source says of it, before anything is decided. Plain data. */
export interface Evidence {
  readonly field: Field;
  /** As it stands there, cleaned by `plainValue`; never empty. Several authors may be several pieces of one place. */
  readonly text: string;
  /** The place, for people: “JSON-LD”, “citation_title”, “the byline”. Pieces of one place say the same. */
  readonly from: string;
  /** How far such a place is trusted: see `TRUST`. */
  readonly trust: number;
  /** Where the place itself says what kind of author it names; a `byline` is text in which names have to be found. */
  readonly kind?: 'person' | 'body' | 'byline';
}

/**
 * What a piece of evidence is about. `subtitle` stands right under the title and is marked as its second part;
 * `site` is a name that the site goes by, used for telling it from a title;
 * `modified` is a day on which the source was changed, which is no day of publication.
 */
export type Field =
  | 'title'
  | 'subtitle'
  | 'author'
  | 'date'
  | 'modified'
  | 'outlet'
  | 'publisher'
  | 'site'
  | 'type'
  | 'language'
  | 'doi'
  | 'isbn'
  | 'volume'
  | 'issue'
  | 'page'
  | 'first-page'
  | 'last-page'
  | 'url';

/**
 * Values that fold equal add their trust up, so that two usual places outvote one that was made for the purpose. The
 * steps were chosen by reasoning on who writes such a place and for whom, not fitted to pages.
 */
export const TRUST = {
  /** Shown to readers in the place that they take it from: no number of programs knows better. */
  headline: 40,
  /** Shown to readers behind a word that says what it is: “by”, “published”. */
  signed: 20,
  /** Made for citing the work: what libraries and reference managers read. */
  citation: 10,
  /** Shown to readers, and said to be what it is. */
  shown: 9,
  /** Made for machines about this very work. */
  stated: 8,
  /** Made for machines, often filled by a content system without anybody looking. */
  usual: 6,
  /** Shown, but told only by its place. */
  placed: 5,
  /** Often something else. */
  weak: 3,
  /** Better than nothing. */
  faint: 1,
} as const;

/** A reader of one kind of evidence takes what it reads and yields what is there. */
export type Evidences = Iterable<Evidence>;

/** Where evidence that readers see comes from. */
export const SHOWN = { title: 'the headline', author: 'the byline', date: 'the dateline' } as const;
