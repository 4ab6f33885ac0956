/** The lists of values to choose from: `input[data-of]`, which holds the numbers of its entries. */
import { countsOf, type Facets } from '../matching/facets.ts';
import { fold } from '../matching/fold.ts';

interface Value {
  readonly input: HTMLInputElement;
  readonly entries: ReadonlySet<number>;
  readonly count: Element | null;
}

export interface FacetLists {
  /** As the reader has chosen. */
  facets(): Facets;
  /** The chosen values: their controls, in the order of the page. */
  chosen(): HTMLInputElement[];
  /** Prints how many of the entries found each value has. */
  count(found: ReadonlySet<number> | undefined): void;
}

/** `numbersIn` reads `data-of`. */
export function facetLists(
  form: HTMLFormElement,
  numbersIn: (of: string) => number[] = (of) => of.split(' ').map(Number),
): FacetLists {
  const values = new Map<string, Value[]>();
  for (const input of form.elements) {
    if (!(input instanceof HTMLInputElement) || input.dataset.of === undefined) continue;
    const entries = new Set(numbersIn(input.dataset.of));
    const value = { input, entries, count: input.closest('label')?.querySelector('.n') ?? null };
    const known = values.get(input.name);
    if (known) known.push(value);
    else values.set(input.name, [value]);
  }
  const facets = (): Facets =>
    new Map(
      [...values].map(([name, all]) => [name, all.map(({ input, entries }) => ({ entries, chosen: input.checked }))]),
    );
  return {
    facets,
    chosen: () => [...values.values()].flat().flatMap(({ input }) => (input.checked ? input : [])),
    count(found) {
      const now = facets();
      for (const [name, all] of values) {
        for (const [at, count] of countsOf(name, now, found).entries()) {
          const printed = all[at]?.count;
          if (printed && printed.textContent !== String(count)) printed.textContent = String(count);
        }
      }
    },
  };
}

/** What stands beside the control. */
export function labelOf(input: HTMLInputElement): string {
  return input.closest('label')?.querySelector('bdi')?.textContent ?? input.value;
}

/** Long lists have a field of their own that leaves the values with the letters typed. */
export function startNarrowing(form: HTMLFormElement): void {
  for (const field of form.querySelectorAll<HTMLInputElement>('.narrow')) {
    const items = [...(field.closest('details.facet')?.querySelectorAll<HTMLElement>('li') ?? [])];
    field.addEventListener('input', () => {
      const typed = fold(field.value.trim());
      for (const item of items) item.hidden = !fold(item.querySelector('bdi')?.textContent ?? '').includes(typed);
    });
  }
}
