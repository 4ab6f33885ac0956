/** New text for a page, in the form that the page has: its entries, quotations and headings as text. */
import { mostFrequent } from '../check/majority.ts';
import { dateFinder } from '../cite/dates/date-parsing.ts';
import { quotationIds } from '../cite/ids.ts';
import type { Entry, Quotation, Section } from '../model/page.ts';
import type { Reading } from '../model/reading.ts';
import { outerMarks } from '../text/quotation-marks.ts';
import { writeEntry, writeQuotation } from '../write/context-file/entry.ts';
import { type EntryPattern, entryPatterns, lineEnd, lineStart } from './house/pattern.ts';
import { referenceLike } from './house/reference-line.ts';
import { hasSameCore, isSameEntry } from './proof.ts';
import { withYear } from './section.ts';
import { headingOf } from './spot.ts';

/** Whole lines without the last line end, in line feeds. */
export interface EntryText {
  /** What parts two entries. */
  readonly gap: string;
  /** `section`: of an entry that is not to belong to the heading above it; for formats that can say so. */
  entry(entry: Entry, section?: string): string;
  /** Whether an entry that was read is the one that was drafted, as far as the format can say what it is. */
  isAsDrafted(drafted: Entry, read: Entry): boolean;
  /** The heading of a year that the page has no section for yet, like that of another one. */
  yearHeading(year: number, model: Section): string;
  /** Of a quotation that follows its reference or another quotation, with what parts it from that. */
  quotation(quotation: Quotation, entry: Entry): string;
}

export function entryText(reading: Reading): EntryText {
  return reading.format === 'context file' ? contextText(reading) : houseText(reading);
}

function contextText({ page: { lang } }: Reading): EntryText {
  const context = { lang, findDates: dateFinder([lang]) };
  return {
    gap: '\n\n',
    isAsDrafted: isSameEntry,
    entry: (entry, section) => writeEntry(entry, section, context).join('\n\n'),
    quotation(quotation, { id, quotations }) {
      const ids = quotationIds(
        id,
        quotations.map(({ text }) => text.plain),
      );
      return `\n\n${writeQuotation(quotation, ids[quotations.indexOf(quotation)], context).join('\n\n')}`;
    },
    yearHeading: (year, { title, level }) => `${'#'.repeat(level)} ${withYear(title, year)}`,
  };
}

/** In prose a quotation looks as most do, and the gap is the one that most entries have behind them. */
function houseText(reading: Reading): EntryText {
  const { lang } = reading.page;
  const patterns = entryPatterns(reading);
  const gap = mostFrequent(patterns.flatMap((pattern) => pattern.gap ?? [])) ?? '\n\n';
  const marks = commonMarks(patterns, lang);
  const quotation = ({ text }: Quotation): string =>
    text.plain
      .split('\n')
      .map((paragraph) => marks.before + paragraph + marks.after)
      .join('');
  return {
    gap,
    isAsDrafted(drafted, read) {
      const { said } = referenceLike(patterns, drafted.reference, lang);
      return hasSameCore({ ...drafted, reference: said }, read);
    },
    entry: (entry) =>
      [
        referenceLike(patterns, entry.reference, lang).text,
        ...entry.quotations.map(quotation),
        ...entry.notes.map(({ text }) => noteLike(text.plain, gap)),
      ].join(''),
    quotation,
    yearHeading(year, model) {
      const { source } = reading;
      const heading = headingOf(reading, model);
      return heading
        ? withYear(source.slice(lineStart(source, heading.start), lineEnd(source, heading.end)), year)
        : String(year);
    },
  };
}

/** Where entries stand line below line, so does a note. */
function noteLike(text: string, gap: string): string {
  return text
    .split('\n')
    .map((paragraph) => gap + paragraph)
    .join('');
}

/** What most quotations have around their words; on a page without any, the marks of its language. */
function commonMarks(patterns: readonly EntryPattern[], lang: string): NonNullable<EntryPattern['quotation']> {
  const known = patterns.flatMap(({ quotation }) => quotation ?? []);
  const groups = [...Map.groupBy(known, (marks) => JSON.stringify(marks)).values()];
  const { open, close } = outerMarks(lang);
  return groups.toSorted((a, b) => b.length - a.length)[0]?.[0] ?? { before: `\n${open}`, after: close };
}
