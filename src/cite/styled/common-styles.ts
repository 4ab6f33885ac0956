/** The citation styles that readers are offered: files of the official repository, see `styles/README.md`. */
import { readFileSync } from 'node:fs';

export interface CitationStyle {
  /** What a reader's choice is kept under. */
  readonly key: string;
  /** As readers know it; a proper name in every language. */
  readonly name: string;
  /** The style itself, in CSL. */
  readonly xml: string;
}

const FILES: readonly (readonly [file: string, key: string, name: string])[] = [
  ['apa', 'apa', 'APA'],
  ['chicago-author-date', 'chicago', 'Chicago'],
  ['harvard-cite-them-right', 'harvard', 'Harvard'],
  ['modern-language-association', 'mla', 'MLA'],
  ['nlm-citation-sequence', 'vancouver', 'Vancouver'],
];

export function commonStyles(): CitationStyle[] {
  return FILES.map(([file, key, name]) => {
    const xml = readFileSync(new URL(`../styles/${file}.csl`, import.meta.url), 'utf8');
    return { key, name, xml };
  });
}
