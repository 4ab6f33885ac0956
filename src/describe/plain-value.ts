import { decodeHTML } from 'entities/decode';

/** Longer ones are no title and no name, and are not looked at beyond this. */
const LONGEST = 2000;
/** Invisible characters: soft hyphens, zero-width spaces, marks of direction. */
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;
const REFERENCE = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});/iu;
const TAG = /<\/?[a-z][^<>]{0,300}>/giu;

/**
 * A value as a reader would see it: white space folded, invisible characters gone. Content systems encode values twice,
 * so character references and tags that are left in them are resolved.
 */
export function plainValue(value: string): string {
  let text = value.slice(0, LONGEST);
  for (let round = 0; round < 2 && REFERENCE.test(text); round++) text = decodeHTML(text);
  return folded(text.replace(TAG, ' ').replace(INVISIBLE, ''));
}

function folded(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** One form for values that say the same: letters and digits alone, accents kept, without case (nor the two cases of a Turkish I). */
export function foldedValue(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\u0307/gu, '')
    .replace(/\u0131/gu, 'i')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
