/** The place of the page that is looked at, kept while it is loaded anew, whatever has come to stand above it. */

const KEPT = 'contextpage-preview-place';

interface Place {
  readonly path: string;
  /** Of the first source on the screen, and how far below the upper edge it begins, in pixels. */
  readonly id?: string;
  readonly top?: number;
  /** How far the page was scrolled, in pixels, where it has no such source any more. */
  readonly scrolled: number;
}

export function keepPlace(): void {
  const part = [...document.querySelectorAll('article[id]')].find((one) => {
    const { bottom, height } = one.getBoundingClientRect();
    return height > 0 && bottom > 0;
  });
  const seen = part && { id: part.id, top: part.getBoundingClientRect().top };
  const place: Place = { path: location.pathname, scrolled: scrollY, ...seen };
  sessionStorage.setItem(KEPT, JSON.stringify(place));
  history.scrollRestoration = 'manual';
}

export function returnToPlace(): void {
  const kept = sessionStorage.getItem(KEPT);
  sessionStorage.removeItem(KEPT);
  // The browser goes where it would have gone when all is loaded; only then it may do so again.
  addEventListener('load', () => setTimeout(() => (history.scrollRestoration = 'auto')));
  if (kept === null) return;
  const { path, id, top = 0, scrolled }: Place = JSON.parse(kept);
  if (path !== location.pathname || scrolled === 0) return;
  const part = id === undefined ? null : document.getElementById(id);
  if (part) {
    part.scrollIntoView();
    scrollBy(0, part.getBoundingClientRect().top - top);
  } else scrollTo(0, scrolled);
}
