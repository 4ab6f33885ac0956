/** Whether two answers of one host show the same page. */
import type { SourceText } from '../../model/source.ts';
import { foldedWords } from '../../source/html/measure.ts';
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
 * of three (Broder 1997: resemblance of documents). The addresses themselves, and the words they are made of, are taken
 * out before. Undefined where there are too few words to tell.
 */
export function isSamePage(one: Shown, other: Shown): boolean | undefined {
  const [mine, theirs] = [wordsOf(one, ownText(one.source)), wordsOf(other, ownText(other.source))];
  const isShort = Math.max(mine.length, theirs.length) < FEWEST_WORDS;
  if (!isShort) return resemblance(mine, theirs) >= ALIKE;
  const [all, rest] = [wordsOf(one, one.source.text), wordsOf(other, other.source.text)];
  return Math.max(all.length, rest.length) < FEWEST_WORDS ? undefined : resemblance(all, rest) >= ALIKE;
}

function wordsOf({ asked }: Shown, text: string): string[] {
  const words = foldedWords(withoutAddress(text, asked)).slice(0, MOST_WORDS);
  const name = foldedWords(lastSegment(asked));
  return withoutRun(words, name);
}

function withoutAddress(text: string, asked: string): string {
  const url = URL.parse(asked);
  if (!url) return text;
  const forms = [url.href, `${url.host}${url.pathname}`, url.pathname].filter((form) => form.length > 1);
  return forms.reduce((rest, form) => rest.replaceAll(form, ' '), text);
}

function lastSegment(address: string): string {
  const path = URL.parse(address)?.pathname ?? '';
  return (
    path
      .replace(/\/+$/u, '')
      .split('/')
      .at(-1)
      ?.replace(/\.\w{1,5}$/u, '')
      .replace(/[-_+]|%20/gu, ' ') ?? ''
  );
}

/** Without a run of words, wherever it stands. */
function withoutRun(words: readonly string[], run: readonly string[]): string[] {
  if (run.length === 0) return [...words];
  return ` ${words.join(' ')} `
    .replaceAll(` ${run.join(' ')} `, ' ')
    .trim()
    .split(' ');
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
