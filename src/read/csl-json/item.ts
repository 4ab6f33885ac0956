/** One item of CSL-JSON → one source. Keys that the page has no place for are named, so that nothing is dropped. */

import { parseSlot } from '../../cite/exchange/quotation-slot.ts';
import { isCslType } from '../../cite/types/csl-types.ts';
import { FOREIGN_TYPES } from '../../cite/types/foreign-types.ts';
import { impliedType } from '../../cite/types/type.ts';
import type { CslItem } from '../../model/csl.ts';
import type { SpanKind } from '../../model/reading.ts';
import { type DateFinder, spanKindOf } from '../citation-fields.ts';
import type { CitationDraft } from '../citation-page.ts';
import { DATE_FIELDS, MAKERS, NAME_FIELDS, SURROUNDINGS, TEXT_FIELDS } from './fields.ts';
import { type Own, ownFields } from './own.ts';
import { dateOf, type Json, namesOf, textOf } from './values.ts';

export interface ReadItem {
  readonly draft: CitationDraft;
  /** What became of each key of the item; `unread` for those that the page has no place for. */
  readonly kinds: ReadonlyMap<string, SpanKind>;
  /** The language of the page that the item was written from. */
  readonly lang?: string;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

export function readItem(item: Json, find: DateFinder): ReadItem {
  const own = ownFields(item);
  const kinds = new Map<string, SpanKind>();
  const fields = referenceFields(item, own !== undefined, kinds, find);
  const { type, genre } = typeOf(item.type, fields);
  if (item.type !== undefined) kinds.set('type', 'medium');
  const reference: CslItem = { type, ...fields, ...(genre === undefined ? {} : { genre }), ...own?.reference };
  const rest = own ? ownRest(own, kinds) : foreignRest(item, kinds);
  for (const key of Object.keys(item)) {
    if (!kinds.has(key)) kinds.set(key, SURROUNDINGS.has(key) ? 'furniture' : 'unread');
  }
  return { draft: { ...rest, reference }, kinds, ...(own?.lang === undefined ? {} : { lang: own.lang }) };
}

function referenceFields(
  item: Json,
  plain: boolean,
  kinds: Map<string, SpanKind>,
  find: DateFinder,
): Omit<CslItem, 'type'> {
  const fields: Writable<Omit<CslItem, 'type'>> = {};
  const taken = (key: string, field: keyof CslItem): void => void kinds.set(key, spanKindOf(field));
  for (const [key, field] of TEXT_FIELDS) {
    const text = textOf(item[key], plain);
    if (text === undefined || (fields[field] !== undefined && fields[field] !== text)) continue;
    if (text !== '') fields[field] = text;
    taken(key, field);
  }
  for (const key of NAME_FIELDS) {
    const names = namesOf(item[key]);
    if (!names) continue;
    if (names.length > 0) fields[key] = names;
    taken(key, key);
  }
  for (const key of DATE_FIELDS) {
    const date = dateOf(item[key], find);
    if (!date) continue;
    fields[key] = date;
    taken(key, key);
  }
  for (const key of fields.author ? [] : MAKERS) {
    const names = namesOf(item[key]);
    if (!names?.length || fields.author) continue;
    fields.author = names;
    taken(key, 'author');
  }
  return fields;
}

/** A type that the model lacks is kept in words, as the genre. */
function typeOf(value: unknown, fields: Omit<CslItem, 'type'>): { type: CslItem['type']; genre?: string } {
  if (typeof value !== 'string' || value === '') return { type: impliedType(fields) };
  if (isCslType(value)) return { type: value };
  const known = FOREIGN_TYPES.get(value.toLowerCase());
  const genre = fields.genre === undefined ? { genre: value.replace(/[-_]+/g, ' ') } : {};
  return known ? { type: known } : { type: impliedType({ ...fields, ...genre }), ...genre };
}

function ownRest({ draft }: Own, kinds: Map<string, SpanKind>): Omit<CitationDraft, 'reference'> {
  for (const key of ['id', 'custom']) kinds.set(key, 'attribute');
  // Copies, for other programs, of what stands under `custom`.
  kinds.set('note', 'note');
  kinds.set('keyword', 'tag');
  return draft;
}

/** A name that a person gave, not the address that a program did. */
const READABLE_ID = /^\p{L}[\p{L}\p{N}_.:-]{0,79}$/u;

function foreignRest(item: Json, kinds: Map<string, SpanKind>): Omit<CitationDraft, 'reference'> {
  const id = ['id', 'citation-key'].map((key) => textOf(item[key], true)).find((one) => one && READABLE_ID.test(one));
  for (const key of ['id', 'citation-key']) {
    if (key in item) kinds.set(key, item[key] === id ? 'attribute' : 'furniture');
  }
  const remarks = ['note', 'annote'].flatMap((key) => {
    const text = textOf(item[key], false);
    if (text !== undefined) kinds.set(key, 'note');
    return text?.replace(/\r\n?/g, '\n').trim() || [];
  });
  const { quotations, notes } = parseSlot(remarks.join('\n\n'));
  const keyword = textOf(item.keyword, false);
  if (keyword !== undefined) kinds.set('keyword', 'tag');
  const words = (keyword ?? '').split(/[,;]/).map((word) => word.trim());
  return {
    ...(id === undefined ? {} : { id }),
    quotations: quotations.map(({ text, translation, ...rest }) => ({
      text: { plain: text },
      ...rest,
      ...(translation === undefined ? {} : { translation: { plain: translation } }),
    })),
    notes: notes.map((note) => ({ text: { plain: note } })),
    tags: [...new Set(words.filter((word) => word !== ''))],
  };
}
