/** One raw entry as a record: each field to its part of the reference, and an account of every stretch of it. */
import type { CslTextField } from '../../cite/exchange/bibtex-fields.ts';
import type { CslDate, CslItem } from '../../model/csl.ts';
import type { SpanKind } from '../../model/reading.ts';
import { type DateFinder, spanKindOf } from '../citation-fields.ts';
import type { CitationDraft } from '../citation-page.ts';
import { slotContent } from '../slot-content.ts';
import { bibDate, yearAndMonth } from './dates.ts';
import { bibType, type FieldRole, fieldRole } from './field-roles.ts';
import type { RawEntry, RawField } from './fields.ts';
import type { SymbolDecoder } from './library.ts';
import { bibNames } from './names.ts';
import type { BibPart } from './split.ts';
import { blockText, dateText, languageTag, lineText, verbatimText } from './value-text.ts';

export interface EntryReading {
  readonly draft: CitationDraft;
  readonly claims: readonly FieldClaim[];
  /** The type is one that no table has. */
  readonly unknownType: boolean;
}

export interface FieldClaim {
  readonly field: RawField;
  readonly kind: SpanKind;
}

/** What one reading of a file knows of symbols and of dates in words. */
export interface BibTools {
  readonly decode: SymbolDecoder;
  readonly find: DateFinder;
}

/** What is written while the fields are gone through. */
interface Draft {
  readonly reference: { -readonly [K in keyof CslItem]: CslItem[K] };
  readonly slots: string[];
  readonly tags: Set<string>;
  readonly subtitles: string[];
  readonly years: Map<'year' | 'month', string>;
}

/** `inherited`: fields of the entry that this one refers to, which hold where it has none of its own. */
export function readEntry(part: BibPart, raw: RawEntry, inherited: readonly RawField[], tools: BibTools): EntryReading {
  const subtype = raw.fields.find(({ name }) => name === 'entrysubtype')?.value ?? '';
  const { entry, type, known } = bibType(part.word, subtype.trim());
  const draft: Draft = {
    reference: { type },
    slots: [],
    tags: new Set(),
    subtitles: [],
    years: new Map(),
  };
  const claims: FieldClaim[] = [];
  for (const [field, role] of inOrder(raw.fields, entry)) {
    const taken = role !== undefined && take(draft, field, role, tools);
    claims.push({ field, kind: taken ? spanKind(role) : role?.is === 'housekeeping' ? 'furniture' : 'unread' });
  }
  for (const [field, role] of inOrder(inherited, entry)) if (role) take(draft, field, role, tools);
  return { draft: finished(draft, tools), claims, unknownType: !known };
}

/** A field by its own name before one that only stands for it, whichever comes first in the file. */
function inOrder(fields: readonly RawField[], entry: string): [RawField, FieldRole | undefined][] {
  const roles = fields.map((field): [RawField, FieldRole | undefined] => [field, fieldRole(field.name, entry)]);
  const isSecond = (role: FieldRole | undefined): boolean => role?.is === 'text' && role.alias;
  return [...roles.filter(([, role]) => !isSecond(role)), ...roles.filter(([, role]) => isSecond(role))];
}

/** False where the value has no place, since another field has taken it or since it is none. */
function take(draft: Draft, field: RawField, role: FieldRole, tools: BibTools): boolean {
  const { value } = field;
  if (role.is === 'text') return takeText(draft, value, role, tools);
  if (role.is === 'names') return takeNames(draft, value, role.csl, tools);
  if (role.is === 'date') return takeDate(draft, role.csl, bibDate(dateText(value, tools.decode), tools.find));
  if (role.is === 'year' || role.is === 'month') draft.years.set(role.is, lineText(value, tools.decode));
  else if (role.is === 'slot') draft.slots.push(blockText(value, tools.decode));
  else if (role.is === 'subtitle') draft.subtitles.push(lineText(value, tools.decode));
  else if (role.is === 'tags') {
    for (const tag of lineText(value, tools.decode).split(/[,;]/)) if (tag.trim() !== '') draft.tags.add(tag.trim());
  }
  return role.is !== 'housekeeping';
}

function takeText(
  { reference }: Draft,
  value: string,
  { csl, kind }: Extract<FieldRole, { is: 'text' }>,
  tools: BibTools,
): boolean {
  const text = csl === 'language' ? languageTag(lineText(value, tools.decode)) : fieldText(csl, kind, value, tools);
  if (text === '') return true;
  if (reference[csl] !== undefined) return reference[csl] === text || csl === 'language';
  reference[csl] = text;
  return true;
}

function fieldText(csl: CslTextField, kind: string, value: string, tools: BibTools): string {
  if (kind === 'verbatim') return csl === 'DOI' ? bareDoi(verbatimText(value)) : verbatimText(value);
  return csl === 'abstract' || csl === 'note' ? blockText(value, tools.decode) : lineText(value, tools.decode);
}

function bareDoi(text: string): string {
  return text.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)/i, '');
}

function takeNames(
  { reference }: Draft,
  value: string,
  role: 'author' | 'editor' | 'translator',
  tools: BibTools,
): boolean {
  if (reference[role]) return false;
  const { names } = bibNames(value, (part) => lineText(part, tools.decode));
  if (names.length > 0) reference[role] = names;
  return true;
}

function takeDate(
  { reference }: Draft,
  role: 'issued' | 'accessed' | 'original-date',
  date: CslDate | undefined,
): boolean {
  if (reference[role]) return false;
  if (date) reference[role] = date;
  return true;
}

function finished({ reference, slots, tags, subtitles, years }: Draft, { find }: BibTools): CitationDraft {
  const date = years.has('year') ? yearAndMonth(years.get('year') ?? '', years.get('month') ?? '', find) : undefined;
  // BibTeX's own fields say what BibLaTeX's says for old programs; where that is no date, they are the better word.
  if (date && reference.issued?.['date-parts'] === undefined) reference.issued = date;
  const title = [reference.title, ...subtitles].filter((part) => part).join(': ');
  if (title) reference.title = title;
  return { reference, ...slotContent(slots.join('\n\n')), tags: [...tags] };
}

function spanKind(role: FieldRole): SpanKind {
  if (role.is === 'text' || role.is === 'names' || role.is === 'date') return spanKindOf(role.csl);
  return KINDS.get(role.is) ?? 'property';
}

const KINDS: ReadonlyMap<FieldRole['is'], SpanKind> = new Map([
  ['year', 'date'],
  ['month', 'date'],
  ['slot', 'note'],
  ['tags', 'tag'],
  ['subtitle', 'title'],
]);
