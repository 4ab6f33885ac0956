/** Whether what a page gives for a field is, word for word, what its source gives for it. */
import type { CslItem } from '../../model/csl.ts';
import type { SourceDescription, Told } from '../../model/description.ts';
import type { FieldName } from '../../model/reading.ts';
import { outletKey } from '../spelling/outlet-spelling.ts';
import { compareAuthors } from './author.ts';
import { keyOf } from './words.ts';

/** Then there is no doubt left how the reference is to be read there. */
export function isSettled(field: FieldName, reference: CslItem, source: SourceDescription): boolean {
  return SETTLED[field]?.(reference, source) ?? false;
}

const SETTLED: Partial<Record<FieldName, (reference: CslItem, source: SourceDescription) => boolean>> = {
  title: (reference, source) => isTold(reference.title, source.title, (a, b) => keyOf(a) === keyOf(b)),
  author: (reference, source) =>
    isTold(
      reference.author,
      source.author,
      (a, b) => a.length === b.length && compareAuthors(a, b, { hasOthers: false, mayBeTranslated: false }) === 'same',
    ),
  outlet: (reference, source) => isTold(reference['container-title'], source.outlet, isOneName),
  publisher: (reference, source) => isTold(reference.publisher, source.publisher, isOneName),
  date: (reference, source) =>
    isTold(
      reference.issued,
      source.issued,
      (a, b) => JSON.stringify(a['date-parts']) === JSON.stringify(b['date-parts']),
    ),
};

function isTold<T>(page: T | undefined, source: Told<T> | undefined, isEqual: (a: T, b: T) => boolean): boolean {
  if (page === undefined || source === undefined) return false;
  return [source, ...source.others].some(({ value }) => isEqual(page, value));
}

function isOneName(a: string, b: string): boolean {
  return outletKey(a) === outletKey(b);
}
