/** How people, days and words of a document are named in sentences. */

interface Made {
  readonly author?: string;
  /** As it stands in the document. */
  readonly date?: string;
}

/** Longer stretches are cut. */
const LONGEST = 200;

/** “ by Ada Brook on 2021-05-03”. */
export function byWhom({ author, date }: Made): string {
  const day = dayOf(date);
  return (author ? ` by ${author}` : '') + (day ? ` on ${day}` : '');
}

/** On one line. */
export function shortened(words: string): string {
  const line = words
    .slice(0, LONGEST * 2)
    .replace(/\s+/gu, ' ')
    .trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST).trimEnd()}…` : line;
}

/** As `2021-05-03`; empty where the document does not say. */
export function dayOf(date: string | undefined): string {
  return /^\d{4}-\d{2}-\d{2}/.exec(date ?? '')?.[0] ?? '';
}
