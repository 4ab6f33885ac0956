/** Search, facets and order of the list. The form is the only state: the address mirrors it, and the list follows it. */

import type { Citations } from '../cite/citations.ts';
import { startSaving } from '../cite/saving.ts';
import { element } from '../element.ts';
import { chosenEntries } from '../matching/facets.ts';
import { inBoth } from '../matching/in-both.ts';
import type { ScriptWords } from '../script-words.ts';
import { fillIn, keepAddress } from './address.ts';
import { facetLists, startNarrowing } from './facet-lists.ts';
import { finder } from './finder.ts';
import { highlighter } from './highlight.ts';
import { type Listing, listing } from './listing.ts';
import { offerNew } from './offer-new.ts';
import { view } from './view.ts';
import { startKeys, startLinks } from './ways.ts';
import { yearBars } from './year-bars.ts';

/** More say nothing, and cost time at every key. */
export const MOST_MARKS = 1000;

export function startFinding(form: HTMLFormElement, words: ScriptWords, citations: Citations): void {
  const main = document.querySelector('main');
  const field = form.querySelector<HTMLInputElement>('input[name=q]');
  if (!main || !field) return;
  const list = listing(main);
  offerNew(form, list.articles, words);
  const update = updater(form, field, main, list, words, saving(main, citations, words));
  keepAddress(form, update);
  startNarrowing(form);
  startFilterButton(filterButton(form));
  startKeys(field);
  fillIn(form, location.search);
  update();
  startLinks(field);
  showControls();
}

/** Makes the function that brings the page in line with the form. */
function updater(
  form: HTMLFormElement,
  field: HTMLInputElement,
  main: HTMLElement,
  list: Listing,
  words: ScriptWords,
  offerToSave: (ids: readonly string[]) => void,
): () => void {
  const lists = facetLists(form);
  const text = finder(list.articles);
  field.addEventListener('focus', () => text.prepare());
  const mark = highlighter();
  const above = view(main, words, (input) => {
    input.click();
    field.focus();
  });
  const printBars = yearBars(form);
  const button = filterButton(form);
  return () => {
    const found = text.find(field.value);
    const chosen = lists.chosen();
    const through = chosenEntries(lists.facets());
    const entries = found && through ? inBoth(found.entries, through) : (found?.entries ?? through);
    list.order(new FormData(form).get('order') === 'added');
    list.show(entries);
    lists.count(found?.entries);
    printBars();
    above.print({ query: found ? field.value.trim() : '', chosen, shown: entries?.size });
    printChosen(button, chosen.length, words);
    offerToSave(list.articles.flatMap(({ id }, at) => (entries?.has(at) ? id : [])));
    mark(found && entries ? found.stretches(entries, MOST_MARKS) : []);
  };
}

/** Makes the function that offers to save these sources, which are not all of the page. */
export function saving(main: HTMLElement, citations: Citations, words: ScriptWords): (ids: readonly string[]) => void {
  let chosen: readonly string[] = [];
  const place = element('div', { class: 'save' });
  main.querySelector('.view')?.append(place);
  const update = startSaving(place, () => chosen, citations, words);
  return (ids) => {
    chosen = ids;
    update();
  };
}

export function filterButton(form: HTMLFormElement): HTMLButtonElement | null {
  return form.querySelector<HTMLButtonElement>('button[aria-expanded]');
}

/** “Filter (2)”. */
export function printChosen(button: HTMLButtonElement | null, count: number, { filter }: ScriptWords): void {
  if (button) button.textContent = count > 0 ? `${filter} (${count})` : filter;
}

/** Where there is no room beside the list, the facets open in place. */
export function startFilterButton(button: HTMLButtonElement | null): void {
  button?.addEventListener('click', () => {
    button.setAttribute('aria-expanded', String(button.getAttribute('aria-expanded') !== 'true'));
  });
}

export function showControls(): void {
  for (const one of document.querySelectorAll<HTMLElement>('.find, .needs-script')) one.hidden = false;
}
