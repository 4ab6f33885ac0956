/** Whether a quotation may begin or end between two letters of its source: never inside a word or a number. */

import type { PlacedJoint } from './between.ts';
import { isWithoutSpaces } from './characters.ts';

const DIGIT = /^\p{Nd}$/u;
const APOSTROPHE = /^['\u2019\u02bc]$/u;
const HYPHEN = /^(?:[-\u2010\u2011]|[\u00ad\u200c]?|[-\u00ad\u2010\u2011][^\S\n]*\n\s*)$/u;
const INSIDE_NUMBER = /^[.,:\u066b\u066c'\u2019\u00a0\u2009\u202f\u2044/]$/u;
/** French, Italian, Catalan and their kin elide the vowel of a short word before the word they cut it for. */
const ELIDING = /^(?:fr|it|ca|oc|pms|fur|lij)\b/u;

/** @param lang of the source */
export function isWordEdge({ shown, before, after, endsBlock }: PlacedJoint, lang: string | undefined): boolean {
  if (before === '' || after === '' || endsBlock) return true;
  if (DIGIT.test(before) && DIGIT.test(after)) return shown !== '' && !INSIDE_NUMBER.test(shown) && !HYPHEN.test(shown);
  if (isWithoutSpaces(before) || isWithoutSpaces(after)) return true;
  if (HYPHEN.test(shown)) return false;
  return !APOSTROPHE.test(shown) || (lang !== undefined && ELIDING.test(lang));
}
