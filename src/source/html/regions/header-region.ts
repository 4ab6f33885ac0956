/** What stands between the headline and the first paragraph, or before the headline. */
import type { Region } from '../../../model/source.ts';
import { foldedWords } from '../blocks/measure.ts';
import type { Box } from '../blocks/page-block.ts';
import { contains } from '../blocks/page-facts.ts';
import type { BodyContext } from './body-regions.ts';
import { isLineUnderPicture } from './picture-line.ts';
import { labelledRegion } from './region-labels.ts';

/** A standfirst without the mark of a sentence’s end has so many words, and none of a date. */
const STANDFIRST_WORDS = 6;
/** In a box that is no paragraph, as bylines are, it has more. */
const BOXED_WORDS = 8;
/** A day, a year or a time of day, as bylines give them; a standfirst with one is longer than they are. */
const DATED =
  /(?:^|\D)(?:1[89]|2\d)\d{2}(?!\d)|\d{1,2}[:.]\d{2}(?!\d)|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d\s?[年月日]|[\u0660-\u0669\u06f0-\u06f9]{4}/u;
const DATED_WORDS = 14;
/** So many words with which the title of the page begins are no accident. */
const OPENING_WORDS = 3;
const LONGEST_CAPTION = 40;
const SENTENCE_WORDS = 4;
const PARAGRAPH = new Set(['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'blockquote', 'dd', 'td']);

export function headerRegion(box: Box, context: BodyContext): Region {
  const { facts, title, titles, descriptions } = context;
  const { words, linked, heading, sentence, prose } = facts.of(box.first);
  const text = facts.text(box.first);
  if (box.first === title) return 'article';
  const label = labelledRegion(text);
  if (label !== undefined) return label;
  const tags = box.elements.map(({ tagName }) => tagName);
  if (tags.includes('figure') || tags.includes('figcaption')) return 'caption';
  if (isPictured(box, context)) return 'caption';
  if (box.first < (title ?? -1)) return prose ? 'article' : 'navigation';
  // Who speaks next, or what the list after it holds.
  if (/[:：]$/u.test(text) && box.controls === 0 && linked === 0) return 'article';
  if (linked > words / 2) return words > 12 && sentence ? 'article' : 'navigation';
  if (isDescription(text, descriptions) || isTitlePart(text, titles)) return 'article';
  if (box.controls > 0 && !prose) return 'navigation';
  if (prose || (sentence && words >= SENTENCE_WORDS)) return 'article';
  if ((DATED.test(text) && words < DATED_WORDS) || words < STANDFIRST_WORDS) {
    if (tags.includes('td') && !DATED.test(text)) return 'article';
    return heading > 0 && (words > 2 || !DATED.test(text)) ? 'article' : 'navigation';
  }
  return words >= BOXED_WORDS || tags.some((tag) => PARAGRAPH.has(tag)) ? 'article' : 'navigation';
}

/** A line under the picture that opens the article: beside its headline or under it. */
function isPictured(box: Box, { facts, title, descriptions }: BodyContext): boolean {
  const { words, linked } = facts.of(box.first);
  if (words < STANDFIRST_WORDS || isDescription(facts.text(box.first), descriptions)) return false;
  if (title === undefined || box.first > title) return isLineUnderPicture(box, facts);
  const under = facts.blocks[box.first]?.afterMedia === true && linked === 0 && words <= LONGEST_CAPTION;
  return under && box.parent !== undefined && contains(box.parent, title);
}

function isDescription(text: string, descriptions: readonly string[]): boolean {
  const folded = foldedWords(text).join(' ');
  return folded.length > 20 && descriptions.some((one) => foldedWords(one).join(' ').includes(folded));
}

/** `Bridge falls` of `Valley Gazette - Bridge falls`. */
function isTitlePart(text: string, titles: readonly string[]): boolean {
  const folded = foldedWords(text).join(' ');
  if (folded === '') return false;
  const opening = foldedWords(text).length >= OPENING_WORDS ? `${folded} ` : undefined;
  if (opening && titles.some((title) => foldedWords(title).join(' ').startsWith(opening))) return true;
  return titles.some((title) =>
    title.split(/\s[-–—|·:»]\s|:\s/u).some((part) => foldedWords(part).join(' ') === folded),
  );
}
