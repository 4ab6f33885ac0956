/** The keys of CSL-JSON items: those that are fields of the page model under the same name, and others. */
import type { CslItem } from '../../model/csl.ts';
import type { TextField } from '../citation-fields.ts';

export const TEXT_FIELDS: ReadonlyMap<string, TextField> = new Map<string, TextField>([
  ...(
    [
      'title',
      'container-title',
      'publisher',
      'publisher-place',
      'source',
      'genre',
      'medium',
      'volume',
      'issue',
      'number',
      'page',
      'edition',
      'section',
      'event',
      'abstract',
      'language',
      'URL',
      'DOI',
      'ISBN',
      'ISSN',
      'archive',
    ] as const
  ).map((name) => [name, name] as const),
  // The name of `event` since CSL 1.0.2.
  ['event-title', 'event'],
]);

export const NAME_FIELDS: readonly (keyof CslItem & ('author' | 'editor' | 'translator'))[] = [
  'author',
  'editor',
  'translator',
];

export const DATE_FIELDS = ['issued', 'accessed', 'original-date'] as const;

/** Who made a source that has no author: the first of these that is there. */
export const MAKERS: readonly string[] = [
  'director',
  'host',
  'composer',
  'performer',
  'interviewer',
  'container-author',
];

/** Short forms of what stands in another field, and what a program notes for itself. */
export const SURROUNDINGS: ReadonlySet<string> = new Set([
  'categories',
  'citation-label',
  'citation-number',
  'container-title-short',
  'journalAbbreviation',
  'shortTitle',
  'system_id',
  'title-short',
]);
