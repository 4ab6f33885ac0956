import { readFileSync } from 'node:fs';
import { latinFirst } from '../../text/latin-first.ts';
import { paperOf } from '../document/paper.ts';
import { colourRules } from './looks/colour-rules.ts';
import type { Looks } from './looks/looks.ts';

const SHEETS = ['tokens.css', 'site.css', 'verdicts.css', 'cite.css', 'layout.css', 'find.css', 'print.css'];

/** The page's whole style sheet, in the few bytes that are inlined. `more` names sheets that only some pages need. */
export function stylesheet(
  fontRules: string,
  printed: Printed,
  colours: Looks['colours'],
  more: readonly string[] = [],
): string {
  const sheets = [...SHEETS, ...more].map((name) => new URL(name, import.meta.url));
  return `${fontRules}${sheetsOf(sheets)}${colourRules(colours)}${sheetOfPaper(printed)}`;
}

/** What one of our pages that is not of the site takes from its look, and sheets of its own. */
export function lookOfSite(own: URL): string {
  return sheetsOf([new URL('tokens.css', import.meta.url), own]);
}

function sheetsOf(sheets: readonly URL[]): string {
  return compact(sheets.map((sheet) => readFileSync(sheet, 'utf8')).join(''));
}

/** What the rules for paper need to know of a page. */
interface Printed {
  /** Runs above all printed pages but the first. */
  readonly title: string;
  /** Tells the size of the paper. */
  readonly lang: string;
  readonly direction: 'ltr' | 'rtl';
}

/** Margin boxes have physical names alone. The marks around the stroke keep “3 / 12” in this order from right to left too. */
function sheetOfPaper({ title, lang, direction }: Printed): string {
  const { width, height } = paperOf(lang);
  const [start, end] = direction === 'rtl' ? ['right', 'left'] : ['left', 'right'];
  const number = `@bottom-${end}${String.raw`{content:counter(page) "\200e\a0/\a0\200e" counter(pages)}`}`;
  return `@page{size:${width / 20}pt ${height / 20}pt;@top-${start}{content:${cssString(title)}}${number}}@page :first{@top-${start}{content:none}}`;
}

/** Drops comments and the white space that our own sheet holds for its readers; the sheet has no strings with spaces. */
function compact(sheet: string): string {
  return sheet
    .replace(/\/\*.*?\*\//gsu, '')
    .replace(/\s+/gu, ' ')
    .replace(/ ?([{};,>]) ?/gu, '$1')
    .replace(/: /gu, ':')
    .replaceAll(';}', '}')
    .trim();
}

const OTHERS = latinFirst('[^\\p{L}\\p{M}\\p{N} ]', 'gu');

/** Any text as a CSS string: all but letters, digits and spaces by code point, so that nothing ends string or sheet. */
function cssString(text: string): string {
  const escaped = text
    .toWellFormed()
    .replace(/\s+/gu, ' ')
    .replace(/\p{Cc}/gu, '')
    .replace(OTHERS(text), (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `);
  return `"${escaped}"`;
}
