/** One edit as a person is shown it: sentences, and wordings under one another with their differences. Plain data. */
import { referenceText } from '../../cite/line.ts';
import type { Entry, Page } from '../../model/page.ts';
import type { Verdict } from '../../model/verification.ts';
import { shorten } from '../../text/shorten.ts';
import { ownKeys } from '../parts/keys.ts';
import { ownerOf, partsOf } from '../parts/parts.ts';
import type { Added, Changed, Conflict, Edit, FieldName, Item, Moved, Removed } from '../proposal.ts';
import { compared, type Piece } from './word-pieces.ts';
import { wordingOf } from './wording.ts';

export interface ShownEdit {
  readonly id: string;
  /** “quotation”, “title”, “new note”. */
  readonly what: string;
  /** The entry by its id and in words; none for what belongs to no entry. */
  readonly entry?: { readonly id: string; readonly name: string };
  /** Why somebody has to decide, how the edit was made, where a part goes. */
  readonly sentences: readonly string[];
  readonly rows: readonly Row[];
}

export interface Row {
  readonly label: 'printed' | 'here' | 'edited' | 'merged' | 'source' | 'new' | 'removed';
  readonly pieces: readonly Piece[];
  readonly verdict?: Verdict;
}

/** What the archived source says to a quotation: brought from outside, since comparing costs time. */
export interface Evidence {
  /** The passage of the archived copy, or the nearest one to it. */
  readonly source?: string;
  /** Of each wording that was compared. */
  readonly verdicts?: Readonly<Partial<Record<'printed' | 'here' | 'edited' | 'merged' | 'new' | 'removed', Verdict>>>;
}

const CONFLICTS: Readonly<Record<Conflict, string>> = {
  'same-words': 'The same words were changed here, too: accepting it replaces them.',
  'changed-here': 'It was changed here meanwhile: accepting it removes that, too.',
  'removed-here': 'It was removed here meanwhile: accepting it brings it back.',
  'moved-here': 'It was put elsewhere here meanwhile: accepting it moves it.',
};

const FIELDS: Readonly<Partial<Record<FieldName, string>>> = {
  URL: 'address',
  archived: 'archived copy',
  'container-title': 'outlet',
  issued: 'date',
  level: 'level of the heading',
};
const LONGEST_NAME = 60;
const LONGEST_MOVED = 120;

/**
 * @param ours the page that the edits were proposed for
 * @param from where the edits were made: WordPress, for one, tracks no changes that could be off
 */
export function editShower(
  ours: Page,
  edits: readonly Edit[],
  from: 'document' | 'web' = 'document',
): (edit: Edit, evidence?: Evidence) => ShownEdit {
  const { parts } = partsOf(ours, ownKeys(ours));
  const items = new Map([...parts].map(([key, { item }]) => [key, item]));
  for (const edit of edits) if (edit.kind === 'added') items.set(edit.key, edit.item);
  const entries = new Map(
    [...items.values()].flatMap((item) => (item.part === 'entry' ? [[item.entry.id, item.entry]] : [])),
  );
  const names = { nameOf: (key: string) => itemName(items.get(key), ours.lang), lang: ours.lang };
  return (edit, evidence = {}) => {
    const entry = edit.entry === undefined ? undefined : entries.get(edit.entry);
    return {
      id: edit.id,
      what: whatOf(edit),
      ...(entry && { entry: { id: entry.id, name: entryName(entry, ours.lang) } }),
      sentences: [...sentencesOf(edit, names), ...(from === 'document' ? MADE[edit.made] : [])],
      rows: rowsOf(edit, evidence, names),
    };
  };
}

interface Names {
  /** A part in a few words; empty for one that is not known. */
  nameOf(key: string): string;
  readonly lang: string;
}

function whatOf(edit: Edit): string {
  const part =
    edit.part === 'intro' ? 'paragraph of the introduction' : edit.part === 'section' ? 'heading' : edit.part;
  if (edit.kind === 'added') return edit.conflict ? part : `new ${part}`;
  if (edit.kind !== 'changed') return `${part} ${edit.kind}`;
  const field = FIELDS[edit.field] ?? edit.field;
  if (edit.field === 'text' || (edit.part === 'section' && edit.field === 'title')) return part;
  return edit.part === 'entry' ? field : `${field} of the ${part}`;
}

const MADE: Readonly<Record<Edit['made'], readonly string[]>> = {
  tracked: [],
  untracked: ['It was made while Track Changes was off.'],
  both: ['Part of it was made while Track Changes was off.'],
};

function sentencesOf(edit: Edit, names: Names): string[] {
  const where = edit.kind === 'moved' || edit.kind === 'added' ? [placeSentence(edit, names)] : [];
  const along = edit.kind === 'moved' ? (edit.along?.length ?? 0) : 0;
  if (along > 0)
    where.push(along === 1 ? 'The entry under it goes with it.' : `The ${along} entries under it go with it.`);
  return [...(edit.conflict ? [CONFLICTS[edit.conflict]] : []), ...where, ...privateNotes(edit)];
}

/** A report of edits is passed on: it counts private notes, and does not say them. */
function privateNotes(edit: Edit): string[] {
  if (edit.kind !== 'removed' || edit.item.part !== 'entry') return [];
  const count = edit.item.entry.notes.filter((note) => note.private).length;
  if (count === 0) return [];
  return [count === 1 ? 'Its private note would go, too.' : `Its ${count} private notes would go, too.`];
}

function placeSentence({ kind, to: { list, after } }: Added | Moved, { nameOf }: Names): string {
  const owner = ownerOf(list);
  const place = after === undefined ? 'first' : `after ${nameOf(after)}`;
  const within = owner === undefined ? '' : `, at ${nameOf(owner)}`;
  return `${kind === 'moved' ? 'New place' : 'Place'}: ${place}${within}.`;
}

function rowsOf(edit: Edit, evidence: Evidence, names: Names): Row[] {
  return edit.kind === 'changed' ? changedRows(edit, evidence, names.lang) : itemRows(edit, evidence, names.lang);
}

/** Base, ours and theirs; what accepting gives, where that is neither; the source. */
function changedRows(edit: Changed, { source, verdicts = {} }: Evidence, lang: string): Row[] {
  const [base, ours, theirs, merged] = [edit.base, edit.ours, edit.theirs, edit.merged].map((one) =>
    wordingOf(one, lang),
  );
  if (base === undefined || ours === undefined || theirs === undefined || merged === undefined) return [];
  const { before, after } = compared(base, theirs);
  const row = (label: 'printed' | 'here' | 'edited' | 'merged', pieces: readonly Piece[]): Row => {
    const verdict = verdicts[label];
    return { label, pieces, ...(verdict && { verdict }) };
  };
  return [
    ...(edit.base === undefined ? [] : [row('printed', before)]),
    ...(ours === base ? [] : [row('here', compared(base, ours).after)]),
    row('edited', after),
    ...(merged === theirs ? [] : [row('merged', compared(ours, merged).after)]),
    ...sourceRow(source, theirs),
  ];
}

/** The words that only the source has are marked as those that an edit would add. */
function sourceRow(source: string | undefined, theirs: string): Row[] {
  return source === undefined ? [] : [{ label: 'source', pieces: compared(theirs, source).after }];
}

function itemRows(edit: Added | Removed | Moved, { source, verdicts = {} }: Evidence, lang: string): Row[] {
  const label = edit.kind === 'added' ? 'new' : edit.kind === 'removed' ? 'removed' : 'here';
  const change = edit.kind === 'added' ? 'added' : edit.kind === 'removed' ? 'removed' : 'same';
  const verdict = verdicts[label];
  const all = itemWordings(edit.item, lang);
  // What only moves is named, not read.
  const wordings = edit.kind === 'moved' ? all.slice(0, 1).map((words) => shorten(words, LONGEST_MOVED)) : all;
  return [
    ...wordings.map(
      (text, i): Row => ({ label, pieces: [{ text, change }], ...(i === 0 && verdict ? { verdict } : {}) }),
    ),
    ...(source === undefined ? [] : [{ label: 'source' as const, pieces: compared(wordings[0] ?? '', source).after }]),
  ];
}

/** Of an entry the reference line, then its quotations in marks, then its notes that are printed. */
function itemWordings(item: Item, lang: string): string[] {
  switch (item.part) {
    case 'page':
      return [item.title];
    case 'intro':
      return [item.text.plain];
    case 'section':
      return [item.section.title];
    case 'quotation':
      return [item.quotation.text.plain];
    case 'note':
      return [item.note.text.plain];
    case 'entry': {
      const { reference, quotations, notes } = item.entry;
      const quoted = quotations.map(({ text }) => `\u201c${text.plain}\u201d`);
      return [
        referenceText(reference, lang),
        ...quoted,
        ...notes.flatMap((note) => (note.private ? [] : note.text.plain)),
      ];
    }
  }
}

function itemName(item: Item | undefined, lang: string): string {
  if (!item) return '';
  const [words = ''] = item.part === 'entry' ? [entryName(item.entry, lang)] : itemWordings(item, lang);
  return `\u201c${shorten(words, LONGEST_NAME)}\u201d`;
}

function entryName({ id, reference }: Entry, lang: string): string {
  return shorten(referenceText(reference, lang), LONGEST_NAME) || id;
}
