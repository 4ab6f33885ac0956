/** Who made an edit, and when: what the tracked changes inside its field say. */
import type { Change, Manuscript, Tracked } from '../../model/manuscript.ts';
import { dayOf } from '../../read/manuscript/wording.ts';
import { quotationName } from '../parts/rows.ts';
import type { Edit } from '../proposal.ts';
import { type Place, type Sides, whereaboutsIn } from './sides.ts';

export interface Maker {
  /** The name that the program showed; two people may share it. */
  readonly author?: string;
  /** As `2021-05-03`. */
  readonly day?: string;
}

export interface Makers {
  /** In the order of the document; none for an edit that was made while Track Changes was off. */
  of(edit: Edit): readonly Maker[];
}

export function makersOf(manuscript: Manuscript, sides: Sides): Makers {
  const byKey = new Map<string, Map<string, Maker>>();
  for (const [key, change] of placedChanges(manuscript, sides)) {
    const maker = makerOf(change);
    const known = byKey.get(key) ?? new Map<string, Maker>();
    byKey.set(key, known.set(`${maker.author}\n${maker.day}`, maker));
  }
  return {
    of(edit) {
      if (edit.made === 'untracked') return [];
      const found = placesOf(edit).find((keys) => keys.some((key) => byKey.has(key))) ?? [];
      return [...new Map(found.flatMap((key) => [...(byKey.get(key) ?? [])])).values()];
    },
  };
}

function makerOf({ author, date }: Change): Maker {
  const day = dayOf(date);
  return { ...(author ? { author } : {}), ...(day ? { day } : {}) };
}

/** What was put in is looked for in the document as accepted, what was deleted in the document as rejected. */
function* placedChanges(manuscript: Manuscript, { accepted, rejected }: Sides): Generator<[string, Change]> {
  if (manuscript.changes.length === 0) return;
  const after = { side: accepted, find: whereaboutsIn(accepted.reading) };
  const before = { side: rejected, find: whereaboutsIn(rejected.reading) };
  // A place may have any number of changes, and its words any length.
  const known = new Map<Place, readonly string[]>();
  for (const { part, offset, length, tracked } of stretches(manuscript)) {
    const { inserted, deleted } = tracked;
    const change = manuscript.changes[inserted ?? deleted ?? -1];
    // Somebody's insertion that somebody else deleted is no edit.
    if (!change || (inserted !== undefined && deleted !== undefined)) continue;
    const { side, find } = inserted === undefined ? before : after;
    const start = side.offsetOf(part, offset);
    const found = start === undefined ? undefined : find(start, start + length);
    if (!found) continue;
    const { place, kind } = found;
    const keys = known.get(place) ?? keysOf(place);
    known.set(place, keys);
    for (const key of keys) yield [key, change];
    if (place.part === 'reference') yield [`reference\n${place.entry}\n${kind}`, change];
  }
}

interface Stretch {
  readonly part: number;
  readonly offset: number;
  readonly length: number;
  readonly tracked: Tracked;
}

function* stretches({ parts }: Manuscript): Generator<Stretch> {
  for (const [i, part] of parts.entries()) {
    if ('cells' in part) {
      if (part.tracked) yield { part: i, offset: 0, length: 0, tracked: part.tracked };
      continue;
    }
    let offset = 0;
    for (const { text, tracked } of part.runs) {
      if (tracked) yield { part: i, offset, length: text.length, tracked };
      offset += text.length;
    }
    if (part.end) yield { part: i, offset: Math.max(offset - 1, 0), length: 0, tracked: part.end };
  }
}

/** Names of what a change is in: the part, and the entry as a whole. */
function keysOf({ part, entry, quotation, words }: Place): string[] {
  const all = `entry\n${entry}`;
  switch (part) {
    case 'page':
      return ['page'];
    case 'intro':
    case 'section':
      return [`${part}\n${words}`];
    case 'reference':
      return [all, `reference\n${entry}`];
    case 'quotation':
      return [all, `quotation\n${words}`, quotationName(quotation ?? '')];
    case 'note':
      return [all, `note\n${entry}\n${words}`];
  }
}

/** Names that an edit can have, the closest first. */
function placesOf(edit: Edit): string[][] {
  const { part, entry, key } = edit;
  switch (part) {
    case 'page':
      return [['page']];
    case 'intro':
    case 'section':
      return [wordsOf(edit).flatMap((words) => words.split('\n').map((line) => `${part}\n${line}`))];
    case 'entry': {
      if (edit.kind !== 'changed') return [[`entry\n${entry}`]];
      const kind = KINDS[edit.field];
      return [...(kind ? [[`reference\n${entry}\n${kind}`]] : []), [`reference\n${entry}`]];
    }
    case 'quotation':
      return [[key], wordsOf(edit).map((words) => `quotation\n${words}`)];
    case 'note':
      return [wordsOf(edit).map((words) => `note\n${entry}\n${words}`)];
  }
}

/** What stretches of a reference line are called that hold a field. */
const KINDS: Readonly<Record<string, string>> = {
  author: 'author',
  title: 'title',
  'container-title': 'outlet',
  publisher: 'publisher',
  issued: 'date',
  page: 'locator',
  volume: 'volume',
};

/** Of a part, before and after. */
function wordsOf(edit: Edit): string[] {
  if (edit.kind === 'changed') {
    return [edit.theirs, edit.base].flatMap((value) => {
      if (typeof value === 'string') return value;
      return typeof value === 'object' && 'plain' in value ? value.plain : [];
    });
  }
  const { item } = edit;
  if (item.part === 'section') return [item.section.title];
  if (item.part === 'quotation') return [item.quotation.text.plain];
  if (item.part === 'note') return [item.note.text.plain];
  return item.part === 'intro' ? [item.text.plain] : [];
}
