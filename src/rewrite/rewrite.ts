/** A context file with another content: only what has changed is written anew, and the result is proved by reading it. */
import { isDeepStrictEqual } from 'node:util';
import type { Page } from '../model/page.ts';
import type { Reading } from '../model/reading.ts';
import { writeContextFile } from '../write/context-file/context-file.ts';
import { spliced } from './spliced.ts';

export interface Rewritten {
  readonly text: string;
  /** The changes could not be told apart in the text as it was typed, and all of it was written anew. */
  readonly isWhole: boolean;
}

/**
 * @param reading of a context file
 * @param page what it is to say; text that nothing took is the one of `reading`
 * @param read reads the text of a context file
 */
export async function rewritten(
  reading: Reading,
  page: Page,
  read: (text: string) => Promise<Reading>,
): Promise<Rewritten> {
  const whole = writeContextFile(page);
  // What was written and read is as every context file says it: marks in their order, addresses in their form.
  const meant = contentOf((await read(whole)).page);
  for (const kept of ['words', 'blocks', 'nothing'] as const) {
    let unnamed: ReadonlySet<string> = new Set();
    do {
      const text = spliced(reading, page, kept, unnamed);
      const now = (await read(text)).page;
      if (isDeepStrictEqual(contentOf(now), meant)) return { text, isWhole: false };
      unnamed = unnamed.size > 0 ? new Set() : entriesNotIn(now, page);
    } while (unnamed.size > 0);
  }
  return { text: reading.source.includes('\r\n') ? whole.replaceAll('\n', '\r\n') : whole, isWhole: true };
}

/** Ids that follow from a line change where another entry with the same author, year and title comes or goes. */
function entriesNotIn(now: Page, page: Page): ReadonlySet<string> {
  const ids = new Set(now.entries.map(({ id }) => id));
  return new Set(page.entries.map(({ id }) => id).filter((id) => !ids.has(id)));
}

/** A page without places, which say where and not what; text that nothing took may stand anywhere. */
function contentOf(page: Page): unknown {
  const other = page.other.map(({ kind, text }) => `${kind} ${text}`).toSorted();
  return JSON.parse(JSON.stringify({ ...page, other }, (key, part) => (key === 'place' ? undefined : part)));
}
