import type { CslType } from '../../model/csl.ts';

// A record, so that the compiler names a type that is missing here.
const TYPES: Readonly<Record<CslType, true>> = {
  article: true,
  'article-journal': true,
  'article-magazine': true,
  'article-newspaper': true,
  bill: true,
  book: true,
  broadcast: true,
  chapter: true,
  dataset: true,
  document: true,
  'entry-encyclopedia': true,
  event: true,
  hearing: true,
  interview: true,
  legal_case: true,
  legislation: true,
  manuscript: true,
  map: true,
  motion_picture: true,
  'paper-conference': true,
  personal_communication: true,
  post: true,
  'post-weblog': true,
  regulation: true,
  report: true,
  review: true,
  software: true,
  song: true,
  speech: true,
  thesis: true,
  treaty: true,
  webpage: true,
};

/** True for the types of the page model. */
export function isCslType(value: string): value is CslType {
  return Object.hasOwn(TYPES, value);
}

/** All types of the page model. */
export const CSL_TYPES: readonly CslType[] = Object.keys(TYPES).filter(isCslType);
