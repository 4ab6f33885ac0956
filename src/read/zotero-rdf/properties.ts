/** The properties of Zotero's items: what each of them is on the page. */
import type { CslItem } from '../../model/csl.ts';
import type { TextField } from '../citation-fields.ts';

/** Those that hold one text, of an item or of what it stands in. */
export const TEXTS: ReadonlyMap<string, TextField> = new Map<string, TextField>([
  ['dc:title', 'title'],
  ['z:type', 'genre'],
  ['z:medium', 'medium'],
  ['bib:pages', 'page'],
  ['prism:publicationName', 'container-title'],
  ['prism:volume', 'volume'],
  ['prism:edition', 'edition'],
  ['prism:section', 'section'],
  ['z:language', 'language'],
  ['dcterms:abstract', 'abstract'],
  ['z:archive', 'archive'],
  ['z:libraryCatalog', 'source'],
  ['dc:description', 'note'],
]);

export const PEOPLE: ReadonlyMap<string, keyof CslItem & ('author' | 'editor' | 'translator')> = new Map([
  ['bib:authors', 'author'],
  ['bib:editors', 'editor'],
  ['z:translators', 'translator'],
] as const);

/** Who made a source that has no author. */
export const MAKERS: ReadonlySet<string> = new Set([
  'z:directors',
  'z:podcasters',
  'z:presenters',
  'z:artists',
  'z:performers',
  'z:programmers',
  'z:inventors',
  'z:cartographers',
  'z:sponsors',
  'z:interviewees',
  'z:composers',
  'z:contributors',
  'bib:contributors',
]);

/** Short forms, and what the program notes for itself. Attachments are files on a disk of their own. */
export const SURROUNDINGS: ReadonlySet<string> = new Set([
  'dc:relation',
  'dcterms:alternative',
  'link:link',
  'z:shortTitle',
]);
