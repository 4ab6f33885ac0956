import type { Manuscript, Paragraph, Part } from '../../model/manuscript.ts';
import { isBackReference } from '../../recognise/back-references.ts';
import { outerMarks } from '../../text/outer-marks.ts';
import { deletedNotes } from './deleted-notes.ts';
import { accepted, type PartsReading } from './readings.ts';

/** The text of a document and its notes in one order of reading. */
export interface Woven {
  readonly parts: readonly Part[];
  /** Notes that say where the quotation before them was taken from. */
  readonly sources: ReadonlySet<Part>;
  /** Offset in `parts`, and in the text of that part, for a place in the parts of the manuscript. */
  placeOf: PartsReading['placeOf'];
}

/** A year or an address: a note that has one cites a source, others remark on what they stand at. */
const CITING = /\b(?:1[5-9]|20)\d\d\b|https?:\/\/|\bwww\.|\bdoi\b/iu;

/**
 * The manuscript with all changes accepted, each note where a reader looks for it. The source of a quotation follows
 * the quotation, a remark follows the paragraph that it is on. Sources that prose cites stay together at the end, with
 * the numbers that they are called by: among the prose they would part it into entries.
 */
export function weaveNotes(manuscript: Manuscript): Woven {
  const { notes } = manuscript;
  const body = accepted(manuscript.parts);
  const placed = new Set(deletedNotes(manuscript));
  const sources = new Set<Part>();
  const woven: Part[] = [];
  const indexes: number[] = [];
  for (const part of body.parts) {
    indexes.push(woven.push(part) - 1);
    const marked = 'cells' in part ? [] : part.runs.flatMap(({ note }) => note ?? []);
    if ('cells' in part || marked.length === 0) continue;
    const isQuotation = isQuoted(part);
    for (const note of marked) {
      if (placed.has(note)) continue;
      const paragraphs = accepted(notes.get(note) ?? []).parts;
      const cites = isCiting(paragraphs);
      if (cites && !isQuotation) continue;
      placed.add(note);
      for (const paragraph of paragraphs) woven.push(paragraph);
      if (cites && paragraphs[0]) sources.add(paragraphs[0]);
    }
  }
  for (const part of listed(notes, placed)) woven.push(part);
  return {
    parts: woven,
    sources,
    placeOf(part, offset) {
      const at = body.placeOf(part, offset);
      const index = at && indexes[at.part];
      return at && index !== undefined ? { part: index, offset: at.offset } : undefined;
    },
  };
}

/** The notes that have no place yet, with their numbers; footnotes and endnotes are counted apart. */
function listed(notes: Manuscript['notes'], placed: ReadonlySet<string>): Part[] {
  const counts = new Map<string, number>();
  return [...notes].flatMap(([key, parts]) => {
    const kind = key.split('-')[0] ?? '';
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    if (placed.has(key)) return [];
    return accepted(parts).parts.map((part, i) => (i > 0 || 'cells' in part ? part : { ...part, label: `${count}.` }));
  });
}

function isCiting(parts: readonly Part[]): boolean {
  const text = parts.map((part) => ('cells' in part ? '' : textOf(part))).join('\n');
  return CITING.test(text) || isBackReference(text);
}

function isQuoted(paragraph: Paragraph): boolean {
  return paragraph.style?.kind === 'quotation' || outerMarks(textOf(paragraph).trim()).state === 'both';
}

function textOf({ runs }: Paragraph): string {
  return runs.map((run) => run.text).join('');
}
