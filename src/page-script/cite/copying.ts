/** Buttons that copy: with italics, where what they are pasted into takes any. */

import { element } from '../element.ts';
import type { CopyingWords } from './citing-words.ts';

/** Milliseconds for which a button says that it has copied. */
const SAID = 2000;

/** A button that copies the words of elements, one on a line. */
export function copyButton(label: string, named: () => readonly Element[], words: CopyingWords): HTMLElement {
  const button = element('button', { type: 'button' }, label);
  const status = element('span', { class: 'aloud', role: 'status' });
  button.addEventListener('click', async () => {
    const said = (await copy(named())) ? words.copied : words.notCopied;
    status.textContent = said;
    button.textContent = said;
    setTimeout(() => {
      button.textContent = label;
      status.textContent = '';
    }, SAID);
  });
  return element('span', {}, button, status);
}

async function copy(elements: readonly Element[]): Promise<boolean> {
  const text = elements.map((one) => one.textContent.trim()).join('\n');
  // Not there on pages that came over plain HTTP, and in older browsers.
  if (!navigator.clipboard || !('ClipboardItem' in window)) return copyBySelection(text);
  const html = elements.map((one) => `<p>${one.innerHTML}</p>`).join('');
  const forms = {
    'text/plain': new Blob([text], { type: 'text/plain' }),
    'text/html': new Blob([html], { type: 'text/html' }),
  };
  return navigator.clipboard.write([new ClipboardItem(forms)]).then(
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
