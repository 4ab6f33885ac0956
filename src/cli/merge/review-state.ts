/** The answers of a review, in a file beside the page: until all of it is done, and of edits that were left out for good. */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { withFileErrors } from '../../files/file-error.ts';
import { type NamedFile, writeFileWhole } from '../../files/safe-write.ts';
import { newReview, type Review, resumed } from '../../merge/review/review.ts';
import { readReview, reviewJson } from '../../merge/review/review-file.ts';
import { InputError } from '../../model/input-error.ts';
import { isAddress } from '../input.ts';
import type { Compared } from './open-documents.ts';

export interface ReviewState {
  readonly file: NamedFile;
  readonly review: Review;
  /** A review that was begun on another day, or by somebody who broke off, and is not done. */
  readonly isResumed: boolean;
}

/**
 * One file for each document, so that two of them can be gone through at a time. An answer holds as long as its edit
 * says the same and meets the same, whatever else has changed (`edit-ids.ts`).
 * @param path of the page
 */
export function openReview({ input, document, returned }: Compared, path: string): ReviewState {
  const ending = `.${nameOf(document.name)}${ENDING}`;
  const file = { path: path + ending, name: input.name + ending };
  const fresh = newReview(returned.exported ?? '', basename(path));
  if (!existsSync(file.path)) return { file, review: fresh, isResumed: false };
  const json = withFileErrors('read', file.name, () => readFileSync(file.path, 'utf8'));
  const review = resumed(readReview(json, file.name));
  const isResumed = [...review.decided.values()].some(({ answer }) => answer !== 'reject');
  return { file, review: { ...review, page: fresh.page }, isResumed };
}

const ENDING = '.review.json';
/** Characters, so that the name of a file is not too long in any script. */
const LONGEST_NAME = 60;

/** Of an address what is not the same for all: `www-library-example-harbour`. */
function nameOf(document: string): string {
  if (!isAddress(document)) return basename(document, extname(document));
  const words = document.slice(document.indexOf('://')).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return [...words.join('-')].slice(-LONGEST_NAME).join('');
}

/**
 * Ids of the edits that were left out in any review of a page. A file that is no review decides nothing; `merge` tells it.
 * @param path of the page
 */
export function rejectedEdits(path: string): Set<string> {
  const folder = dirname(path);
  const names = readdirSync(folder).filter((one) => one.startsWith(`${basename(path)}.`) && one.endsWith(ENDING));
  return new Set(names.flatMap((name) => rejectedIn(join(folder, name), name)));
}

function rejectedIn(path: string, name: string): string[] {
  try {
    const { decided } = readReview(readFileSync(path, 'utf8'), name);
    return [...decided].flatMap(([id, { answer }]) => (answer === 'reject' ? [id] : []));
  } catch (error) {
    if (error instanceof InputError) return [];
    throw error;
  }
}

/** Nothing is kept of a review without any answer. */
export function keepReview(file: NamedFile, review: Review): void {
  if (review.decided.size === 0) removeReview(file);
  else writeFileWhole(file, reviewJson(review), true);
}

export function removeReview({ path, name }: NamedFile): void {
  withFileErrors('write', name, () => rmSync(path, { force: true }));
}
