/**
 * The default reference line, “Authors, ‘Title’, Medium, Outlet, 29 March 2021, pp. 3–9”. One printer for the web
 * page, Word and feeds; `contextpage.csl` says the same to other programs, and a test holds the two equal. Only the commas
 * of Arabic, Chinese and Japanese differ: CSL has none by language.
 */
import type { CslItem } from '../model/csl.ts';
import { directionOf, scriptOf } from '../text/direction.ts';
import { titleMarks } from '../text/quotation-marks.ts';
import { dateInWords } from './dates/dates.ts';
import { joinNames, nameInReadingOrder } from './names/names.ts';

/** The parts in reading order; their texts joined are the line. */
export interface LinePart {
  /** `text` is punctuation, a title's marks included. */
  readonly role: 'author' | 'title' | 'medium' | 'outlet' | 'publisher' | 'detail' | 'date' | 'text';
  readonly text: string;
}

export function referenceLine(item: CslItem, lang: string): LinePart[] {
  const marks = titleMarks(item.language ?? lang);
  const volume = [item.volume, item.issue && `(${item.issue})`].filter(Boolean).join(' ');
  const names = item.author?.length ? item.author : (item.editor ?? []);
  const comma = lineComma(item, lang);
  const parts: LinePart[][] = [
    one('author', joinNames(names.map(nameInReadingOrder), lang, comma)),
    item.title ? [mark(marks.open), { role: 'title', text: item.title }, mark(marks.close)] : [],
    one('medium', item.genre ?? item.medium),
    one('outlet', item['container-title']),
    one('detail', volume),
    one('publisher', item.source),
    one('publisher', item.publisher),
    one('detail', item.number),
    one('date', dateInWords(item.issued, lang)),
    one('detail', item.page),
  ];
  return parts.filter((part) => part.length > 0).flatMap((part, i) => (i === 0 ? part : [mark(comma), ...part]));
}

/** By ISO 15924 script, with the space that it wants. */
const COMMAS: Readonly<Record<string, string>> = { Arab: '\u060c ', Hans: '\uff0c', Hant: '\uff0c', Jpan: '\u3001' };

/** What stands between the parts: the comma of the source's language, as the marks of its title are. */
export function lineComma({ language, title = '' }: CslItem, lang: string): string {
  const script = scriptOf(language ?? lang);
  const isOtherWay = script === 'Arab' && directionOf(title) === 'ltr';
  return (!isOtherWay && COMMAS[script]) || ', ';
}

/** The line as plain text. */
export function referenceText(item: CslItem, lang: string): string {
  return referenceLine(item, lang)
    .map((part) => part.text)
    .join('');
}

function one(role: LinePart['role'], text: string | undefined): LinePart[] {
  return text ? [{ role, text }] : [];
}

function mark(text: string): LinePart {
  return { role: 'text', text };
}
