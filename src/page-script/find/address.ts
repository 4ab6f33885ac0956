/** The form in the page's address, so that a view can be sent, kept and gone back to. */

/**
 * Keeps form and address in step. A change that is being typed has one step of the history, any other change a step of
 * its own; `update` is told after each.
 */
export function keepAddress(form: HTMLFormElement, update: () => void): void {
  let typing = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  // Controls above the list are the form's too, but do not stand in it.
  document.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.form !== form || target.name === '') return;
    const address = addressOf(form);
    if (typing && target.type === 'search') history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    typing = target.type === 'search';
    update();
  });
  addEventListener('popstate', () => {
    typing = false;
    fillIn(form, location.search);
    update();
  });
}

/** Empty values are left out; so is the fragment, since what it leads to may not be in view. */
function addressOf(form: HTMLFormElement): string {
  const values = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value.trim() !== '') values.append(name, value.trim());
  }
  const query = values.toString();
  return query === '' ? location.pathname : `${location.pathname}?${query}`;
}

/** Puts the values of an address (`?q=harbour&year=2021`) into the form; controls that it does not name are emptied. */
export function fillIn(form: HTMLFormElement, query: string): void {
  const values = new URLSearchParams(query);
  for (const control of form.elements) {
    if (!(control instanceof HTMLInputElement) || control.name === '') continue;
    if (control.type === 'checkbox') control.checked = values.getAll(control.name).includes(control.value);
    else if (control.type === 'radio') control.checked = (values.get(control.name) ?? '') === control.value;
    else control.value = values.get(control.name) ?? '';
  }
}

/** As if the reader had gone to another address of this page. */
export function goTo(query: string): void {
  history.pushState(null, '', query === '' ? location.pathname : `${location.pathname}${query}`);
  dispatchEvent(new PopStateEvent('popstate'));
}
