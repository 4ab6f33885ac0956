import type { CitationFile } from './citation-file.ts';

/** The citation style that the reader has chosen, for all sources and the next visit. Kept in the reader's browser alone. */
export interface ChosenStyle {
  /** Its place among the styles of a file; the first, which is the page's own, where it is none of them. */
  among(styles: CitationFile['styles']): number;
  choose(key: string): void;
  /** To be called after each choice. */
  follow(print: () => void): void;
}

const KEY = 'contextpage-citation-style';

export function chosenStyle(): ChosenStyle {
  let chosen = kept();
  const followers: (() => void)[] = [];
  return {
    among(styles) {
      const at = styles.findIndex(([key]) => key === chosen);
      return Math.max(at, 0);
    },
    choose(key) {
      chosen = key;
      keep(key);
      for (const print of followers) print();
    },
    follow: (print) => void followers.push(print),
  };
}

function kept(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    // Storage is off: then the choice is for this visit.
    return null;
  }
}

function keep(key: string): void {
  try {
    localStorage.setItem(KEY, key);
  } catch {
    // As above.
  }
}
