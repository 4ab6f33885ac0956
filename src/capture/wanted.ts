/** What is asked for, and what came of it: between all the ways to capture a source and the archive. */

import type { Look, Outcome } from '../model/capture.ts';
import type { SourceText } from '../model/source.ts';
import type { Capture, CapturedDocument, NewLook } from './capture.ts';
import type { Fault } from './fetch/exchange.ts';
import { compareTexts } from './judge/compare-texts.ts';
import type { Sought } from './judge/judgement.ts';

/** A source to ask for, with what is known of it. */
export interface Wanted extends Sought {
  /** `Entry.id` of the entries whose source it is. */
  readonly entries: readonly string[];
  readonly former?: Former;
}

/** The last copy of a source. */
export interface Former {
  readonly look: Look & Required<Pick<Look, 'copy'>>;
  /** Reads it. */
  source(): Promise<SourceText>;
}

export interface Captured {
  readonly look: NewLook;
  /** None where there is nothing to keep. */
  readonly capture?: Capture;
  /** What kept the source from being asked or from answering. */
  readonly fault?: Fault;
}

/** The document itself; a page that stands in its place never is. */
const DOCUMENTS: ReadonlySet<Outcome> = new Set(['article', 'no-text']);
/** What lets a part of the document be read, by which a quotation can be judged. */
const PARTS: ReadonlySet<Outcome> = new Set(['pay-wall', 'consent-wall', 'unclear']);

export function isWorthKeeping(outcome: Outcome, { text }: SourceText): boolean {
  return DOCUMENTS.has(outcome) || (PARTS.has(outcome) && text !== '');
}

/** What a person reads of a document, as it is kept beside it. */
export function readingOf({ text, title, lang }: SourceText): Pick<CapturedDocument, 'text' | 'title' | 'lang'> {
  return { text, ...(title === undefined ? {} : { title }), ...(lang === undefined ? {} : { lang }) };
}

/** How a text, where there is one, stands to that of the last copy: what surrounds the article may change every day. */
export async function sinceOf(former: Former | undefined, source: SourceText): Promise<Pick<Look, 'since'>> {
  if (!former || source.text === '') return {};
  return { since: { at: former.look.at, text: compareTexts(await former.source(), source) } };
}

/** In UTC, to the second. */
export function instantOf(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}
