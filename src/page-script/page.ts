/** What runs in the reader's browser. All that needs it is `hidden` until then; the page is read without it. */
import { startCopying } from './copying.ts';
import { startFinding } from './finding.ts';
import type { ScriptWords } from './script-words.ts';

const { words: written } = document.currentScript?.dataset ?? {};
if (written !== undefined) {
  const words: ScriptWords = JSON.parse(written);
  startCopying(words);
  const form = document.querySelector<HTMLFormElement>('form.find');
  if (form) startFinding(form, words);
}
