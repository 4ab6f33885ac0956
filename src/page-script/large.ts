/** What runs in the reader's browser on each page of a site whose list is on several. */
import { citationsOf } from './cite/citations.ts';
import { startCiting } from './cite/citing.ts';
import { startFindingAll } from './large/finding-all.ts';
import type { LargeSite, LargeWords } from './large/large-words.ts';
import { startLeadingOn } from './large/lead-on.ts';
import { loader } from './large/load.ts';
import type { ScriptWords } from './script-words.ts';

const script = document.currentScript;
if (script instanceof HTMLScriptElement && script.dataset.words !== undefined) {
  const words: ScriptWords & LargeWords & LargeSite = JSON.parse(script.dataset.words);
  const load = loader(words.folder);
  const citations = citationsOf(words.citations, script.src);
  startCiting(citations, words);
  const form = document.querySelector<HTMLFormElement>('form.find');
  if (form) startFindingAll(form, words, citations, load);
  startLeadingOn(words, load);
}
