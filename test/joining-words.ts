/** Words that say nothing but how the fields of a reference hang together: “and”, “by”, “Author:”, “Available at”. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../bench/variety/languages.ts';
import { localeOf } from '../bench/variety/templates/styled.ts';
import { localeFile } from '../src/cite/styled/locale-file.ts';
import { wordsOf } from './shown-text.ts';

const STYLES = join(import.meta.dirname, '../bench/variety/styles');
const TERMS =
  /<term name="(?:and|et-al|and others|in|by|from|at|available at|retrieved|accessed|online|internet|no date|presented at)"[^>]*>([^<]*)</gu;
/** What a style prints of itself, and the terms that it changes. */
const PRINTED = /\b(?:value|prefix|suffix)="([^"]*)"|<term [^>]*>([^<]*)</gu;

/** Of the languages and citation styles that made-up pages are written in, in small letters. */
export function joiningWords(): ReadonlySet<string> {
  const own = LANGUAGES.flatMap(({ words }) => Object.values(words).flat());
  const terms = LANGUAGES.flatMap(({ tag }) =>
    [...localeFile(localeOf(tag)).matchAll(TERMS)].map(([, term = '']) => term),
  );
  const printed = readdirSync(STYLES)
    .filter((file) => file.endsWith('.csl'))
    .flatMap((file) =>
      [...readFileSync(join(STYLES, file), 'utf8').matchAll(PRINTED)].map(([, literal, term]) => literal ?? term ?? ''),
    );
  return new Set(wordsOf([...own, ...terms, ...printed].join(' ')));
}
