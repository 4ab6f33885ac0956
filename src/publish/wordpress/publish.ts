import type { Publication, Published } from './publication.ts';
import type { Rest } from './rest.ts';

/**
 * Puts a page into WordPress: the Word document first, then the page that links it, at one stroke. Broken off at any
 * step, the same call again ends where an undisturbed one does. Throws `InputError`, in one sentence, where it cannot.
 */
export async function publishToWordPress(publication: Publication, rest: Rest): Promise<Published> {
  throw new Error(`not there yet: ${publication.target} ${rest.root}`);
}
