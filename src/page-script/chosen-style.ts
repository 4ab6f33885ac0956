/** The citation style that the reader has chosen, for all sources and the next visit. Kept in the reader's browser alone. */
import type { CitationFile } from './citation-file.ts';

const KEY = 'contextpage-citation-style';

/** Its place among the styles of a file; that of the page's own where none was chosen, or may be kept. */
export function chosenStyle(styles: CitationFile['styles']): number {
  try {
    const chosen = localStorage.getItem(KEY);
    return Math.max(
      styles.findIndex(([key]) => key === chosen),
      0,
    );
  } catch {
    // Storage is off: this is only an aid.
    return 0;
  }
}

export function chooseStyle(key: string): void {
  try {
    localStorage.setItem(KEY, key);
  } catch {
    // As above.
  }
}
