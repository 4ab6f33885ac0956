import { basename } from 'node:path';
import { isLanguageTag } from '../../text/language-tag.ts';
import type { Io } from '../io.ts';
import type { PageFacts } from './beginning.ts';

/** What a page is called, and its language, where nobody says. @param folder absolute path of its folder */
export function usualFacts(folder: string, { env }: Pick<Io, 'env'>): PageFacts {
  return { title: titleOf(basename(folder)) || 'Context page', lang: languageOf(env) };
}

/** “water-rights” is “Water rights”; a name that a person has written with capitals or spaces is taken as it is. */
function titleOf(name: string): string {
  if (/[\p{Lu}\s]/u.test(name)) return name.trim();
  const words = name.replace(/[-_.]+/gu, ' ').trim();
  return words.replace(/^./u, (first) => first.toUpperCase());
}

/** Of the person’s system, as POSIX tells it: `de_AT.UTF-8`. */
function languageOf({ LC_ALL, LC_MESSAGES, LANG }: Io['env']): string {
  const [language = ''] = (LC_ALL || LC_MESSAGES || LANG || '').split(/[_.@]/u);
  return language !== 'C' && language !== 'POSIX' && isLanguageTag(language) ? language.toLowerCase() : 'en';
}
