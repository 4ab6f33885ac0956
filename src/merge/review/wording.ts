/** The content of a field as a person reads and types it. */
import { parseDate } from '../../cite/dates/date-parsing.ts';
import { dateInWords, fromEdtf, toEdtf } from '../../cite/dates/dates.ts';
import { namesFromCell, printNames } from '../../cite/names/name-cells.ts';
import type { CslDate, CslName } from '../../model/csl.ts';
import type { Archived, Text } from '../../model/page.ts';
import { isText } from '../fields/fields.ts';
import type { FieldName, FieldValue } from '../proposal.ts';
import { differences } from '../words/differences.ts';
import { textOf, tokensOf } from '../words/tokens.ts';

/** @param lang of the page; dates are told in its words */
export function wordingOf(value: FieldValue | undefined, lang: string): string {
  if (value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  if (isText(value)) return value.plain;
  if (isNames(value)) return printNames(value);
  if (isCopy(value)) return value.date === undefined ? value.url : `${value.url} (${value.date})`;
  return dateInWords(value, lang) || (toEdtf(value) ?? '');
}

/**
 * What a person typed, as the content of the field.
 * @param former what stands there: its links and italics stay with the words that are kept
 * @returns undefined where the wording is none for such a field, such as a date that is not one
 */
export function contentOf(
  field: FieldName,
  wording: string,
  former: FieldValue | undefined,
  lang: string,
): FieldValue | undefined {
  const typed = wording.trim();
  if (typed === '') return undefined;
  if (field === 'author' || field === 'editor' || field === 'translator') return namesFromCell(typed);
  if (field === 'issued' || field === 'accessed' || field === 'original-date') return dateOf(typed, lang);
  if (field === 'archived') return copyOf(typed);
  if (field === 'level') return /^[1-9]$/u.test(typed) ? Number(typed) : undefined;
  return isText(former) || field === 'text' || field === 'translation'
    ? reworded(isText(former) ? former : { plain: '' }, typed)
    : typed;
}

function dateOf(typed: string, lang: string): CslDate | undefined {
  const date = fromEdtf(typed);
  if (date) return date;
  const [found] = parseDate(typed, [lang]);
  return found && found.start === 0 && found.end === typed.length ? found.date : undefined;
}

function copyOf(typed: string): Archived {
  const [, url = typed, date] = /^(\S+) \(([^()]+)\)$/u.exec(typed) ?? [];
  return date === undefined ? { url } : { url, date };
}

/** Other words for a text; what was kept of it looks as before. */
function reworded(former: Text, plain: string): Text {
  const [bare, fresh] = [tokensOf({ plain: former.plain }), tokensOf({ plain })];
  const dressed = tokensOf(former);
  const keys = (tokens: typeof bare): string[] => tokens.map(({ key }) => key);
  const tokens: typeof bare = [];
  let at = 0;
  let next = 0;
  for (const { start, end, from, to } of differences(keys(bare), keys(fresh))) {
    tokens.push(...keptAs(dressed.slice(at, start), fresh.slice(next, from)), ...fresh.slice(from, to));
    [at, next] = [end, to];
  }
  return textOf([...tokens, ...keptAs(dressed.slice(at), fresh.slice(next))]);
}

/** The marks of the one with the letters of the other, where these are as long; a person's own typing wins. */
function keptAs(dressed: ReturnType<typeof tokensOf>, fresh: ReturnType<typeof tokensOf>): ReturnType<typeof tokensOf> {
  return fresh.map((token, i) => {
    const marks = dressed[i]?.text.length === token.text.length ? (dressed[i]?.marks ?? []) : [];
    return { ...token, marks };
  });
}

function isNames(value: object): value is readonly CslName[] {
  return Array.isArray(value);
}

function isCopy(value: object): value is Archived {
  return 'url' in value;
}
