/** A PDF: its properties, where a person wrote them, and what stands on its first pages. */
import type { SourceDescription } from '../../model/description.ts';
import type { SourceText } from '../../model/source.ts';
import { guessLanguage } from '../../recognise/blocks/language.ts';
import { askWorker } from '../../source/pdf/ask-worker.ts';
import type { PdfFront } from '../../source/pdf/front.ts';
import type { SourceOptions } from '../../source/source-options.ts';
import { withSubtitle } from '../decide/choose-title.ts';
import { type Evidence, type Field, TRUST } from '../evidence.ts';
import type { Line, Place } from '../lines/line.ts';
import { foldedValue, plainValue } from '../plain-value.ts';
import { type WrittenDates, writtenDates } from '../written-dates.ts';
import { describeFront } from './front.ts';
import { isKindOfPaper, isSubtitle } from './front-title.ts';
import { issuersIn } from './issuers.ts';
import { isMachineName } from './machine-names.ts';
import { runningHead } from './running-head.ts';

/** Letters of a title are so much larger than those of the text. */
const LARGER = 1.15;
/** Lines of a title, and its length at most. */
const MOST_LINES = 6;
const LONGEST = 300;
const SAMPLE = 20_000;
/** Lines below the title that may say who and when. */
const UNDER = 25;
/** Characters of a paragraph of running text. */
const PROSE = 160;
const MOST_BLOCKS = 80;

const PROPERTIES: Readonly<Record<string, readonly [Field, number]>> = {
  Title: ['title', TRUST.placed],
  'dc:title': ['title', TRUST.placed],
  Author: ['author', TRUST.weak],
  'dc:creator': ['author', TRUST.weak],
  'dc:publisher': ['publisher', TRUST.placed],
  'prism:publicationname': ['outlet', TRUST.citation],
  'prism:publicationdate': ['date', TRUST.citation],
  'prism:coverdate': ['date', TRUST.citation],
  'prism:doi': ['doi', TRUST.citation],
  'pdfx:doi': ['doi', TRUST.citation],
  'prism:volume': ['volume', TRUST.citation],
  'prism:number': ['issue', TRUST.citation],
  'prism:startingpage': ['first-page', TRUST.citation],
  'prism:endingpage': ['last-page', TRUST.citation],
  'dc:date': ['date', TRUST.weak],
};

/** What cannot be read says nothing. */
export async function describePdf(bytes: Uint8Array, { url }: SourceOptions): Promise<SourceDescription> {
  const answer = await askWorker(bytes);
  if (typeof answer === 'string' || 'failure' in answer) return {};
  const { source, front } = answer;
  const title = largestLines(
    front,
    writtenDates(source.lang ?? guessLanguage(source.text.slice(0, SAMPLE)), 'day-first'),
  );
  const lines = linesOf(source, title);
  const evidence = [...fromProperties(front), ...issuersIn(lines, TRUST.weak)];
  for (const { text } of front.lines) evidence.push(...runningHead(plainValue(text)));
  if (title !== undefined) evidence.push({ field: 'title', text: title, from: 'the first page', trust: TRUST.stated });
  return describeFront({ lines, evidence, text: source.text, lang: source.lang, url });
}

function* fromProperties({ properties, lines }: PdfFront): Generator<Evidence> {
  const shown = foldedValue(lines.map(({ text }) => text).join(' '));
  for (const [name, value] of properties) {
    const [field, trust] = (Object.hasOwn(PROPERTIES, name) && PROPERTIES[name]) || [];
    const text = plainValue(value);
    if (field === undefined || trust === undefined || text === '') continue;
    if ((field === 'title' || field === 'author') && isMachineName(text)) continue;
    // A title that the document does not show is as a rule that of another, whose file was written over.
    const seen = field !== 'title' || shown.includes(foldedValue(text));
    yield { field, text, from: `the property ${name}`, trust: seen ? trust : TRUST.faint };
  }
}

/** The largest letters on the first page that has any, as far as their lines follow one another and are a title. */
function largestLines({ lines }: PdfFront, dates: WrittenDates): string | undefined {
  const body = bodySizeOf(lines);
  const isLarge = ({ size, text }: PdfLine): boolean => size > body * LARGER && /\p{L}{2}/u.test(text);
  const page = lines.find(isLarge)?.page;
  const large = lines.filter((line) => line.page === page && isLarge(line)).sort((a, b) => b.size - a.size);
  for (const { size } of large) {
    const { text, end } = stretchOf(lines, page, size);
    if (isKindOfPaper(text) || text.length > LONGEST) continue;
    const next = lines[end];
    const below = next && isLarge(next) && next.size < size ? stretchOf(lines.slice(end), page, next.size) : undefined;
    // Letters that come again are those of headings in the text.
    const isOnce = below && !lines.slice(end + below.end).some((line) => Math.abs(line.size - (next?.size ?? 0)) < 0.5);
    return isOnce && isSubtitle(below.text, dates) ? withSubtitle(text, below.text) : text;
  }
  return undefined;
}

type PdfLine = PdfFront['lines'][number];

/** The first stretch of lines of about this size. */
function stretchOf(
  lines: readonly PdfLine[],
  page: number | undefined,
  size: number,
): { readonly text: string; readonly end: number } {
  const isIt = (line: PdfLine | undefined): boolean =>
    line !== undefined && line.page === page && line.size >= size * 0.92 && line.size <= size * 1.08;
  const first = lines.findIndex((line) => isIt(line) && /\p{L}{2}/u.test(line.text));
  let end = first;
  while (isIt(lines[end]) && end - first < MOST_LINES) end += 1;
  return { text: plainValue(joined(lines.slice(first, end).map((line) => line.text))), end };
}

/** Words that are parted at the end of a line are put together. */
function joined(texts: readonly string[]): string {
  return texts.join(' ').replace(/(\p{Ll})[-\u2010\u00ad] (?=\p{Ll})/gu, '$1');
}

/** The size of most letters. */
function bodySizeOf(lines: readonly PdfLine[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of lines) counts.set(Math.round(size), (counts.get(Math.round(size)) ?? 0) + text.length);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}

/** The first blocks of the text in the order of reading, without those that make the title. */
function linesOf({ text, spans }: SourceText, title: string | undefined): Line[] {
  const words = foldedValue(title ?? '');
  const blocks = blocksOf(text, spans).slice(0, MOST_BLOCKS);
  const isTitle = (block: string): boolean =>
    block !== '' && words.includes(foldedValue(block)) && foldedValue(block).length * 3 > words.length;
  const at = title === undefined ? -1 : blocks.findIndex((block) => isTitle(block.text));
  return blocks.flatMap((block, number): Line[] => {
    if (isTitle(block.text) && number >= at && number < at + MOST_LINES) return [];
    const isProse = block.text.length >= PROSE;
    const place: Place = isProse
      ? 'body'
      : number < at
        ? 'above'
        : number <= Math.max(at, 0) + UNDER
          ? 'under'
          : 'body';
    return [{ parts: [{ text: block.text }], place, isProse }];
  });
}

function blocksOf(text: string, spans: SourceText['spans']): { text: string }[] {
  const blocks = new Map<number, string>();
  for (const { start, end, block, region } of spans) {
    if (blocks.size > MOST_BLOCKS) break;
    if (region !== 'note-call') blocks.set(block, (blocks.get(block) ?? '') + text.slice(start, end));
  }
  // Each line of a short block may say something else: names, a day, a place.
  return [...blocks.values()].flatMap((block) =>
    (block.length >= PROSE ? [block] : block.split('\n'))
      .map((line) => ({ text: plainValue(line) }))
      .filter((line) => line.text !== ''),
  );
}
