import { foldedWords } from '../html/blocks/measure.ts';

/** What the judges of unreadable pages look at: plain counts and texts of one page. */
export interface PageEvidence {
  /** Titles in the head, and the headline in the page. */
  readonly titles: readonly string[];
  readonly heading: string;
  /** Words of the paragraphs that are the article’s, and how many paragraphs there are. */
  readonly bodyWords: number;
  readonly paragraphs: number;
  readonly lastParagraph: string;
  /** Text of the article, up to some thousand characters. */
  readonly bodyText: string;
  /** Text outside menus and teasers, or all of it where there is little. */
  readonly plainText: string;
  /** Text of what stands after the last paragraph and is no menu, list of teasers or comment. */
  readonly after: string;
  readonly teasers: number;
  readonly teaserWords: number;
  readonly words: number;
  /** The page says in its data or its layout that it is one article: a date of issue, an author, a kind. */
  readonly isArticle: boolean;
  readonly passwords: number;
  readonly fields: number;
  readonly buttons: number;
  readonly scripts: number;
  /** A script or frame of those that ask whether the reader is a person. */
  readonly challenge: boolean;
  readonly refresh?: { readonly seconds: number; readonly url: string };
  readonly noindex: boolean;
  readonly canonical?: string;
  /** What the page says of itself; nothing if it says nothing. */
  readonly free?: boolean;
  readonly url?: string;
}

/** So much text is an article, whatever else the page shows. */
export const WHOLE_ARTICLE = 120;
/** So much is one if the page says that it is an article: a news brief. */
export const BRIEF = 25;

export function hasArticle({ bodyWords, isArticle }: PageEvidence): boolean {
  return bodyWords >= WHOLE_ARTICLE || (isArticle && bodyWords >= BRIEF);
}

/** What stands in for an article is no longer. */
const STAND_IN = 90;
const TITLE_WORDS = 3;
/** Shorter words are articles and prepositions, that any two headlines share. */
const LONG_WORD = 4;

/** A short page that is headed by something else than what its head says that it is. */
export function standsIn({ titles, heading, bodyWords }: PageEvidence): boolean {
  const shown = tellingWords(heading);
  if (bodyWords >= STAND_IN || shown.length < TITLE_WORDS || titles.length === 0) return false;
  const promised = new Set(titles.flatMap(tellingWords));
  return promised.size >= TITLE_WORDS && !shown.some((word) => promised.has(word));
}

/** Whether the headline, or else the first line, has a telling word, or all words, of what the head says that the page is. */
export function isHeadedAsTitled({ titles, heading, bodyText }: PageEvidence): boolean {
  const promised = new Set(titles.flatMap(tellingWords));
  const headline = heading === '' ? (bodyText.split('\n', 1)[0] ?? '') : heading;
  if (tellingWords(headline).some((word) => promised.has(word))) return true;
  const shown = new Set(foldedWords(headline));
  return titles.some((title) => title.trim() !== '' && foldedWords(title).every((word) => shown.has(word)));
}

/** Long words; of scripts without spaces, characters in pairs. */
function tellingWords(text: string): string[] {
  const words = foldedWords(text);
  const pairs = words.flatMap((word, at) => (/^\p{L}$/u.test(word) && at > 0 ? [`${words[at - 1]}${word}`] : []));
  return [
    ...words.filter((word) => word.length >= LONG_WORD),
    ...pairs.filter((pair) => !/[\p{Script=Latin}]/u.test(pair)),
  ];
}

/** A page with fewer words in its paragraphs says what it says elsewhere: in boxes and labels. */
const HARDLY_ANY = 12;

/** The words by which a page is judged: banners beside an article say nothing about it. */
export function heart({ titles, heading, bodyText, plainText, bodyWords }: PageEvidence): string {
  return `${titles.join('\n')}\n${heading}\n${bodyWords < HARDLY_ANY ? plainText : bodyText}`;
}
