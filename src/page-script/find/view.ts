/** What stands above the list about what is shown: the number, the chosen values, and a way on where nothing is. */
import { element } from '../element.ts';
import type { ScriptWords } from '../script-words.ts';
import { labelOf } from './facet-lists.ts';

export interface Choice {
  readonly query: string;
  readonly chosen: readonly HTMLInputElement[];
  /** Undefined where nothing was asked for. */
  readonly shown: number | undefined;
}

export interface View {
  print(choice: Choice): void;
}

/** `remove` is told which value the reader takes off. */
export function view(main: HTMLElement, words: ScriptWords, remove: (input: HTMLInputElement) => void): View {
  const hits = main.querySelector<HTMLElement>('.hits');
  const list = element('ul', { class: 'chosen' });
  const nothing = element('div', { class: 'nothing' });
  main.querySelector('.view')?.after(list, nothing);
  return {
    print(choice) {
      const { chosen, shown } = choice;
      const said = shown === undefined ? '' : words.hits.replace('#', String(shown));
      if (hits && hits.textContent !== said) hits.textContent = said;
      // For print, where the field is not seen.
      if (choice.query === '') hits?.removeAttribute('data-query');
      else hits?.setAttribute('data-query', choice.query);
      list.replaceChildren(...chosen.map((input) => chosenValue(input, words, remove)));
      list.hidden = chosen.length === 0;
      nothing.replaceChildren(...(shown === 0 ? nothingFound(choice, words) : []));
      nothing.hidden = shown !== 0;
    },
  };
}

function chosenValue(input: HTMLInputElement, words: ScriptWords, remove: (input: HTMLInputElement) => void): Node {
  const button = element(
    'button',
    { type: 'button' },
    element('span', { class: 'aloud' }, `${words.remove} `),
    element('bdi', {}, labelOf(input)),
    element('span', { 'aria-hidden': 'true' }, ' \u00d7'),
  );
  button.addEventListener('click', () => remove(input));
  return element('li', {}, button);
}

function nothingFound({ query, chosen }: Choice, words: ScriptWords): Node[] {
  const form = query === '' ? words.nothingChosen : chosen.length === 0 ? words.nothing : words.nothingIn;
  const parts: Readonly<Record<string, string>> = { query, chosen: chosen.map(labelOf).join(words.comma) };
  const sentence = form.replace(/\{(\w+)\}/gu, (_, name: string) => parts[name] ?? '');
  const everywhere =
    query !== '' && chosen.length > 0 ? [link(`?q=${encodeURIComponent(query)}`, words.everywhere)] : [];
  return [element('p', {}, sentence), element('p', {}, ...everywhere, link('?', words.showAll))];
}

/** `startFinding` follows it without loading the page anew. */
function link(href: string, text: string): Node {
  return element('a', { href }, text);
}
