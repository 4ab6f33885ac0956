/** A box in front of each row of the table of sources; those that are ticked are saved as one file. */
import type { Citations } from '../cite/citations.ts';
import { startSaving } from '../cite/saving.ts';
import { element } from '../element.ts';
import type { TableWords } from './explore-words.ts';

export function startChoosing(table: HTMLTableElement, citations: Citations, words: TableWords): void {
  const place = element('p', { class: 'save' });
  table.before(place);
  const all = box(words.chooseAll);
  table.tHead?.rows[0]?.prepend(element('td', { class: 'box' }, all));
  for (const row of table.tBodies[0]?.rows ?? []) {
    row.prepend(element('td', { class: 'box' }, box(row.querySelector('th')?.textContent ?? '')));
  }
  const boxes = (): HTMLInputElement[] => [...table.querySelectorAll<HTMLInputElement>('tbody .box input')];
  const update = startSaving(
    place,
    () =>
      boxes()
        .filter(({ checked }) => checked)
        .map(idOf),
    citations,
    words,
  );
  table.addEventListener('change', ({ target }) => {
    const every = boxes();
    if (target === all) for (const one of every) one.checked = all.checked;
    const count = every.filter(({ checked }) => checked).length;
    all.checked = count === every.length;
    all.indeterminate = count > 0 && count < every.length;
    update();
  });
}

function box(name: string): HTMLInputElement {
  return element('input', { type: 'checkbox', autocomplete: 'off', 'aria-label': name });
}

/** The id of the entry, as the link of its title leads to it. */
function idOf(input: HTMLInputElement): string {
  const { hash = '' } = input.closest('tr')?.querySelector<HTMLAnchorElement>('th a') ?? {};
  return decodeURIComponent(hash.slice(1));
}
