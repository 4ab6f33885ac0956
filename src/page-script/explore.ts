/** What runs in the reader's browser on `explore.html`. The page is read without it. */

import { citationsOf } from './cite/citations.ts';
import { startChoosing } from './explore/choosing.ts';
import type { TableWords } from './explore/explore-words.ts';
import { startSorting } from './explore/sorting.ts';

const script = document.currentScript;
const table = document.querySelector('table');
if (script instanceof HTMLScriptElement && script.dataset.words !== undefined && table) {
  const words: TableWords = JSON.parse(script.dataset.words);
  startChoosing(table, citationsOf(words.citations, script.src), words);
  startSorting(table, words);
}
