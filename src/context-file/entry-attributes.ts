/** The attributes of an entry that are not its reference's: id, tags, dates of keeping, archived copies, silences. */
import { fromEdtf } from '../cite/dates/dates.ts';
import type { Archived, Entry, Silence } from '../model/page.ts';
import { type Attribute, isBareWord } from './attributes.ts';

/** Classes that say what a paragraph is. No tag is written as one of them. */
export const ROLES: readonly string[] = ['source', 'intro', 'note', 'private', 'more'];

export interface EntryAttributes {
  readonly id?: string;
  /** Empty for an entry that stands in no section. */
  readonly section?: string;
  readonly tags: readonly string[];
  readonly added?: string;
  readonly changed?: string;
  readonly archived: readonly Archived[];
  readonly silenced: readonly Silence[];
}

export interface ReadEntryAttributes {
  readonly known: EntryAttributes;
  /** The attributes of the reference, and those that mean nothing. */
  readonly rest: readonly Attribute[];
  /** Those whose date no calendar has; they are not among the known ones. */
  readonly wrongDates: readonly Attribute[];
}

export function readEntryAttributes(list: readonly Attribute[]): ReadEntryAttributes {
  const single: { id?: string; section?: string; added?: string; changed?: string } = {};
  const tags: string[] = [];
  const archived: Archived[] = [];
  const silenced: Silence[] = [];
  const rest: Attribute[] = [];
  const wrongDates: Attribute[] = [];
  for (const attribute of list) {
    const { key, value } = attribute;
    if (key === '#') single.id = value;
    else if (key === 'id' || key === 'section') single[key] = value;
    else if (key === 'added' || key === 'changed') {
      if (fromEdtf(value)) single[key] = value;
      else wrongDates.push(attribute);
    } else if (key === 'tag' || (key === '.' && !ROLES.includes(value))) tags.push(value);
    else if (key === 'archived') {
      const { url, date } = readArchived(value);
      const isWrong = date !== undefined && !fromEdtf(date);
      archived.push(isWrong || date === undefined ? { url } : { url, date });
      if (isWrong) wrongDates.push(attribute);
    } else if (key === 'silenced') silenced.push(readSilence(value));
    else if (key !== '.') rest.push(attribute);
  }
  return { known: { ...single, tags, archived, silenced }, rest, wrongDates };
}

/** `section` and `id` are for the caller to decide. */
export function entryAttributes(entry: Entry): Attribute[] {
  return [
    ...entry.tags.map((tag) =>
      isBareWord(tag) && !ROLES.includes(tag) ? { key: '.', value: tag } : { key: 'tag', value: tag },
    ),
    ...single('added', entry.added),
    ...single('changed', entry.changed),
    ...(entry.archived ?? []).map((copy) => ({ key: 'archived', value: printArchived(copy) })),
    ...(entry.silenced ?? []).map((silence) => ({ key: 'silenced', value: printSilence(silence) })),
  ];
}

export function idAttribute(id: string): Attribute {
  return { key: isBareWord(id) ? '#' : 'id', value: id };
}

function single(key: string, value: string | undefined): Attribute[] {
  return value === undefined ? [] : [{ key, value }];
}

/** The address and, after a space, the date. */
function readArchived(value: string): Archived {
  const at = value.lastIndexOf(' ');
  return at < 0 ? { url: value } : { url: value.slice(0, at), date: value.slice(at + 1) };
}

/** An address holds no spaces; one that does all the same is written as addresses write them. */
function printArchived({ url, date }: Archived): string {
  return [url.replaceAll(' ', '%20'), ...(date === undefined ? [] : [date])].join(' ');
}

/** The rule and, after a colon, the reason. */
export function readSilence(value: string): Silence {
  const at = value.indexOf(': ');
  return at < 0 ? { rule: value, reason: '' } : { rule: value.slice(0, at), reason: value.slice(at + 2) };
}

function printSilence({ rule, reason }: Silence): string {
  return `${rule}: ${reason}`;
}
