/** What one atom can be told to be for sure: dates, addresses, media, pages, volumes, and what is left over. */
import type { Atom } from './atoms.ts';
import { type Segment, type Sight, segment } from './segment.ts';

/** Codes for the kind of source, in capitals: “[J]”, “[M/OL]”. */
const KIND_CODE = /^(?:[A-Z](?:\/OL)?|EB\/OL)$/u;

/** What says nothing of the source: “[s.l.]”, “n.d.” where catalogues have nothing to put, and codes for its kind. */
export function isFiller(words: string): boolean {
  return MISSING.test(words) || KIND_CODE.test(words);
}

const MISSING =
  /^(?:s\.?\s?[lndav]\.?|ohne (?:verfasser|autor)|o\.?\s?v\.?|anonym\w*|sin autor|sans auteur|senza autore|unsigned|no author|heft|ausgabe|issue|num\u00e9ro|n\u00famero|numero|vol\.?|nr\.?|n\.?\s?d\.?|o\.?\s?[jod]\.?|b\.?\s?r\.?|u\.?\s?d\.?|sans date|undated|no date|ohne jahr)$/iu;

/** A name on a social network: “@tidetable”. */
export const HANDLE: RegExp = /^@[\w.]{2,}$/u;

/** Where archives and courts keep it: “MS 123”, “HB 31/85”, “No. 20-1295”, “C-30/21”, “[2020] ORHC 55”. */
export const CALL_NUMBER: RegExp =
  /^(?:\[?\d{4}\]?\s)?(?:[A-Z]{1,6}\.?\s?\d[\d/.,:-]*|(?:no|nr|n\u00ba|\u2116|case|az|docket|rs|ref|box|folder|ms|add|fol|fonds|doc|exhibit|annex|anlage|beilage|appendix|item|tab|pi\u00e8ce|anexo|allegato|bijlage|bilaga)\.?\s*[A-Z\d][\w/.,:-]*\d[\w/-]*|[A-Z]{1,3}-\d[\d/.-]*)$/iu;

/** How long a source is: “37 min”, “212 pages”. */
const EXTENT =
  /^(?:ca?\.?\s*)?\d[\d:.,]*\s*(?:min|mins|minutes?|minuten|minuti|minutos|minuter|minut|\u043c\u0438\u043d|h|hrs?|hours?|std|stunden|sec|leaves|leaf|items?|sheets?|folios?|blatt|pages?|pp|p|s|seiten|pagine|paginas|p\u00e1ginas|stron|str|\u0441|\u0441\u0442\u0440|words|w\u00f6rter|mots)\.?$/iu;

/** Fields of one atom that can be told for sure: dates, addresses, media, pages and volumes. */
export function sureSegments(sight: Sight, i: number): Segment[] {
  const atom = sight.atoms[i];
  if (!atom) return [];
  if (atom.address) return [segment(sight, 'link', i, i + 1, 3)];
  if (atom.date) {
    const precision = atom.date.date['date-parts']?.[0]?.length ?? 0;
    const accessed = atom.label?.field === 'accessed' ? 2 : -2.5;
    const again = precision === 1 && sight.atoms.slice(i + 1).some((other) => isSameYear(atom, other)) ? 1.6 : -1.2;
    // Under a heading that gives the day, a year is part of something else.
    const under = precision === 1 && (sight.line.day?.['date-parts']?.[0]?.length ?? 0) === 3 ? 2 : 0;
    return [
      segment(sight, 'date', i, i + 1, 0.6 - under + 0.6 * precision + 0.4 * atom.date.confidence - running(sight, i)),
      segment(sight, 'accessed', i, i + 1, accessed),
      segment(sight, 'detail', i, i + 1, again),
    ];
  }
  const looks = sight.looksOf(atom.text);
  const found: Segment[] = [];
  const goesOn = /^\s*[\u2013\u2014-]/u.test(sight.line.text.slice(atom.end, atom.end + 3));
  const opened = /[[(]\s*$/u.test(atom.gap);
  if (looks.medium && (opened || !goesOn)) found.push(segment(sight, 'medium', i, i + 1, opened ? 4 : 3.6));
  if (looks.locator) found.push(segment(sight, 'locator', i, i + 1, 2.4));
  if (looks.volume) found.push(segment(sight, 'volume', i, i + 1, 1.8));
  const shelf = i === 0 && /^[A-Z]{1,6}(?:[/-][A-Z\d]{1,6}){1,5}$/u.test(atom.text) && /\d/u.test(atom.text);
  if (shelf) found.push(segment(sight, 'detail', i, i + 1, 3));
  if (CALL_NUMBER.test(atom.text) && !looks.volume) found.push(segment(sight, 'detail', i, i + 1, 1.6));
  if (isFiller(atom.text)) found.push(segment(sight, 'detail', i, i + 1, 2.5));
  if (/^#/u.test(atom.text)) found.push(segment(sight, 'detail', i, i + 1, 3));
  if (EXTENT.test(atom.text)) found.push(segment(sight, 'detail', i, i + 1, 2));
  if (HANDLE.test(atom.text)) found.push(segment(sight, 'detail', i, i + 1, 1));
  const bracketed = opened && !/^\S*\d\S*$/u.test(atom.text) ? 0.3 : 0;
  found.push(segment(sight, 'detail', i, i + 1, bracketed - 1 - 0.12 * Math.min(looks.words, 12)));
  return found;
}

/** A date in the middle of a sentence says when something happened, not when it was published. */
export function running({ line, atoms }: Sight, i: number): number {
  const atom = atoms[i];
  if (!atom || i === 0) return 0;
  const before = /^\s*$/u.test(atom.gap) && atom.lead === '' ? 1.2 : 0;
  return before + (/^\s+\p{Ll}/u.test(line.text.slice(atom.end, atom.end + 4)) ? 1 : 0);
}

/** The year of an author-date style, repeated in the full date further on. */
function isSameYear({ date }: Atom, other: Atom): boolean {
  const parts = other.date?.date['date-parts']?.[0];
  return parts !== undefined && parts.length > 1 && parts[0] === date?.date['date-parts']?.[0]?.[0];
}
