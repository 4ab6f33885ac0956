/** One document that lost its bookmarks and was edited, and where its entries were placed. */
import type { Base } from '../../../src/identity/base.ts';
import { bookmarkName, readBookmarkName } from '../../../src/identity/bookmark-names.ts';
import type { Rung } from '../../../src/identity/entry-traits.ts';
import type { Manuscript, Paragraph } from '../../../src/model/manuscript.ts';
import { readKnown } from '../../../src/read/manuscript/own/come-back.ts';
import type { Random } from '../../variety/random.ts';
import type { Edit, Labelled, Stretch } from './edits.ts';

/** Which bookmarks are left. */
export const STRIPPED = ['all', 'of references', 'of quotations', 'half'] as const;

export interface Outcome {
  /** Entries of the page that the document still has. */
  entries: number;
  /** Of these, those whose line was read as a reference. */
  read: number;
  /** Entries that were placed, by the rung that placed them. */
  readonly right: Map<Rung, number>;
  readonly wrong: Map<Rung, number>;
  /** Of CPU, for reading and placing. */
  seconds: number;
}

export function noOutcome(): Outcome {
  return { entries: 0, read: 0, right: new Map(), wrong: new Map(), seconds: 0 };
}

/** The paragraphs of a document of ours, each with the entry that its bookmarks name. */
export function labelled(manuscript: Manuscript, base: Base): Stretch[] {
  const entryOf = new Map(base.entries.map(({ entry }, i) => [bookmarkName('e', entry.id), i]));
  const quoted = new Map(
    base.entries.flatMap(({ entry }, i) => entry.quotations.map(({ id }) => [bookmarkName('q', id), i] as const)),
  );
  const stretches: Labelled[][] = [];
  let owner: number | undefined;
  for (const paragraph of manuscript.parts as readonly Paragraph[]) {
    const names = (paragraph.bookmarks ?? []).flatMap(({ name }) => readBookmarkName(name) ?? []);
    const entry = names.map(({ part }) => entryOf.get(part)).find((one) => one !== undefined);
    const quotation = names.map(({ part }) => quoted.get(part)).find((one) => one !== undefined);
    const isOwn = names.some(({ kind }) => 'tispf'.includes(kind));
    if (entry !== undefined) owner = entry;
    else if (isOwn) owner = undefined;
    const kind = entry !== undefined ? 'reference' : quotation !== undefined ? 'quotation' : 'other';
    const one: Labelled = { paragraph, kind, of: owner === undefined ? [] : [owner] };
    if (owner === undefined || kind === 'reference') stretches.push([one]);
    else stretches.at(-1)?.push(one);
  }
  return stretches;
}

function stripped(paragraph: Paragraph, how: (typeof STRIPPED)[number], random: Random): Paragraph {
  const { bookmarks = [], ...rest } = paragraph;
  const left = bookmarks.filter(({ name }) => {
    const kind = readBookmarkName(name)?.kind ?? 't';
    if (how === 'all') return false;
    if (how === 'half') return random.chance(0.5);
    return how === 'of references' ? !'edts'.includes(kind) : !'qalrn'.includes(kind);
  });
  return left.length > 0 ? { ...rest, bookmarks: left } : rest;
}

export interface Journey {
  readonly manuscript: Manuscript;
  readonly base: Base;
  readonly edits: readonly Edit[];
  readonly stripped: (typeof STRIPPED)[number];
}

/** Edits a document and lets it come back. What its entries are is known by the paragraphs that their lines stand in. */
export function comeBack({ manuscript, base, edits, stripped: how }: Journey, random: Random, outcome: Outcome): void {
  const start: readonly Stretch[] = labelled(manuscript, base);
  const marks = edits.reduce((stretches, edit) => edit(stretches, random), start).flat();
  const parts = marks.map(({ paragraph }) => stripped(paragraph, how, random));
  const { base: _, exported: __, ...plain } = manuscript;
  const before = process.cpuUsage();
  const reading = readKnown({ ...plain, parts }, { name: 'page.docx', base });
  const { user, system } = process.cpuUsage(before);
  outcome.seconds += (user + system) / 1e6;
  if (!reading) throw new Error('a document with a base can be read');
  const left = new Set(marks.filter(({ kind }) => kind === 'reference').flatMap(({ of }) => of));
  const read = new Set<number>();
  const lines = Map.groupBy(reading.lines, ({ entry }) => entry);
  for (const { entry, placement } of reading.placements) {
    const at = lines.get(entry)?.flatMap(({ origin }) => origin)[0]?.start;
    const mark = at === undefined ? undefined : marks[lastAtOrBefore(reading.starts, at)];
    for (const one of mark?.kind === 'reference' ? mark.of : []) read.add(one);
    const { known, rung } = placement;
    if (known === undefined || rung === undefined) continue;
    const list = mark?.of.includes(known) ? outcome.right : outcome.wrong;
    list.set(rung, (list.get(rung) ?? 0) + 1);
  }
  outcome.entries += left.size;
  outcome.read += read.size;
}

function lastAtOrBefore(numbers: readonly number[], wanted: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= wanted) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
