/** Where the title that the page gives a source stands in what came. */
import type { SourceText } from '../../model/source.ts';
import { foldedWords } from '../../source/html/blocks/measure.ts';
import { ownBlocks } from './own-words.ts';

/**
 * `heading`: a line at the head of the article is the title. `head`: only the document's own title says so, which pages
 * that stand in for an article say as well. `within`: the words stand somewhere in the article.
 */
export type TitlePlace = 'heading' | 'head' | 'within' | 'absent' | 'unknown';

/** Lines in which a headline is looked for. */
const HEAD_BLOCKS = 12;
/** In characters. */
const LONGEST_LINE = 500;
/** A line that is a headline holds little else: so many words more for each word of the title, and some. */
const MOST_TIMES = 2;
const SPARE_WORDS = 3;
/** Titles of fewer words stand in many texts: they have to be the whole of a line. */
const TELLING_WORDS = 3;
/** Of a title that was edited since, so many of its words are left. */
const LEFT = 0.8;
const FEWEST_FOR_SHARE = 5;
/** What parts a title from the name of the site, and a main title from a subtitle. */
const PARTS = /\s+[|·•»«–—-]\s+|[:–—|?!。：｜]\s*/u;

export function titlePlace(title: string | undefined, source: SourceText): TitlePlace {
  const sought = folded(title ?? '');
  if (title === undefined || sought.length === 0) return 'unknown';
  const main = folded(title.slice(0, LONGEST_LINE).split(PARTS, 1)[0] ?? '');
  const isTitle = (line: string): boolean => standsFor(line, sought, main);
  const blocks = ownBlocks(source);
  const head = blocks.slice(0, HEAD_BLOCKS).map(({ text }) => text.slice(0, LONGEST_LINE));
  const pairs = head.map((line, at) => `${line} ${head[at + 1] ?? ''}`);
  if ([...head, ...pairs].some((line) => isTitle(line) && isShort(line, sought))) return 'heading';
  if (source.title !== undefined && isTitle(source.title.slice(0, LONGEST_LINE))) return 'head';
  if (sought.length < TELLING_WORDS) return 'absent';
  return holds(folded(blocks.map(({ text }) => text).join('\n')), sought) ? 'within' : 'absent';
}

function isShort(line: string, sought: readonly string[]): boolean {
  return folded(line).length <= MOST_TIMES * sought.length + SPARE_WORDS;
}

/** Whether a line gives the title: whole, without its subtitle, cut short, or with a word or two edited. */
function standsFor(line: string, sought: readonly string[], main: readonly string[]): boolean {
  const parts = [line, ...line.split(PARTS)].map(folded);
  if (parts.some((part) => isSame(part, sought) || (main.length > 1 && isSame(part, main)))) return true;
  if (sought.length < TELLING_WORDS) return false;
  const words = folded(line);
  if (holds(words, sought)) return true;
  if (words.length > TELLING_WORDS && words.length * 2 >= sought.length && holds(sought, words)) return true;
  const here = new Set(words);
  const distinct = [...new Set(sought)];
  return (
    distinct.length >= FEWEST_FOR_SHARE && distinct.filter((word) => here.has(word)).length >= distinct.length * LEFT
  );
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((word, at) => word === other[at]);
}

function holds(words: readonly string[], part: readonly string[]): boolean {
  return part.length > 0 && ` ${words.join(' ')} `.includes(` ${part.join(' ')} `);
}

/** Words without accents, which copying loses. */
function folded(text: string): string[] {
  return foldedWords(text.normalize('NFKD').replace(/[\u0300-\u036f]+/gu, ''));
}
