/**
 * Is this quotation what the source says? Decided by rule, never by likeness, in this order: faithful in the source,
 * faithful in another source, altered in the source, unreadable, not found. The rules are told in `docs/quotations.md`.
 */
import type { SourceText } from '../model/source.ts';
import type { Passage, Verdict, Verification } from '../model/verification.ts';
import { type Alteration, findAlteration } from './altered.ts';
import { confidenceOf } from './confidence.ts';
import { contextOf } from './context.ts';
import { findMatch, isVerbatim } from './faithful.ts';
import type { Match } from './match/matching.ts';
import { QuotationReadings } from './match/quotation.ts';
import { whereOutside } from './outside.ts';
import { type PreparedSource, prepare } from './source-strands.ts';
import { fragmentFor } from './text-fragment.ts';

export interface OtherSource {
  readonly id: string;
  readonly source: SourceText;
}

export interface VerifyOptions {
  /** Sources of the other entries of the page. */
  readonly others?: readonly OtherSource[];
  /** BCP 47 tag of the quotation, for sources that do not say theirs. */
  readonly lang?: string;
}

const LETTER = /[\p{L}\p{N}]/u;

/**
 * The verdict where the source has the words, else undefined. No other source has a say in it.
 * @param text the quotation, without its outer marks or with them
 */
export function verifyFaithful(text: string, source: SourceText, lang?: string): Verification | undefined {
  if (!text.isWellFormed() || !LETTER.test(text)) return undefined;
  const own = prepare(source, lang);
  const readings = new QuotationReadings(text);
  const match = findMatch(readings, own);
  return match && match.alterations.length === 0 ? faithful(readings, match, own) : undefined;
}

/** @param text the quotation, without its outer marks or with them */
export function verifyQuotation(text: string, source: SourceText, options: VerifyOptions = {}): Verification {
  const own = prepare(source, options.lang);
  if (!text.isWellFormed()) return nothing('not-found', 'The quotation has damaged characters.');
  if (!LETTER.test(text)) return nothing('not-found', 'The quotation has no words.');
  const readings = new QuotationReadings(text);
  const match = findMatch(readings, own);
  if (match && match.alterations.length === 0) return faithful(readings, match, own);
  const others = (options.others ?? []).map(({ id, source: there }) => ({
    id,
    prepared: prepare(there, options.lang),
  }));
  for (const { id, prepared } of others) {
    const elsewhere = findMatch(readings, prepared);
    if (elsewhere && elsewhere.alterations.length === 0) return wrongSource(readings, id, elsewhere, prepared);
  }
  if (match) return turned(readings, match, own);
  const alteration = findAlteration(
    readings,
    own,
    others.map(({ prepared }) => prepared),
  );
  if (alteration) return altered(readings, alteration, own);
  if (source.unreadable) return nothing('unreadable', source.unreadable.reason);
  return nothing('not-found', whereOutside(text, own));
}

function faithful(readings: QuotationReadings, match: Match, prepared: PreparedSource): Verification {
  const fragment = fragmentFor(prepared, match.passages);
  return {
    ...common(isVerbatim(match) ? 'verbatim' : 'edited', match.passages, prepared),
    changes: match.changes,
    cautions: match.cautions,
    confidence: confidenceOf(readings, match.passages, prepared),
    ...(fragment === undefined ? {} : { fragment }),
    proof: match.steps.map(({ edit, start, end, text: written }) =>
      edit ? { edit, start, end, text: written } : { start, end, text: written },
    ),
  };
}

function wrongSource(readings: QuotationReadings, id: string, match: Match, prepared: PreparedSource): Verification {
  return { ...faithful(readings, match, prepared), verdict: 'wrong-source', foundIn: id };
}

function turned(readings: QuotationReadings, match: Match, prepared: PreparedSource): Verification {
  return {
    ...common('altered', match.passages, prepared),
    changes: [...match.changes, ...match.alterations],
    cautions: [],
    confidence: confidenceOf(readings, match.passages, prepared),
  };
}

function altered(
  readings: QuotationReadings,
  { passages, changes, share }: Alteration,
  prepared: PreparedSource,
): Verification {
  const confidence = share * confidenceOf(readings, passages, prepared);
  return { ...common('altered', passages, prepared), changes, cautions: [], confidence };
}

function common(
  verdict: Verdict,
  passages: readonly Passage[],
  { source }: PreparedSource,
): Pick<Verification, 'verdict' | 'passages' | 'context'> {
  return { verdict, passages, context: contextOf(source, passages) };
}

function nothing(verdict: Verdict, hint: string | undefined): Verification {
  return { verdict, passages: [], changes: [], cautions: [], confidence: 0, ...(hint ? { hint } : {}) };
}
