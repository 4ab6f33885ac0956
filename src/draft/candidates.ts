/** Passages of a source that a person may want to quote. Which one is for the person to say. */
import { supportedLocale } from '../cite/dates/dates.ts';
import type { SourceText } from '../model/source.ts';

/** In words: what can stand by itself, and is still a quotation and no copy. */
const SHORTEST = 20;
const LONGEST = 60;
/** A capital and a few letters before a point are a title or an initial more often than the end of a sentence. */
const ABBREVIATION = /(?:^|[\s(])\p{Lu}\p{Ll}{0,3}\.\s*$/u;
const NUMBER_OR_SPEECH = /[\p{Nd}\p{Nl}"\u201c\u201d\u201e\u00ab\u00bb\u300c\u300e]/u;

/**
 * Whole sentences of one paragraph of the article, 20 to 60 words together, that do not overlap: first those with a
 * number or quoted speech, else in the order of the source. Linear in its length; sentences and words by Unicode UAX 29.
 * @param lang BCP 47 tag, for sources that do not say theirs
 */
export function candidates(source: SourceText, lang: string): string[] {
  const tag = supportedLocale(source.lang ?? lang);
  const sentences = new Intl.Segmenter(tag, { granularity: 'sentence' });
  const words = new Intl.Segmenter(tag, { granularity: 'word' });
  const counted = (text: string): Counted => ({ text, words: wordCount(text, words) });
  const passages = articleBlocks(source).flatMap((block) => passagesOf(sentencesOf(block, sentences).map(counted)));
  const telling = Map.groupBy(passages, (passage) => NUMBER_OR_SPEECH.test(passage));
  return [...(telling.get(true) ?? []), ...(telling.get(false) ?? [])];
}

interface Counted {
  readonly text: string;
  readonly words: number;
}

/** The paragraphs of the article, without the marks of notes and other apparatus inside them. */
function articleBlocks({ text, spans }: SourceText): string[] {
  const article = spans.filter(({ region }) => region === 'article');
  const blocks = Map.groupBy(article, ({ block }) => block);
  return [...blocks.values()].map((block) => block.map(({ start, end }) => text.slice(start, end)).join(''));
}

function sentencesOf(block: string, segmenter: Intl.Segmenter): string[] {
  const sentences: string[] = [];
  for (const { segment } of segmenter.segment(block)) {
    const last = sentences.at(-1);
    if (last !== undefined && ABBREVIATION.test(last.slice(-8))) sentences[sentences.length - 1] = last + segment;
    else sentences.push(segment);
  }
  return sentences;
}

/** As few sentences together as make a passage. */
function passagesOf(sentences: readonly Counted[]): string[] {
  const passages: string[] = [];
  let open: Counted = { text: '', words: 0 };
  for (const { text, words } of sentences) {
    open = open.words + words > LONGEST ? { text, words } : { text: open.text + text, words: open.words + words };
    if (open.words < SHORTEST) continue;
    if (open.words <= LONGEST) passages.push(open.text.replace(/\s+/gu, ' ').trim());
    open = { text: '', words: 0 };
  }
  return passages;
}

function wordCount(text: string, segmenter: Intl.Segmenter): number {
  let count = 0;
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) count++;
  return count;
}
