/** What is new at one source of a page, in words that stand in a list below its name. */
import { isDeepStrictEqual } from 'node:util';
import { referenceText } from '../../cite/line.ts';
import type { Entry, Note, Quotation } from '../../model/page.ts';
import { shorten } from '../../text/shorten.ts';
import { pairs } from './pairs.ts';

/** Characters of a reference or a quotation: enough to know it by. */
const FIRST_WORDS = 60;

/** The differences, one a line; none where readers see the same. @param lang of the page */
export function entryChanges(before: Entry, after: Entry, lang: string): string[] {
  const told = toldChanges(before, after, lang);
  return told.length > 0 || isDeepStrictEqual(before, after) ? told : ['order of quotations or notes'];
}

function toldChanges(before: Entry, after: Entry, lang: string): string[] {
  return [
    ...referenceChanges(before, after, lang),
    ...quotationChanges(before.quotations, after.quotations),
    ...noteChanges(before.notes, after.notes),
    ...(isDeepStrictEqual(before.tags, after.tags) ? [] : [`tags: ${after.tags.join(', ') || 'none'}`]),
    ...(before.section === after.section ? [] : ['moved to another section']),
    ...(isDeepStrictEqual(before.archived, after.archived) ? [] : ['link to an archived copy changed']),
    ...(before.added === after.added && before.changed === after.changed ? [] : ['day of adding or changing']),
    ...(before.id === after.id ? [] : [`permalink: now #${after.id}, before #${before.id}`]),
  ];
}

/** The first words of a source: its reference. */
export function firstWords({ reference, id }: Entry, lang: string): string {
  return shorten(referenceText(reference, lang), FIRST_WORDS) || id;
}

function referenceChanges(before: Entry, after: Entry, lang: string): string[] {
  if (isDeepStrictEqual(before.reference, after.reference)) return [];
  const [was, is] = [before, after].map(({ reference }) => referenceText(reference, lang)) as [string, string];
  if (was !== is) return [`reference: ${was}`, `now: ${is}`];
  const { URL: from } = before.reference;
  const { URL: to } = after.reference;
  return [from === to ? 'details of the reference that the line does not show' : `link: now ${to ?? 'none'}`];
}

/** A key that all have: pairs those that are left, in their order. */
const ANY = (): string => '';

/** Words that were changed are told as taken away and put there, each with its beginning. */
function quotationChanges(before: readonly Quotation[], after: readonly Quotation[]): string[] {
  return pairs(before, after, [({ text }) => text.plain, ({ id }) => id, ANY]).flatMap((pair) => {
    const { before: was, after: is } = pair;
    if (!was) return is ? [`quotation added: ${beginning(is.text.plain)}`] : [];
    if (!is) return [`quotation removed: ${beginning(was.text.plain)}`];
    if (was.text.plain !== is.text.plain) return changedWords('quotation', was.text.plain, is.text.plain);
    if (was.receipt?.verdict !== is.receipt?.verdict) {
      return [`check of ${beginning(is.text.plain)}: ${is.receipt?.verdict ?? 'not verified'}`];
    }
    const { receipt: _former, ...wasElse } = was;
    const { receipt: _latter, ...isElse } = is;
    if (!isDeepStrictEqual(wasElse, isElse)) return [`details of ${beginning(is.text.plain)}`];
    return isDeepStrictEqual(was.receipt, is.receipt) ? [] : [`evidence for ${beginning(is.text.plain)}`];
  });
}

function noteChanges(before: readonly Note[], after: readonly Note[]): string[] {
  return pairs(before, after, [({ text }) => text.plain]).flatMap(({ before: was, after: is }) => {
    if (!was) return is ? [`note added: ${beginning(is.text.plain)}`] : [];
    if (!is) return [`note removed: ${beginning(was.text.plain)}`];
    return isDeepStrictEqual(was, is) ? [] : [`links or emphasis of the note ${beginning(is.text.plain)}`];
  });
}

/** Begins a little before the first difference, so that it is seen. */
function changedWords(what: string, was: string, is: string): string[] {
  let same = 0;
  while (same < was.length && was[same] === is[same]) same++;
  const start = same <= FIRST_WORDS / 2 ? 0 : was.lastIndexOf(' ', same - FIRST_WORDS / 3) + 1;
  const part = (text: string): string => beginning(text.slice(start), start > 0 ? '… ' : '');
  return [`${what}: ${part(was)}`, `now: ${part(is)}`];
}

function beginning(text: string, before = ''): string {
  return `“${before}${shorten(text, FIRST_WORDS)}”`;
}
