import type { ScriptWords } from '../../../page-script/script-words.ts';
import { checkWords } from '../../check-words.ts';
import type { Setting } from '../setting.ts';
import { findingWords } from './finding-words.ts';

/** The words that the page's script prints on a page of so many sources. */
export function scriptWords(count: number, { lang, words }: Setting): ScriptWords {
  const { filter, script } = findingWords(lang);
  return { ...script, hits: script.hits(words.sources(count)), filter, comma: checkWords(lang).comma };
}
