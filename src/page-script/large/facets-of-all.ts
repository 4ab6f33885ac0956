/** The facets of all pages: their values are loaded when one is first opened, or when the address names one. */
import { type FacetLists, facetLists, startNarrowing } from '../find/facet-lists.ts';
import { unpackAscending } from '../matching/packed.ts';
import type { FacetFile } from './files.ts';
import type { Load } from './load.ts';

export interface FacetsOfAll {
  /** Undefined until they are loaded. */
  readonly lists: FacetLists | undefined;
  load(): Promise<void>;
  /** Whether a view has values that the form has no control for as yet. */
  isNamedIn(query: string): boolean;
}

/** `failed` is called where the values cannot be had. */
export function facetsOfAll(form: HTMLFormElement, load: Load, failed: () => void): FacetsOfAll {
  const panel = form.querySelector('.facets');
  let lists: FacetLists | undefined;
  async function loadOnce(): Promise<void> {
    const markup = await load<FacetFile>('facets');
    if (lists || !panel) return;
    const open = [...panel.querySelectorAll('details')].map((facet) => facet.open);
    const focused = [...panel.querySelectorAll('summary')].findIndex((one) => one.matches(':focus'));
    panel.innerHTML = markup;
    const facets = [...panel.querySelectorAll<HTMLDetailsElement>('details.facet')];
    for (const [i, facet] of facets.entries()) facet.open ||= open[i] ?? false;
    facets[focused]?.querySelector('summary')?.focus();
    startNarrowing(form);
    lists = facetLists(form, unpackAscending);
  }
  // The event does not bubble.
  panel?.addEventListener('toggle', () => loadOnce().catch(failed), true);
  return {
    get lists() {
      return lists;
    },
    load: loadOnce,
    isNamedIn: (query) => [...new URLSearchParams(query).keys()].some((name) => !form.elements.namedItem(name)),
  };
}
