/** What runs in the reader's browser on `explore.html`. The page is read without it. */
import { startSorting } from './sorting.ts';
import type { SortingWords } from './sorting-words.ts';

const { words: written } = document.currentScript?.dataset ?? {};
const table = document.querySelector('table');
if (written !== undefined && table) {
  const words: SortingWords = JSON.parse(written);
  startSorting(table, words);
}
