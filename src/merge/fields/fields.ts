/** The fields of each part of a page that a document prints: reading them, and setting one. */
import type { Entry, Quotation, Text } from '../../model/page.ts';
import type { FieldName, FieldValue, Item, ReferenceField } from '../proposal.ts';

export type Fields = ReadonlyMap<FieldName, FieldValue>;

/** In the order of the reference line. */
const PRINTED_FIELDS: readonly ReferenceField[] = [
  ...(['author', 'editor', 'title', 'genre', 'medium', 'container-title', 'volume', 'issue'] as const),
  ...(['source', 'publisher', 'number', 'issued', 'page', 'URL', 'DOI'] as const),
];
const PRINTED: ReadonlySet<FieldName> = new Set<FieldName>([
  ...PRINTED_FIELDS,
  ...(['archived', 'title', 'level', 'text', 'locator', 'speaker', 'translation'] as const),
]);

/** Whether a document that lacks the field says that the field was taken away. */
export function isPrinted(field: FieldName): boolean {
  return PRINTED.has(field);
}

/** Two of these are the same or they are not: nobody would look for words in them. */
const WHOLE: ReadonlySet<FieldName> = new Set<FieldName>([
  ...(['URL', 'DOI', 'ISBN', 'ISSN', 'volume', 'issue', 'number', 'page', 'edition'] as const),
]);
const ADDRESSES: ReadonlySet<FieldName> = new Set<FieldName>(['URL', 'DOI', 'archived']);

/** Whether the field is taken whole, or merged by its words. */
export function isWhole(field: FieldName): boolean {
  return WHOLE.has(field);
}

/** Whether each sign of the field counts. */
export function isAddress(field: FieldName): boolean {
  return ADDRESSES.has(field);
}

/** In reading order. */
export function fieldsOf(item: Item): Fields {
  switch (item.part) {
    case 'page':
      return present([['title', item.title]]);
    case 'intro':
      return present([['text', item.text]]);
    case 'section':
      return present([
        ['title', item.section.title],
        ['level', item.section.level],
      ]);
    case 'entry':
      return entryFields(item.entry);
    case 'quotation':
      return quotationFields(item.quotation);
    case 'note':
      return present([['text', item.note.text]]);
  }
}

function entryFields({ reference, archived }: Entry): Fields {
  const { type: _type, language: _language, ...rest } = reference;
  const others = (Object.keys(rest) as ReferenceField[]).filter((name) => !PRINTED.has(name));
  return present([
    ...[...PRINTED_FIELDS, ...others].map((name) => [name, rest[name]] as const),
    ['archived', archived?.[0]],
  ]);
}

function quotationFields({ text, speaker, locator, translation }: Quotation): Fields {
  return present([
    ['text', text],
    ['speaker', speaker],
    ['locator', locator],
    ['translation', translation],
  ]);
}

/** Nothing written is nothing there. */
function present(fields: readonly (readonly [FieldName, FieldValue | undefined])[]): Fields {
  return new Map(
    fields.filter((field): field is [FieldName, FieldValue] => field[1] !== undefined && !isEmpty(field[1])),
  );
}

function isEmpty(value: FieldValue): boolean {
  return value === '' || (Array.isArray(value) && value.length === 0) || (isText(value) && value.plain === '');
}

/** The part with another content of one field; undefined takes the field away, where the part can be without it. */
export function withField(item: Item, field: FieldName, value: FieldValue | undefined): Item {
  switch (item.part) {
    case 'page':
      return { ...item, title: typeof value === 'string' ? value : '' };
    case 'intro':
      return isText(value) ? { ...item, text: value } : item;
    case 'note':
      return isText(value) ? { ...item, note: { ...item.note, text: value } } : item;
    case 'section':
      return { ...item, section: { ...item.section, [field]: value ?? '' } };
    case 'quotation':
      return { ...item, quotation: changed(item.quotation, field, value) };
    case 'entry': {
      const { entry } = item;
      if (field !== 'archived')
        return { ...item, entry: { ...entry, reference: changed(entry.reference, field, value) } };
      const copies = [...(value === undefined ? [] : [value]), ...(entry.archived ?? []).slice(1)];
      return { ...item, entry: changed(entry, 'archived', copies.length > 0 ? copies : undefined) };
    }
  }
}

function changed<Whole extends object>(whole: Whole, field: string, value: unknown): Whole {
  const copy = { ...whole } as Record<string, unknown>;
  if (value === undefined) delete copy[field];
  else copy[field] = value;
  return copy as Whole;
}

export function isText(value: FieldValue | undefined): value is Text {
  return typeof value === 'object' && 'plain' in value;
}
