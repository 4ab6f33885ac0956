/** The words that the source of a page shows, and those that a page which was read has kept. */
import type { Page } from '../src/model/page.ts';

/** The source with its markup blanked out, so that all places stay the same. */
export function shownText(source: string, format: 'txt' | 'md' | 'html'): string {
  const blank = (text: string): string => ' '.repeat(text.length);
  if (format === 'html') {
    const outside = source.replace(/<(script|style|title)\b[^>]*>.*?<\/\1>/gisu, blank);
    return outside.replace(/<[^>]*>|&\w+;/gu, blank);
  }
  if (format === 'md') return source.replace(/\]\([^)\s]*\)|^\[\d+\]: .*$|\]\[\d+\]/gmu, blank);
  return source;
}

/** Runs of letters and figures, in small letters without accents. */
export function wordsOf(text: string): string[] {
  return even(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** All that a page says in one text; names also without the space between their parts, as some scripts write them. */
export function keptWords(page: Page): string {
  const names = page.entries.flatMap(({ reference }) =>
    (reference.author ?? []).map(({ family = '', given = '' }) => `${family}${given} ${given}${family}`),
  );
  return even(`${JSON.stringify(page)} ${names.join(' ')}`);
}

function even(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
