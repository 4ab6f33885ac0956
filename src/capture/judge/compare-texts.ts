/** Whether a source still says what it said. */
import type { SourceText } from '../../model/source.ts';
import { foldedWords, wordCount } from '../../source/html/blocks/measure.ts';
import { type OwnBlock, ownBlocks } from './own-words.ts';

/** A day or a time: `5 May 2031`, `2031-05-05`, `14:05`, `2031年5月5日`. */
const MOMENT = /(?:^|\D)(?:19|20)\d\d(?!\d)|\d{1,2}[:.]\d{2}(?!\d)|\d\s?[日일]|[\u0660-\u0669\u06f0-\u06f9]{4}/u;
/** “Last updated on Monday, 5 May 2031 at 14:05 by the newsroom” is about as long as lines with a moment get. */
const LONGEST_STAMP = 14;
/** “4,120 people read this”. */
const LONGEST_COUNTER = 6;
const LONGEST_LINE = 200;
const NAMED: ReadonlySet<string> = new Set(['month', 'weekday', 'dayPeriod']);
const LANGUAGES = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'da',
  'nb',
  'sv',
  'fi',
  'pl',
  'cs',
  'hu',
  'ro',
  'el',
  'tr',
  'ru',
  'uk',
  'ar',
  'he',
  'fa',
  'hi',
  'id',
  'vi',
];

/**
 * Compares the documents' own words, in their order and without letter case, marks and the division into paragraphs. In
 * lines that carry a moment or a number, and no sentence, moments and numbers do not count: they tell when a page was
 * made and how often it was read. For documents with text.
 */
export function compareTexts(older: SourceText, newer: SourceText): 'same' | 'changed' {
  const [before, after] = [ownBlocks(older), ownBlocks(newer)];
  if (wordsOf(before) === wordsOf(after)) return 'same';
  const calendar = new Set(LANGUAGES.flatMap(calendarOf));
  return wordsOf(before, calendar) === wordsOf(after, calendar) ? 'same' : 'changed';
}

/** All words, without moments and numbers in lines that the page makes if `calendar` is given. */
function wordsOf(blocks: readonly OwnBlock[], calendar?: ReadonlySet<string>): string {
  return blocks
    .flatMap((block) => {
      const words = foldedWords(block.text);
      return calendar && isMade(block) ? words.filter((word) => !/\p{N}/u.test(word) && !calendar.has(word)) : words;
    })
    .join(' ');
}

/** A line that the page makes anew by itself. Cells of tables are the source's. */
function isMade({ text, isCell }: OwnBlock): boolean {
  if (isCell || text.length > LONGEST_LINE || !/\p{N}/u.test(text)) return false;
  const words = wordCount(text);
  const isSentence = /[.!?。！？؟।]\s*$/u.test(text);
  return (words <= LONGEST_COUNTER && !isSentence) || (words <= LONGEST_STAMP && MOMENT.test(text));
}

/** Names of months, weekdays and halves of the day, as the Unicode Common Locale Data Repository has them. */
function calendarOf(language: string): string[] {
  const formats = (['long', 'short'] as const).map(
    (width) =>
      new Intl.DateTimeFormat(language, {
        day: 'numeric',
        month: width,
        weekday: width,
        hour: 'numeric',
        timeZone: 'UTC',
      }),
  );
  // The first twelve days of the months fall on every weekday, and before and after noon.
  const days = Array.from({ length: 12 }, (_, month) => Date.UTC(2024, month, month + 1, month * 2));
  return formats.flatMap((format) =>
    days.flatMap((day) =>
      format.formatToParts(day).flatMap(({ type, value }) => (NAMED.has(type) ? foldedWords(value) : [])),
    ),
  );
}
