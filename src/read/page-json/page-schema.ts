/** The shape of `page.json` for input that anybody may have edited. The types of `model/` come first; this follows. */
import * as v from 'valibot';
import { isCalendarDate } from '../../cite/dates/dates.ts';
import { CSL_TYPES } from '../../cite/types/csl-types.ts';
import type { CslDate, CslItem, CslName } from '../../model/csl.ts';
import type {
  Archived,
  Correction,
  Entry,
  Mark,
  Note,
  Page,
  Quotation,
  Section,
  Silence,
  Text,
  Unread,
  Withdrawal,
} from '../../model/page.ts';
import type { PartPlace, TextPlace } from '../../model/place.ts';
import { isContactAddress } from '../../text/contact-address.ts';
import { isLanguageTag } from '../../text/language-tag.ts';
import { receiptSchema } from './receipt-schema.ts';
import { count, day, filled, list, text } from './schema-parts.ts';

const optionalText = v.exactOptional(text);
const language = v.pipe(text, v.check(isLanguageTag, 'must be a language tag, such as "en"'));
/** A `Text` whose marks lie inside it. */
const markSchema: v.GenericSchema<unknown, Mark> = v.object(
  {
    start: count,
    end: count,
    kind: v.picklist(['link', 'em', 'strong', 'break'], 'must be link, em, strong or break'),
    href: optionalText,
  },
  'must be an object',
);

const textSchema: v.GenericSchema<unknown, Text> = v.pipe(
  v.object({ plain: text, marks: v.exactOptional(list(markSchema)) }, 'must be an object with "plain"'),
  v.check(
    ({ plain, marks }) => (marks ?? []).every(({ start, end }) => start < end && end <= plain.length),
    'has a mark that is empty or reaches beyond the text',
  ),
);

const nameSchema: v.GenericSchema<unknown, CslName> = v.object(
  {
    family: optionalText,
    given: optionalText,
    'non-dropping-particle': optionalText,
    'dropping-particle': optionalText,
    suffix: optionalText,
    literal: optionalText,
  },
  'must be a name: an object with "family" and "given", or with "literal"',
);

const datePart = v.pipe(
  list(v.pipe(v.number('must be a number'), v.integer('must be a whole number'))),
  v.check(
    (parts) => isCalendarDate(parts),
    'must be [year], [year, month] or [year, month, day] of a day that the calendar has',
  ),
);
const optionalDay = v.exactOptional(day);

const dateSchema: v.GenericSchema<unknown, CslDate> = v.object(
  {
    'date-parts': v.exactOptional(
      v.pipe(list(datePart), v.minLength(1, 'is empty'), v.maxLength(2, 'has more than two dates')),
    ),
    season: v.exactOptional(v.pipe(count, v.minValue(1, 'must be 1 to 4'), v.maxValue(4, 'must be 1 to 4'))),
    circa: v.exactOptional(v.boolean('must be true or false')),
    literal: optionalText,
  },
  'must be a date: an object with "date-parts"',
);

const names = v.exactOptional(list(nameSchema));
const date = v.exactOptional(dateSchema);

const referenceSchema: v.GenericSchema<unknown, CslItem> = v.object(
  {
    type: v.picklist(CSL_TYPES, 'must be one of the CSL types that contextpage knows'),
    author: names,
    editor: names,
    translator: names,
    title: optionalText,
    'container-title': optionalText,
    publisher: optionalText,
    'publisher-place': optionalText,
    source: optionalText,
    genre: optionalText,
    medium: optionalText,
    issued: date,
    accessed: date,
    'original-date': date,
    volume: optionalText,
    issue: optionalText,
    number: optionalText,
    page: optionalText,
    edition: optionalText,
    section: optionalText,
    event: optionalText,
    abstract: optionalText,
    keyword: optionalText,
    language: optionalText,
    URL: optionalText,
    DOI: optionalText,
    ISBN: optionalText,
    ISSN: optionalText,
    note: optionalText,
    archive: optionalText,
  },
  'must be an object',
);

const correctionSchema: v.GenericSchema<unknown, Correction> = v.object(
  { on: day, former: text },
  'must be an object with "on" and "former"',
);

const quotationSchema: v.GenericSchema<unknown, Quotation> = v.object(
  {
    id: filled,
    text: textSchema,
    lang: v.exactOptional(language),
    locator: optionalText,
    speaker: optionalText,
    translation: v.exactOptional(textSchema),
    receipt: v.exactOptional(receiptSchema),
    corrected: v.exactOptional(list(correctionSchema)),
  },
  'must be an object',
);

const noteSchema: v.GenericSchema<unknown, Note> = v.object(
  { text: textSchema, private: v.exactOptional(v.boolean('must be true or false')) },
  'must be an object',
);
const archivedSchema: v.GenericSchema<unknown, Archived> = v.object(
  { url: filled, date: optionalText },
  'must be an object',
);
const silenceSchema: v.GenericSchema<unknown, Silence> = v.object(
  { rule: v.pipe(text, v.regex(/^[a-z]+(?:-[a-z]+)*$/, 'must be the name of a rule')), reason: text },
  'must be an object',
);

export const entrySchema: v.GenericSchema<unknown, Entry> = v.object(
  {
    id: filled,
    section: optionalText,
    reference: referenceSchema,
    quotations: list(quotationSchema),
    notes: list(noteSchema),
    tags: list(text),
    added: optionalDay,
    changed: optionalDay,
    archived: v.exactOptional(list(archivedSchema)),
    silenced: v.exactOptional(list(silenceSchema)),
  },
  'must be an object',
);

export const sectionSchema: v.GenericSchema<unknown, Section> = v.object(
  { id: filled, title: text, level: v.pipe(count, v.minValue(1, 'must be 1 to 6'), v.maxValue(6, 'must be 1 to 6')) },
  'must be an object',
);
const textPlaceSchema: v.GenericSchema<unknown, TextPlace> = v.object({
  line: count,
  column: count,
  offset: count,
  end: count,
});
const partPlaceSchema: v.GenericSchema<unknown, PartPlace> = v.object({ part: text, paragraph: count });
const unreadSchema: v.GenericSchema<unknown, Unread> = v.object(
  {
    kind: v.picklist(['unread', 'furniture'], 'must be unread or furniture'),
    text,
    place: v.union([textPlaceSchema, partPlaceSchema], 'must be a place: line, column, offset and end'),
  },
  'must be an object',
);

const withdrawalSchema: v.GenericSchema<unknown, Withdrawal> = v.object(
  { id: filled, on: day, reason: optionalText },
  'must be an object with "id" and "on"',
);
const withdrawals = v.pipe(
  list(withdrawalSchema),
  v.check((all) => new Set(all.map(({ id }) => id)).size === all.length, 'has an id a second time'),
);
const contact = v.pipe(
  text,
  v.check(isContactAddress, 'must be an address of a web page, https://\u2026, or of mail, mailto:\u2026'),
);

export const pageSchema: v.GenericSchema<unknown, Page> = v.object(
  {
    title: text,
    lang: language,
    intro: list(textSchema),
    sections: list(sectionSchema),
    entries: list(entrySchema),
    other: list(unreadSchema),
    url: optionalText,
    updated: optionalDay,
    rights: optionalText,
    maxWords: v.exactOptional(v.pipe(count, v.minValue(1, 'must be 1 or more'))),
    silenced: v.exactOptional(list(silenceSchema)),
    marks: v.exactOptional(v.literal('all', 'must be "all", or left out')),
    order: v.exactOptional(v.picklist(['published', 'added'], 'must be "published" or "added", or left out')),
    contact: v.exactOptional(contact),
    withdrawn: v.exactOptional(withdrawals),
  },
  'must be an object',
);
