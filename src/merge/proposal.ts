/** What a colleague changed, edit by edit, for the curator to take or to leave. Plain data. */
import type { CslDate, CslItem, CslName } from '../model/csl.ts';
import type { Archived, Entry, Note, Quotation, Section, Text } from '../model/page.ts';

export interface Proposal {
  /** In the order of the edited document. */
  readonly edits: readonly Edit[];
  /** Words that only look different now. They are reported and never merged. */
  readonly formatting: readonly Formatting[];
  /** How many fields differ only as typing aids make them differ; they stay as they are. */
  readonly noise: number;
}

export type Edit = Changed | Added | Removed | Moved;

interface EveryEdit {
  /** From what the edit says and what it meets, so that a review can be gone on with later. */
  readonly id: string;
  readonly part: PartKind;
  /** Names the part among those of the page that the edit was proposed for, for `apply`. */
  readonly key: string;
  /** `Entry.id` of the entry at which the edit is shown; none for title, intro and sections. */
  readonly entry?: string;
  readonly conflict?: Conflict;
  /** Whether the edit was made with Track Changes on. */
  readonly made: 'tracked' | 'untracked' | 'both';
  /** It may be taken without being looked at: no conflict, no removal, no words of a quotation. */
  readonly safe: boolean;
}

/** A field has another content. A content that is undefined is a field that is not there. */
export interface Changed extends EveryEdit {
  readonly kind: 'changed';
  readonly field: FieldName;
  readonly base: FieldValue | undefined;
  readonly ours: FieldValue | undefined;
  readonly theirs: FieldValue | undefined;
  /** What the field says once the edit is taken: theirs, with the words that ours alone changed. */
  readonly merged: FieldValue | undefined;
}

/** A part is new, or (`removed-here`) was changed there and is no longer here. */
export interface Added extends EveryEdit {
  readonly kind: 'added';
  readonly item: Item;
  readonly to: Spot;
  /** Keys of what comes with an entry, in its order. */
  readonly within?: { readonly quotations: readonly string[]; readonly notes: readonly string[] };
}

export interface Removed extends EveryEdit {
  readonly kind: 'removed';
  /** As it stands here. */
  readonly item: Item;
}

/** A part stands elsewhere: in another order, section or entry. */
export interface Moved extends EveryEdit {
  readonly kind: 'moved';
  readonly item: Item;
  /** Name of the list in which it stands here. */
  readonly from: string;
  readonly to: Spot;
  /** Keys of the entries that go with a heading, in their order. */
  readonly along?: readonly string[];
}

export interface Formatting {
  readonly part: PartKind;
  readonly entry?: string;
  readonly field: FieldName;
  readonly base: Text;
  readonly theirs: Text;
}

/**
 * Why somebody has to decide. `same-words`: both changed the same words, or the same value. `changed-here`: removed
 * there, changed here. `removed-here`: changed there, removed here. `moved-here`: both moved it, to different places.
 */
export type Conflict = 'same-words' | 'changed-here' | 'removed-here' | 'moved-here';

export type PartKind = Item['part'];

/** A part of a page, by its kind. Of the page itself the title, which is no part of anything else. */
export type Item =
  | { readonly part: 'page'; readonly title: string }
  | { readonly part: 'intro'; readonly text: Text }
  | { readonly part: 'section'; readonly section: Section }
  | { readonly part: 'entry'; readonly entry: Entry }
  | { readonly part: 'quotation'; readonly quotation: Quotation }
  | { readonly part: 'note'; readonly note: Note };

/** A place in a list of parts, by keys: right after a part, or at the start. */
export interface Spot {
  readonly list: string;
  readonly after?: string;
}

/** `archived`: the first copy of the source, which is the printed one. */
export type FieldName =
  | ReferenceField
  | 'archived'
  | 'title'
  | 'level'
  | 'text'
  | 'locator'
  | 'speaker'
  | 'translation';

/** The type and the language of a source are not printed. */
export type ReferenceField = Exclude<keyof CslItem, 'type' | 'language'>;

export type FieldValue = Text | string | number | readonly CslName[] | CslDate | Archived;

export type Decision =
  | { readonly answer: 'accept' | 'reject' | 'later' }
  /** Taken, in the curator's own wording: of a field, or of a new quotation, note, paragraph or heading. */
  | { readonly answer: 'edited'; readonly value: FieldValue };

/** By `Edit.id`. */
export type Decisions = ReadonlyMap<string, Decision>;
