/** What of the page is looked at, kept while it is loaded anew: the place, whatever has come to stand above it, and what is open. */

const KEPT = 'contextpage-preview-place';

interface Place {
  readonly path: string;
  /** Of the first source on the screen, and how far below the upper edge it begins, in pixels. */
  readonly id?: string;
  readonly top?: number;
  /** How far the page was scrolled, in pixels, where it has no such source any more. */
  readonly scrolled: number;
  /** What is open, as `foldNames` has it. */
  readonly open: readonly string[];
}

export function keepPlace(): void {
  const part = [...document.querySelectorAll('article[id]')].find((one) => {
    const { bottom, height } = one.getBoundingClientRect();
    return height > 0 && bottom > 0;
  });
  const seen = part && { id: part.id, top: part.getBoundingClientRect().top };
  const open = [...foldNames()].filter(([fold]) => fold.open).map(([, name]) => name);
  const place: Place = { path: location.pathname, scrolled: scrollY, open, ...seen };
  sessionStorage.setItem(KEPT, JSON.stringify(place));
  history.scrollRestoration = 'manual';
}

export function returnToPlace(): void {
  const kept = sessionStorage.getItem(KEPT);
  sessionStorage.removeItem(KEPT);
  // The browser goes where it would have gone when all is loaded; only then it may do so again.
  addEventListener('load', () => setTimeout(() => (history.scrollRestoration = 'auto')));
  if (kept === null) return;
  const { path, id, top = 0, scrolled, open }: Place = JSON.parse(kept);
  if (path !== location.pathname) return;
  for (const [fold, name] of foldNames()) if (open.includes(name)) fold.open = true;
  if (scrolled === 0) return;
  const part = id === undefined ? null : document.getElementById(id);
  if (part) {
    part.scrollIntoView();
    scrollBy(0, part.getBoundingClientRect().top - top);
  } else scrollTo(0, scrolled);
}

/** All that opens and closes, by where it stands: the how manieth in the nearest part that has an id. */
function foldNames(): Map<HTMLDetailsElement, string> {
  const counts = new Map<string, number>();
  const names = new Map<HTMLDetailsElement, string>();
  for (const fold of document.querySelectorAll('details')) {
    const part = fold.closest('[id]')?.id ?? '';
    const count = (counts.get(part) ?? 0) + 1;
    counts.set(part, count);
    names.set(fold, `${part} ${count}`);
  }
  return names;
}
