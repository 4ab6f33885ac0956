/** One record of RIS as an entry: each tag to its part of the reference, and an account of every line. */
import type { CslTextField } from '../../cite/exchange/bibtex-fields.ts';
import { RIS_NAMES } from '../../cite/exchange/ris-fields.ts';
import { parseName } from '../../cite/names/name-parsing.ts';
import type { CslDate, CslItem, CslName } from '../../model/csl.ts';
import type { SpanKind } from '../../model/reading.ts';
import { type DateFinder, spanKindOf } from '../citation-fields.ts';
import type { CitationDraft } from '../citation-page.ts';
import { oneLine } from '../one-line.ts';
import { slotContent } from '../slot-content.ts';
import { risDate } from './dates.ts';
import type { RisRecord, RisValue } from './records.ts';
import { risType, type TagRole, tagRole } from './tag-roles.ts';

export interface RecordReading {
  readonly draft: CitationDraft;
  readonly claims: readonly { readonly value: RisValue; readonly kind: SpanKind }[];
  /** A type that nobody knows, as it is written. */
  readonly unknownType: string | undefined;
}

/** What is written while the lines are gone through. */
interface Draft {
  readonly reference: { -readonly [K in keyof CslItem]: CslItem[K] };
  readonly names: Readonly<Record<'author' | 'editor' | 'translator', CslName[]>>;
  readonly slots: string[];
  readonly tags: Set<string>;
  readonly find: DateFinder;
  readonly once: Map<'id' | 'year' | 'start' | 'end' | 'second-abstract', string>;
}

export function readRecord(record: RisRecord, find: DateFinder): RecordReading {
  const written = record.values.find(({ tag }) => tag === 'TY')?.value ?? '';
  const type = risType(written);
  const draft: Draft = {
    reference: { type: type ?? 'document' },
    names: { author: [], editor: [], translator: [] },
    slots: [],
    tags: new Set(),
    once: new Map(),
    find,
  };
  const claims = record.values.map((value) => {
    const role = tagRole(value.tag);
    const taken = role !== undefined && (value.value === '' || take(draft, value.value, role));
    const kind: SpanKind = role?.is === 'housekeeping' ? 'furniture' : taken ? spanKind(role) : 'unread';
    return { value, kind };
  });
  return { draft: finished(draft), claims, unknownType: type ? undefined : written };
}

/** False where the value has no place, since another line has taken it. */
function take(draft: Draft, value: string, role: TagRole): boolean {
  const { reference } = draft;
  switch (role.is) {
    case 'text':
      return takeText(draft, role.csl, role.csl === 'abstract' ? value : oneLine(value));
    case 'link':
      return takeText(draft, 'URL', value.replace(/\s+/gu, ''));
    case 'serial':
      return takeSerial(draft, oneLine(value));
    case 'names':
      draft.names[role.csl].push(risName(oneLine(value)));
      return true;
    case 'date':
      return takeDate(reference, role.csl, risDate(oneLine(value), draft.find));
    case 'tags':
      for (const tag of value.split(/\n|; ?/)) if (tag.trim() !== '') draft.tags.add(tag.trim());
      return true;
    case 'slot':
      draft.slots.push(withoutMarkup(value));
      return true;
    case 'type':
    case 'housekeeping':
      return true;
    default:
      return takeOnce(draft, role.is, value);
  }
}

function takeOnce({ once }: Draft, role: 'id' | 'year' | 'start' | 'end' | 'second-abstract', value: string): boolean {
  if (once.has(role)) return once.get(role) === value;
  once.set(role, value);
  return true;
}

function takeText({ reference }: Pick<Draft, 'reference'>, field: CslTextField, value: string): boolean {
  // EndNote has the identifier of an article in the tag for its kind.
  const doi = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?(10\.\d{4,9}\/\S+)$/i.exec(value)?.[1];
  if (field === 'genre' && doi !== undefined) return takeText({ reference }, 'DOI', doi);
  const text = field === 'DOI' ? (doi ?? value) : value;
  if (reference[field] !== undefined) return reference[field] === text;
  reference[field] = text;
  return true;
}

/** An ISSN has eight digits, whose last may be an X. */
function takeSerial(draft: Draft, value: string): boolean {
  const isIssn = /^(?:ISSN:?\s*)?\d{4}-?\d{3}[\dX]\b/i.test(value);
  return takeText(draft, isIssn ? 'ISSN' : 'ISBN', value);
}

function takeDate(
  reference: Draft['reference'],
  role: 'issued' | 'accessed' | 'original-date',
  date: CslDate | undefined,
): boolean {
  const known = reference[role];
  if (known !== undefined && precision(known) >= precision(date)) return date !== undefined && precision(date) > 0;
  if (date) reference[role] = date;
  return true;
}

/** A day says more than a year, and words alone least of all. */
function precision(date: CslDate | undefined): number {
  return date?.['date-parts']?.[0]?.length ?? 0;
}

/** “Family, Given, Suffix”; without a comma, a body or one name. */
function risName(text: string): CslName {
  const [family = '', given = '', suffix = '', ...more] = text.split(',').map((part) => part.trim());
  if (more.length > 0 || !text.includes(',')) return text.includes(',') ? { literal: text } : parseName(text);
  const turned = parseName(`${family}, ${given || 'X'}`);
  if (turned.literal !== undefined) return { literal: text.replace(/,\s*$/, '') };
  const { given: _replaced, ...rest } = turned;
  return { ...(given ? turned : rest), ...(suffix ? { suffix } : {}) };
}

function finished({ reference, names, slots, tags, once, find }: Draft): CitationDraft {
  for (const { csl } of RIS_NAMES) if (names[csl].length > 0) reference[csl] = names[csl];
  const issued = reference.issued ?? risDate(once.get('year') ?? '', find);
  if (issued) reference.issued = issued;
  const pages = [once.get('start'), once.get('end')].filter((part) => part);
  if (pages.length > 0) reference.page = pages.join('\u2013');
  const second = once.get('second-abstract');
  if (second && !reference.abstract) reference.abstract = second;
  const notes = second && reference.abstract !== second ? [...slots, second] : slots;
  const id = once.get('id') ?? '';
  // A bare number is the record's number in somebody's library.
  return { ...(/\D/.test(id) ? { id } : {}), reference, ...slotContent(notes.join('\n\n')), tags: [...tags] };
}

/** Some programs write their notes as HTML. */
function withoutMarkup(text: string): string {
  if (!/^<(p|div|h[1-6]|ul|ol|blockquote)\b[^<>]{0,200}>/i.test(text) || !/<\/[a-z1-6]+>$/i.test(text)) return text;
  return text
    .replace(/<\/(?:p|div|h\d|li|blockquote)>/gi, '\n\n')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<\/?[a-z][^<>]{0,500}>/gi, '')
    .replace(/\n{2,}/g, '\n\n')
    .trim();
}

function spanKind(role: TagRole): SpanKind {
  if (role.is === 'text' || role.is === 'names' || role.is === 'date') return spanKindOf(role.csl);
  return KINDS.get(role.is) ?? 'property';
}

const KINDS: ReadonlyMap<TagRole['is'], SpanKind> = new Map([
  ['id', 'attribute'],
  ['year', 'date'],
  ['start', 'locator'],
  ['end', 'locator'],
  ['slot', 'note'],
  ['tags', 'tag'],
  ['second-abstract', 'detail'],
  ['link', 'link'],
  ['serial', 'detail'],
]);
