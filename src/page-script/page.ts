/** What runs in the reader's browser. All that needs it is `hidden` until then; the page is read without it. */
import { citationsOf } from './cite/citations.ts';
import { startCiting } from './cite/citing.ts';
import { startFinding } from './find/finding.ts';
import type { ScriptWords } from './script-words.ts';

const script = document.currentScript;
if (script instanceof HTMLScriptElement && script.dataset.words !== undefined) {
  const words: ScriptWords = JSON.parse(script.dataset.words);
  const citations = citationsOf(words.citations, script.src);
  startCiting(citations, words);
  const form = document.querySelector<HTMLFormElement>('form.find');
  if (form) startFinding(form, words, citations);
}
