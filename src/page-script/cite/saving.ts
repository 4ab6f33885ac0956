/** Saves the chosen sources as one file, made in the browser of what the files of citations hold. */

import { element } from '../element.ts';
import type { ChosenStyle } from './chosen-style.ts';
import type { Citations, Found } from './citations.ts';
import type { SavingWords } from './citing-words.ts';

interface Format {
  readonly extension: string;
  readonly type: string;
  /** A name that is the same in all languages; else that in the words. */
  readonly name?: string;
  /** As the download of the whole page joins its records. */
  readonly text: (found: readonly Found[], style: ChosenStyle) => string;
}

/** Milliseconds for which browsers may need the text of a file that they have been told to save. */
const KEPT = 60_000;

const FORMATS: readonly Format[] = [
  {
    name: 'RIS',
    extension: 'ris',
    type: 'application/x-research-info-systems',
    text: (found) => found.map(({ citation }) => citation.ris).join('\r\n'),
  },
  {
    name: 'BibTeX',
    extension: 'bib',
    type: 'application/x-bibtex',
    text: (found) => found.map(({ citation }) => citation.bib).join('\n'),
  },
  {
    name: 'CSL-JSON',
    extension: 'csl.json',
    type: 'application/vnd.citationstyles.csl+json',
    text: (found) =>
      `${JSON.stringify(
        found.map(({ citation }) => citation.csl),
        null,
        1,
      )}\n`,
  },
  {
    extension: 'txt',
    type: 'text/plain',
    text: (found, style) => found.map((one) => lineInStyle(one, style)).join(''),
  },
];

/** Nothing for a source of which nothing is known. */
function lineInStyle({ citation: { lines }, styles }: Found, style: ChosenStyle): string {
  const line = lines[style.among(styles)];
  return line === undefined ? '' : `${line.join('')}\n`;
}

/**
 * Puts the choice of a format and the button into `place`, which is hidden while nothing is chosen. `chosen` gives the ids
 * of the entries as they stand on the page, in order. Returns what has to be called when the choice has changed.
 */
export function startSaving(
  place: HTMLElement,
  chosen: () => readonly string[],
  citations: Citations,
  words: SavingWords,
): () => void {
  const options = FORMATS.map(({ name = words.plainText, extension }) => element('option', { value: extension }, name));
  const select = element('select', { 'aria-label': words.format, autocomplete: 'off' }, ...options);
  const button = element('button', { type: 'button' });
  const status = element('span', { role: 'status' });
  place.replaceChildren(select, ' ', button, ' ', status);
  button.addEventListener('click', async () => {
    const format = FORMATS.find(({ extension }) => extension === select.value);
    if (!format) return;
    status.textContent = await save(chosen(), format, citations).then(
      (name) => words.saved.replace('#', name),
      () => words.notSaved,
    );
  });
  const update = (): void => {
    const count = chosen().length;
    place.hidden = count === 0;
    status.textContent = '';
    button.textContent = words.save.replace('#', String(count));
  };
  update();
  return update;
}

/** Returns the name of the file. */
async function save(ids: readonly string[], format: Format, citations: Citations): Promise<string> {
  const found = await Promise.all(ids.map((id) => citations.find(id)));
  const name = `${found[0]?.name}-selection.${format.extension}`;
  const href = URL.createObjectURL(new Blob([format.text(found, citations.style)], { type: format.type }));
  element('a', { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), KEPT);
  return name;
}
