import type { Base } from '../../../identity/base.ts';
import type { Manuscript } from '../../../model/manuscript.ts';
import type { ReadResult } from '../../reader.ts';
import { lossMessages } from '../losses.ts';
import { remarksOf } from '../remarks.ts';
import { weaveNotes } from '../weave-notes.ts';
import { readBase } from './base-part.ts';
import { readByWords } from './by-words.ts';
import { knownAgain, unusableBase } from './known-again.ts';
import { hasOwnBookmarks, type OwnReading, readOwn } from './own.ts';

/** A reading of a document of ours, and where in its source a place of the manuscript stands. */
export interface KnownReading extends OwnReading {
  /** @param part offset in `Manuscript.parts` */
  offsetOf(part: number, offset: number): number | undefined;
}

/**
 * What a document of ours says, with all tracked changes accepted. Undefined for a document that is none of ours, or of which nothing is left that says so.
 * @param lang to be assumed where the document says none
 */
export function readComeBack(manuscript: Manuscript, name: string, lang?: string): ReadResult | undefined {
  const found = readBase(manuscript);
  const base = found && 'base' in found ? found.base : undefined;
  const reading = readKnown(manuscript, { name, base, ...(lang === undefined ? {} : { lang }) });
  if (!reading) return undefined;
  const faults = found && 'fault' in found ? [unusableBase(found.fault, name)] : [];
  const remarks = remarksOf(manuscript, reading.offsetOf);
  const said = knownAgain(reading.placements, base);
  const messages = [...lossMessages(manuscript, name), ...faults, ...reading.messages, ...said];
  const { page, spans, lines, source } = reading;
  const result = { page, messages, spans, lines, source, remarks };
  return said[0] ? { ...result, knownAgain: said[0].reason } : result;
}

/**
 * The document with all tracked changes accepted, its parts known by the bookmarks and by the base. Undefined where
 * there is neither.
 */
export function readKnown(
  manuscript: Manuscript,
  { name, base, lang }: { readonly name: string; readonly base: Base | undefined; readonly lang?: string },
): KnownReading | undefined {
  const { parts, placeOf } = weaveNotes(manuscript);
  const options = { name, title: manuscript.title ?? name, lang: lang ?? manuscript.lang ?? 'en', base };
  const reading = hasOwnBookmarks(parts) ? readOwn(parts, options) : base && readByWords(parts, { ...options, base });
  if (!reading) return undefined;
  return {
    ...reading,
    offsetOf: (part, offset) => {
      const at = placeOf(part, offset);
      return at && (reading.starts[at.part] ?? 0) + at.offset;
    },
  };
}
