/** From evidence to a description: each field by its own rule, the rest by trust alone. */

import type { DayOrder } from '../../cite/dates/date-parsing.ts';
import { isCslType } from '../../cite/types/csl-types.ts';
import { impliedType } from '../../cite/types/type.ts';
import type { CslType } from '../../model/csl.ts';
import type { SourceDescription } from '../../model/description.ts';
import { isLanguageTag } from '../../text/language-tag.ts';
import type { Evidence, Field } from '../evidence.ts';
import { chooseAuthor } from './choose-author.ts';
import { chooseDate } from './choose-date.ts';
import { chooseOutlet } from './choose-outlet.ts';
import { chooseTitle } from './choose-title.ts';

/** Types of papers, which have subtitles. */
const PAPERS: ReadonlySet<string> = new Set(['report', 'book', 'chapter', 'thesis', 'article-journal']);

export interface Setting {
  /** BCP 47 tag of the language that the source is read in. */
  readonly lang: string;
  /** Which number of 03/04/2021 is the day. */
  readonly order: DayOrder;
  readonly host?: string | undefined;
}

export function decide(evidence: readonly Evidence[], { lang, order, host }: Setting): SourceDescription {
  const { forms, outlet, publisher } = chooseOutlet(evidence, host);
  const stated = most(evidence, 'type');
  // What stands under the headline of news is a standfirst.
  const isPaper = publisher !== undefined || (stated !== undefined && PAPERS.has(stated));
  const title = chooseTitle(evidence, forms, isPaper);
  const known = {
    title,
    author: chooseAuthor(evidence, forms, title?.value, lang),
    ...chooseDate(evidence, lang, order),
    outlet,
    publisher,
    language: languageOf(evidence),
    doi: doiOf(most(evidence, 'doi')),
    isbn: isbnOf(most(evidence, 'isbn')),
    volume: most(evidence, 'volume'),
    issue: most(evidence, 'issue'),
    page: pagesOf(evidence),
    url: most(evidence, 'url'),
  };
  const type = typeOf(evidence, known.outlet?.value, known.publisher?.value, known.volume ?? known.issue);
  return {
    ...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)),
    ...(type === undefined ? {} : { type }),
  };
}

/** What the most trusted place says. */
function most(evidence: readonly Evidence[], field: Field): string | undefined {
  let best: Evidence | undefined;
  for (const one of evidence) if (one.field === field && one.trust > (best?.trust ?? 0)) best = one;
  return best?.text;
}

function languageOf(evidence: readonly Evidence[]): string | undefined {
  const text = most(evidence, 'language')?.trim().replaceAll('_', '-');
  return text !== undefined && isLanguageTag(text) && text.length <= 12 ? text : undefined;
}

function doiOf(text: string | undefined): string | undefined {
  return /\b10\.\d{4,9}\/[^\s"<>]+/u
    .exec(text ?? '')?.[0]
    .replace(/[.,;)]+$/u, '')
    .toLowerCase();
}

function isbnOf(text: string | undefined): string | undefined {
  const digits = text
    ?.replace(/^(?:urn:)?isbn:?/iu, '')
    .replace(/[\s-]/gu, '')
    .toUpperCase();
  return digits !== undefined && /^(?:97[89]\d{10}|\d{9}[\dX])$/u.test(digits) ? digits : undefined;
}

function pagesOf(evidence: readonly Evidence[]): string | undefined {
  const [first, last] = [most(evidence, 'first-page'), most(evidence, 'last-page')];
  if (first === undefined) return most(evidence, 'page');
  return last === undefined || last === first ? first : `${first}\u2013${last}`;
}

function typeOf(
  evidence: readonly Evidence[],
  outlet: string | undefined,
  publisher: string | undefined,
  volume: string | undefined,
): CslType | undefined {
  const stated = most(evidence, 'type');
  if (stated !== undefined && isCslType(stated)) return stated;
  if (outlet === undefined && publisher === undefined) return undefined;
  return impliedType({
    ...(outlet === undefined ? {} : { 'container-title': outlet }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(volume === undefined ? {} : { volume }),
  });
}
