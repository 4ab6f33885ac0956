/** A PDF: its properties, where a person wrote them, and what stands on its first pages. */
import type { SourceDescription } from '../../model/description.ts';
import { askWorker } from '../../source/pdf/ask-worker.ts';
import type { PdfFront } from '../../source/pdf/front.ts';
import type { SourceOptions } from '../../source/source-options.ts';
import { type Evidence, type Field, TRUST } from '../evidence.ts';
import type { Line, Place } from '../lines/line.ts';
import { foldedValue, plainValue } from '../plain-value.ts';
import { describeFront } from './front.ts';
import { isKindOfPaper } from './front-title.ts';
import { issuersIn } from './issuers.ts';
import { isMachineName } from './machine-names.ts';

/** Letters of a title are so much larger than those of the text. */
const LARGER = 1.15;
/** Lines of a title, and its length at most. */
const MOST_LINES = 6;
const LONGEST = 300;
/** Lines below the title that may say who and when. */
const UNDER = 25;
/** Characters of a line of running text. */
const FILLED = 45;

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
  CreationDate: ['date', TRUST.faint],
};

/** What cannot be read says nothing. */
export async function describePdf(bytes: Uint8Array, { url }: SourceOptions): Promise<SourceDescription> {
  const answer = await askWorker(bytes);
  if (typeof answer === 'string' || 'failure' in answer) return {};
  const { source, front } = answer;
  const title = largestLines(front);
  const lines = placed(front, title);
  const evidence = [...fromProperties(front), ...issuersIn(lines, TRUST.weak)];
  if (title) evidence.push({ field: 'title', text: title.text, from: 'the first page', trust: TRUST.stated });
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

interface Largest {
  readonly text: string;
  readonly first: number;
  readonly last: number;
}

/** The lines of the largest letters on the first page that has any, as far as they follow one another and are a title. */
function largestLines({ lines }: PdfFront): Largest | undefined {
  const body = bodySizeOf(lines);
  const isLarge = ({ size, text }: PdfLine): boolean => size > body * LARGER && /\p{L}{2}/u.test(text);
  const page = lines.find(isLarge)?.page;
  const large = lines.filter((line) => line.page === page && isLarge(line)).sort((a, b) => b.size - a.size);
  for (const { size } of large) {
    const found = stretchOf(lines, page, size);
    if (found && !isKindOfPaper(found.text) && found.text.length <= LONGEST) return found;
  }
  return undefined;
}

type PdfLine = PdfFront['lines'][number];

/** The first stretch of lines of about this size. */
function stretchOf(lines: readonly PdfLine[], page: number | undefined, size: number): Largest | undefined {
  const isIt = (line: PdfLine | undefined): boolean =>
    line !== undefined && line.page === page && line.size >= size * 0.92 && line.size <= size * 1.08;
  const first = lines.findIndex((line) => isIt(line) && /\p{L}{2}/u.test(line.text));
  if (first < 0) return undefined;
  let last = first;
  while (isIt(lines[last + 1]) && last - first + 1 < MOST_LINES) last += 1;
  return { text: plainValue(joined(lines.slice(first, last + 1).map((line) => line.text))), first, last };
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

function placed({ lines }: PdfFront, title: Largest | undefined): Line[] {
  return lines.flatMap((line, at): Line[] => {
    if (title && at >= title.first && at <= title.last) return [];
    const isProse = inParagraph(lines, at);
    const near: Place = title && at < title.first ? 'above' : at <= (title?.last ?? -1) + UNDER ? 'under' : 'body';
    return [{ parts: [{ text: plainValue(line.text) }], place: isProse ? 'body' : near, isProse }];
  });
}

/** A filled line between filled lines of its size: a date in it is what the text is about. */
function inParagraph(lines: readonly PdfLine[], at: number): boolean {
  const line = lines[at];
  const isFilled = (one: PdfLine | undefined): boolean =>
    one !== undefined && one.text.length >= FILLED && Math.abs(one.size - (line?.size ?? 0)) < 0.6;
  return isFilled(line) && (isFilled(lines[at - 1]) || isFilled(lines[at + 1]));
}
