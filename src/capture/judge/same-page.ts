/** Whether two answers of one host show the same page. */
import type { SourceText } from '../../model/source.ts';
import { foldedWords } from '../../source/html/blocks/measure.ts';
import { ownText } from './own-words.ts';

const SHINGLE = 3;
/** Share of the shingles of both that are in both. Pages for missing addresses differ in a list of today's articles. */
const ALIKE = 0.75;
/** Texts of fewer words are labels. */
const FEWEST_WORDS = 12;
const MOST_WORDS = 20_000;

/** An answer, and the address that was asked for, which the page may repeat. */
export interface Shown {
  readonly source: SourceText;
  readonly asked: string;
}

/**
 * Compares what stands where the article should, and all of the page where neither has such text, by the words in groups
 * of three (Broder 1997: resemblance of documents). Both addresses, and the names they end in, are taken out of both
 * before. Undefined where there are too few words to tell.
 */
export function isSamePage(one: Shown, other: Shown): boolean | undefined {
  const addresses = [one.asked, other.asked];
  return (
    isSameText(ownText(one.source), ownText(other.source), addresses) ??
    isSameText(one.source.text, other.source.text, addresses)
  );
}

function isSameText(one: string, other: string, addresses: readonly string[]): boolean | undefined {
  const [mine, theirs] = [wordsOf(one, addresses), wordsOf(other, addresses)];
  return Math.max(mine.length, theirs.length) < FEWEST_WORDS ? undefined : resemblance(mine, theirs) >= ALIKE;
}

function wordsOf(text: string, addresses: readonly string[]): string[] {
  const bare = addresses.flatMap(formsOf).reduce((rest, form) => rest.replaceAll(form, ' '), text);
  const words = ` ${foldedWords(bare).slice(0, MOST_WORDS).join(' ')} `;
  return addresses
    .flatMap((address) => foldedWords(nameOf(address)).join(' ') || [])
    .reduce((rest, name) => rest.replaceAll(` ${name} `, ' '), words)
    .trim()
    .split(' ');
}

/** How a page repeats an address. */
function formsOf(address: string): string[] {
  const url = URL.parse(address);
  return url ? [url.href, `${url.host}${url.pathname}`, url.pathname].filter((form) => form.length > 1) : [];
}

/** The words that an address ends in: `what the tides left` of `/2021/what-the-tides-left.html`. */
function nameOf(address: string): string {
  const last =
    URL.parse(address)
      ?.pathname.split('/')
      .findLast((segment) => segment !== '') ?? '';
  return last.replace(/\.\w{1,5}$/u, '').replace(/[-_+]|%20/gu, ' ');
}

function resemblance(one: readonly string[], other: readonly string[]): number {
  const [mine, theirs] = [shingles(one), shingles(other)];
  const common = [...mine].filter((shingle) => theirs.has(shingle)).length;
  return common / Math.max(1, mine.size + theirs.size - common);
}

function shingles(words: readonly string[]): ReadonlySet<string> {
  const last = Math.max(1, words.length - SHINGLE + 1);
  return new Set(Array.from({ length: last }, (_, at) => words.slice(at, at + SHINGLE).join(' ')));
}
