import { bibVerbatim } from '../../src/cite/exchange/bibtex-text.ts';
import type { CslDate, CslItem, CslName } from '../../src/model/csl.ts';
import type { Page } from '../../src/model/page.ts';
import { citationKeys } from '../../src/write/citations/bibtex.ts';
import { libraryLoses, libraryPage } from './library.ts';

export function normalise(page: Page): Page {
  return libraryPage(page, reference, ({ entries }) => citationKeys(entries.map(({ id }) => id)));
}

function reference(item: CslItem): CslItem {
  const { accessed, 'original-date': original, URL: address, DOI: identifier, ...rest } = item;
  const { author, editor, translator } = rest;
  return {
    ...rest,
    ...(author && { author: author.map(name) }),
    ...(editor && { editor: editor.map(name) }),
    ...(translator && { translator: translator.map(name) }),
    ...(accessed && !isWords(accessed) && { accessed }),
    ...(original && !isWords(original) && { 'original-date': original }),
    ...(address && { URL: bibVerbatim(address) }),
    ...(identifier && { DOI: bibVerbatim(identifier) }),
  };
}

function isWords(date: CslDate): boolean {
  return date['date-parts'] === undefined;
}

function name({ 'dropping-particle': dropping, 'non-dropping-particle': kept, ...rest }: CslName): CslName {
  const particles = [dropping, kept].filter((part) => part !== undefined).join(' ');
  if (particles !== '') return { ...rest, 'non-dropping-particle': particles };
  const { family, given, suffix } = rest;
  const isAlone = family !== undefined && given === undefined && suffix === undefined;
  return isAlone && /^\p{Ll}|\s/u.test(family) ? { literal: family } : rest;
}

export const loses: readonly string[] = [
  ...libraryLoses,
  'Dates in words of access and of first publication; that of publication keeps its words.',
  'Whether a particle of a name is dropped in sorting.',
  'A family name of several words, or in lower case, that stands alone comes back as a body’s name.',
  'Ids with letters other than plain Latin ones: the key that stands for them becomes the id.',
];
