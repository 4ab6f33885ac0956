import type { ScriptWords } from '../../../page-script/script-words.ts';
import { checkWords } from '../../check-words.ts';
import { citingWords } from '../cite/citing-words.ts';
import type { Setting } from '../setting.ts';
import { findingWords } from './finding-words.ts';

/** The words that the page's script prints on a page of so many sources; `citations` names the files of citations. */
export function scriptWords(count: number, citations: string, { lang, words }: Setting): ScriptWords {
  const { filter, script } = findingWords(lang);
  const hits = script.hits(words.sources(count));
  return { ...script, ...citingWords(lang), hits, filter, comma: checkWords(lang).comma, citations };
}
