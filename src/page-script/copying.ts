/**
 * Buttons that copy. `data-copy` names the element, by its id, whose text is copied; `data-copy-quotation` names a
 * quotation, of which the words are copied, and under them the reference of its source with the address.
 */
import { element } from './element.ts';
import type { ScriptWords } from './script-words.ts';

/** Milliseconds for which a button says that it has copied. */
const SAID = 2000;

export function startCopying(words: ScriptWords): void {
  const buttons = document.querySelectorAll<HTMLButtonElement>('button[data-copy], button[data-copy-quotation]');
  if (buttons.length === 0) return;
  const status = element('p', { class: 'aloud', role: 'status' });
  document.body.append(status);
  for (const button of buttons) {
    button.hidden = false;
    const label = button.textContent;
    button.addEventListener('click', async () => {
      const said = (await copy(textFor(button))) ? words.copied : words.notCopied;
      status.textContent = said;
      button.textContent = said;
      setTimeout(() => {
        button.textContent = label;
        status.textContent = '';
      }, SAID);
    });
  }
}

function textFor({ dataset }: HTMLButtonElement): string {
  const { copy: id, copyQuotation = '' } = dataset;
  if (id !== undefined) return document.getElementById(id)?.textContent.trim() ?? '';
  const quotation = document.getElementById(copyQuotation);
  const reference = quotation?.closest('article')?.querySelector('.cite p');
  const paragraphs = [...(quotation?.querySelectorAll('blockquote p') ?? []), ...(reference ? [reference] : [])];
  return paragraphs.map((paragraph) => paragraph.textContent.trim()).join('\n');
}

async function copy(text: string): Promise<boolean> {
  // Not there on pages that came over plain HTTP.
  if (!navigator.clipboard) return copyBySelection(text);
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => copyBySelection(text),
  );
}

function copyBySelection(text: string): boolean {
  const field = element('textarea', { class: 'aloud' });
  field.value = text;
  const focused = document.activeElement;
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return done;
}
