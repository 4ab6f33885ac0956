import { readFileSync } from 'node:fs';
import { latinFirst } from '../../text/latin-first.ts';

const SHEETS = ['tokens.css', 'site.css', 'verdicts.css', 'cite.css', 'layout.css', 'find.css', 'print.css'];

/**
 * The page's whole style sheet, in the few bytes that are inlined. `title` runs above printed pages; `more` names sheets
 * that only some pages need.
 */
export function stylesheet(fontRules: string, title: string, more: readonly string[] = []): string {
  const sheet = [...SHEETS, ...more].map((name) => readFileSync(new URL(name, import.meta.url), 'utf8')).join('');
  return `${fontRules}${compact(sheet)}@page{@top-left{content:${cssString(title)}}}@page :first{@top-left{content:none}}`;
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
