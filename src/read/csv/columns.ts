/** What a column of a table is, by the words of its head. */
import { foldWords } from '../../cite/types/type.ts';
import type { TextField } from '../citation-fields.ts';
import { HEADER_WORDS, OWN_COLUMNS, ZOTERO_COLUMNS } from './header-words.ts';

/** Fields of the reference, and what stands beside it. `furniture` is what a program notes for itself. */
export type ColumnRole =
  | TextField
  | 'author'
  | 'editor'
  | 'translator'
  | 'issued'
  | 'accessed'
  | 'original-date'
  | 'type'
  | 'year'
  | 'id'
  | 'page-section'
  | 'tags'
  | 'added'
  | 'changed'
  | 'archived'
  | 'notes'
  | 'private-notes'
  | 'quotation'
  | 'quotation-language'
  | 'locator'
  | 'speaker'
  | 'translation'
  | 'quotation-id'
  | 'furniture'
  | 'unread';

/** Whose table it is: `own` is exact, `zotero` has family names first, `foreign` is anybody's. */
export type Dialect = 'own' | 'zotero' | 'foreign';

export interface Columns {
  readonly dialect: Dialect;
  /** In the order of the cells. */
  readonly roles: readonly ColumnRole[];
  /** As the head of the table calls them. */
  readonly names: readonly string[];
  /** How many columns have a role. */
  readonly known: number;
}

export function columnsOf(head: readonly string[]): Columns {
  const names = head.map((name) => name.trim());
  const dialect = dialectOf(names);
  const roles = names.map((name) => roleOf(name, dialect));
  const once = roles.map((role, i) => (isRepeatable(role) || roles.indexOf(role) === i ? role : 'unread'));
  return {
    dialect,
    names,
    roles: once,
    known: roles.filter((role) => role !== 'unread' && role !== 'furniture').length,
  };
}

function dialectOf(names: readonly string[]): Dialect {
  if (['id', 'type', 'authors', 'quotation', 'quotation_id'].every((name) => names.includes(name))) return 'own';
  return ['Key', 'Item Type', 'Publication Title'].every((name) => names.includes(name)) ? 'zotero' : 'foreign';
}

function roleOf(name: string, dialect: Dialect): ColumnRole {
  if (dialect === 'own') return OWN_COLUMNS.get(name) ?? 'unread';
  if (dialect === 'zotero') return ZOTERO_COLUMNS.get(name) ?? 'unread';
  return HEADER_WORDS.get(foldWords(name).join(' ')) ?? 'unread';
}

/** Several columns may hold tags and notes; other roles have one, and the second of them is read by nobody. */
function isRepeatable(role: ColumnRole): boolean {
  return role === 'tags' || role === 'notes' || role === 'furniture' || role === 'unread';
}
