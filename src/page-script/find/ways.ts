/** Ways through the page other than the form itself: a key, and links that must not lead to what is hidden. */
import { goTo } from './address.ts';

/**
 * Escape empties the field. The key that leads to it is the field's `accesskey`, which is pressed with others: a bare
 * letter or sign would be in the way of those who speak to their computer (WCAG 2.1.4).
 */
export function startKeys(field: HTMLInputElement): void {
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || field.value === '') return;
    event.preventDefault();
    field.value = '';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

/** A link to a source that is filtered out shows all first; a link to another view of the list does not load the page. */
export function startLinks(field: HTMLInputElement): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const href = link?.getAttribute('href') ?? '';
    if (href.startsWith('#')) showTarget(href);
    else if (href.startsWith('?')) {
      event.preventDefault();
      goTo(href === '?' ? '' : href);
      field.focus();
    }
  });
  const { hash } = location;
  if (showTarget(hash)) location.replace(hash);
}

/** Whether the target was hidden. */
function showTarget(fragment: string): boolean {
  const target = document.getElementById(decoded(fragment.slice(1)));
  if (!target?.closest('main [hidden]')) return false;
  goTo('');
  return true;
}

/** A fragment that is not well encoded stands for itself. */
export function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
