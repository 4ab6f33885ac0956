import { element } from '../element.ts';

const DISMISSED = 'contextpage-preview-dismissed';
const OPEN = 'contextpage-preview-open';
const ENDED = 'The preview has ended. This is the page as it was shown last.';

/** The panel at the foot, apart from the page: no style of the one reaches the other. */
export class Panel {
  readonly #section: HTMLElement = element('section', { 'aria-label': 'Preview' });
  readonly #said: HTMLElement = element('p', { class: 'said', role: 'status' });
  #markup = '';

  constructor(sheet: string) {
    const host = element('div', { lang: 'en' });
    const root = host.attachShadow({ mode: 'open' });
    // Unlike an element for it, this is no matter of the page's policy.
    const own = new CSSStyleSheet();
    own.replaceSync(sheet);
    root.adoptedStyleSheets = [own];
    this.#section.hidden = true;
    root.append(this.#section, this.#said);
    document.documentElement.append(host);
  }

  /** @param said what is told to who does not see it */
  show(markup: string, said: string): void {
    if (markup !== this.#markup) {
      this.#markup = markup;
      this.#section.innerHTML = markup;
      this.#listen();
    }
    this.#section.hidden = markup === '' || sessionStorage.getItem(DISMISSED) === markup;
    this.#said.textContent = this.#section.hidden ? '' : said;
  }

  /** Until the preview answers again. */
  showEnded(): void {
    this.#markup = '';
    this.#section.replaceChildren(element('p', {}, ENDED));
    this.#section.hidden = false;
    this.#said.textContent = ENDED;
  }

  /** What was dismissed stays so until something else is wrong; the panel stays open, or closed, as it was left. */
  #listen(): void {
    const details = this.#section.querySelector('details');
    const left = sessionStorage.getItem(OPEN);
    if (details && left !== null) details.open = left === 'true';
    details
      ?.querySelector('summary')
      ?.addEventListener('click', () => sessionStorage.setItem(OPEN, String(!details.open)));
    this.#section.querySelector('button')?.addEventListener('click', () => {
      sessionStorage.setItem(DISMISSED, this.#markup);
      this.#section.hidden = true;
      this.#said.textContent = '';
    });
  }
}
