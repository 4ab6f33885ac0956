/** What was found, in place of the list of the page: the first sources, and a button for more. */
import { element } from '../element.ts';
import { ENTRIES_IN_FILE, type EntryFile } from './files.ts';
import type { LargeWords } from './large-words.ts';
import type { Load } from './load.ts';

/** Sources that are shown at first, and with each press of the button. */
const AT_A_TIME = 20;

export interface Results {
  /** The list of the page again. */
  clear(): void;
  /** By their numbers. Resolves when they are shown, unless others have been asked for since; rejects where a file is missing. */
  show(numbers: readonly number[]): Promise<void>;
}

/** `own` are the sources of the page, from number `first` on; `changed` is told which sources are shown, if any. */
export function results(
  main: HTMLElement,
  own: readonly HTMLElement[],
  first: number,
  load: Load,
  words: LargeWords,
  changed: (shown: readonly HTMLElement[]) => void,
): Results {
  const list = [...main.querySelectorAll<HTMLElement>(':scope > section, :scope > article, :scope > .get')];
  const homes = own.map((article) => article.parentElement);
  const section = element('section', { hidden: '' }, element('h2', { class: 'group' }, words.results));
  const button = element('button', { type: 'button' });
  list[0]?.before(section);
  let numbers: readonly number[] = [];
  let shown: HTMLElement[] = [];

  /** Articles of the page are moved, so that no id is there twice. */
  function putBack(): void {
    for (const article of shown) article.remove();
    if (shown.some((article) => own.includes(article))) {
      for (const [i, article] of own.entries()) homes[i]?.append(article);
    }
    shown = [];
  }

  function swap(isFound: boolean): void {
    section.hidden = !isFound;
    for (const one of list) one.hidden = isFound;
  }

  async function showMore(asked: readonly number[]): Promise<HTMLElement | undefined> {
    const some = asked.slice(shown.length, shown.length + AT_A_TIME);
    const articles = await Promise.all(some.map(async (number) => own[number - first] ?? articleOf(number, load)));
    if (asked !== numbers) return undefined;
    section.append(...articles);
    shown.push(...articles);
    const rest = asked.length - shown.length;
    button.textContent = words.more.replace('#', String(Math.min(rest, AT_A_TIME)));
    if (rest > 0) section.append(button);
    else button.remove();
    changed(shown);
    return articles[0];
  }

  button.addEventListener('click', async () => {
    const next = await showMore(numbers);
    next?.querySelector<HTMLElement>('a, summary')?.focus();
  });

  return {
    clear() {
      numbers = [];
      putBack();
      swap(false);
      changed([]);
    },
    async show(asked) {
      numbers = asked;
      const start = asked.slice(0, AT_A_TIME);
      // All that is needed, before anything that is shown gives way.
      await Promise.all(start.map((number) => own[number - first] ?? load(fileWith(number))));
      if (asked !== numbers) return;
      putBack();
      swap(true);
      section.hidden = asked.length === 0;
      await showMore(asked);
    },
  };
}

function fileWith(number: number): string {
  return `entries-${Math.floor(number / ENTRIES_IN_FILE)}`;
}

/** From the markup that the build has written: the same as on the entry's page, to which its permalink leads. */
async function articleOf(number: number, load: Load): Promise<HTMLElement> {
  const [path = '', markup = ''] = (await load<EntryFile>(fileWith(number)))[number % ENTRIES_IN_FILE] ?? [];
  const template = document.createElement('template');
  template.innerHTML = markup;
  const article = template.content.firstElementChild;
  if (!(article instanceof HTMLElement)) throw new Error(`no entry ${number}`);
  const permalink = article.querySelector<HTMLAnchorElement>('.tools > a[href^="#"]');
  permalink?.setAttribute('href', path + permalink.getAttribute('href'));
  return article;
}
