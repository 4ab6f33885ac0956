/**
 * What is measured, as text of functions for the browser: `setUp()` on a page of ours, then `find(query)`, which shows
 * the sources that match, hides all others and ends when that is done.
 */

export interface Finder {
  readonly name: string;
  /** Whether the page runs its own script. */
  readonly own: boolean;
  readonly code: string;
}

/** The fields that the page's own script reads. */
const DOCUMENTS = `
const articles = [...document.querySelectorAll('main article')];
const documents = articles.map((article) => ({
  id: article.id,
  text: [...article.querySelectorAll('.ref, blockquote p')].map((one) => one.textContent).join('\\n'),
  lang: article.querySelector('[lang]')?.lang ?? document.documentElement.lang,
}));
const show = (ids) => { for (const article of articles) article.hidden = ids !== undefined && !ids.has(article.id); };`;

export const OURS: Finder = {
  name: 'contextpage',
  own: true,
  code: `
window.setUp = async () => {};
window.find = async (query) => {
  const field = document.querySelector('input[name=q]');
  field.value = query;
  field.dispatchEvent(new Event('input', { bubbles: true }));
};`,
};

/** With what its documentation offers for it: all words, the last as a prefix, and accents folded away. */
export function miniSearch(library: string): Finder {
  const code = `${library}
${DOCUMENTS}
const fold = (term) => term.normalize('NFKD').replace(/\\p{M}/gu, '').toLowerCase();
let index;
window.setUp = async () => {
  index = new MiniSearch({ fields: ['text'], processTerm: fold });
  index.addAll(documents);
};
window.find = async (query) => {
  const prefix = (_, i, terms) => i === terms.length - 1;
  show(query === '' ? undefined : new Set(index.search(query, { combineWith: 'AND', prefix }).map(({ id }) => id)));
};`;
  return { name: 'MiniSearch 7.2.0', own: false, code };
}

/** Its index stands in the folder `pagefind` beside the page, one record for each source. */
export const PAGEFIND: Finder = {
  name: 'Pagefind 1.6.0',
  own: false,
  code: `
${DOCUMENTS}
let pagefind;
window.setUp = async () => { pagefind = await import(new URL('pagefind/pagefind.js', location.href)); await pagefind.init(); };
window.find = async (query) => {
  if (query === '') return show(undefined);
  const { results } = await pagefind.search(query);
  const data = await Promise.all(results.map((result) => result.data()));
  show(new Set(data.map(({ url }) => url.split('/').at(-1))));
};
window.documents = documents;`,
};
