/** Search and facets over all pages of the site. The form is the only state, as on a single page. */

import type { Citations } from '../cite/citations.ts';
import { element } from '../element.ts';
import { fillIn, keepAddress } from '../find/address.ts';
import { finder } from '../find/finder.ts';
import { filterButton, MOST_MARKS, printChosen, saving, showControls, startFilterButton } from '../find/finding.ts';
import { highlighter } from '../find/highlight.ts';
import { listing } from '../find/listing.ts';
import { view } from '../find/view.ts';
import { startKeys, startLinks } from '../find/ways.ts';
import { chosenEntries } from '../matching/facets.ts';
import { inBoth } from '../matching/in-both.ts';
import type { ScriptWords } from '../script-words.ts';
import { facetsOfAll } from './facets-of-all.ts';
import { findInAll } from './finder-of-all.ts';
import type { LargeSite, LargeWords } from './large-words.ts';
import type { Load } from './load.ts';
import { results } from './results.ts';

export function startFindingAll(
  form: HTMLFormElement,
  words: ScriptWords & LargeWords & LargeSite,
  citations: Citations,
  load: Load,
): void {
  const main = document.querySelector('main');
  const field = form.querySelector<HTMLInputElement>('input[name=q]');
  if (!main || !field) return;
  const update = updater(form, field, main, words, citations, load);
  keepAddress(form, update);
  startFilterButton(filterButton(form));
  startKeys(field);
  field.addEventListener('focus', () => void load('contents').catch(() => undefined));
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
  words: ScriptWords & LargeWords & LargeSite,
  citations: Citations,
  load: Load,
): () => void {
  const mark = highlighter();
  const offerToSave = saving(main, citations, words);
  const failure = element('p', { class: 'failed', role: 'status' });
  main.querySelector('.view')?.after(failure);
  const failed = (): void => {
    failure.textContent = words.failed;
  };
  const facets = facetsOfAll(form, load, failed);
  const list = results(main, listing(main).articles, words.first, load, words, (shown) => {
    offerToSave(shown.map(({ id }) => id));
    mark(finder(shown).find(field.value)?.stretches(new Set(shown.keys()), MOST_MARKS) ?? []);
  });
  const above = view(main, words, (input) => {
    input.click();
    field.focus();
  });
  const button = filterButton(form);
  let latest = 0;

  async function find(turn: number): Promise<void> {
    if (!facets.lists && facets.isNamedIn(location.search)) {
      await facets.load();
      fillIn(form, location.search);
    }
    const found = await findInAll(field.value, load);
    if (turn !== latest) return;
    const chosen = facets.lists?.chosen() ?? [];
    const through = facets.lists && chosenEntries(facets.lists.facets());
    const entries = found && through ? inBoth(found, through) : (found ?? through);
    if (entries) await list.show([...entries].sort((a, b) => a - b));
    else list.clear();
    if (turn !== latest) return;
    failure.textContent = '';
    facets.lists?.count(found);
    above.print({ query: found ? field.value.trim() : '', chosen, shown: entries?.size });
    printChosen(button, chosen.length, words);
  }

  return () => {
    const turn = ++latest;
    main.ariaBusy = 'true';
    find(turn)
      .catch(() => {
        if (turn === latest) failed();
      })
      .finally(() => {
        if (turn === latest) main.ariaBusy = null;
      });
  };
}
