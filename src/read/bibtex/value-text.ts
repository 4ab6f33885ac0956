/** The text of a field by its kind. */

import { oneLine } from '../one-line.ts';
import { latexText } from './latex.ts';
import type { SymbolDecoder } from './library.ts';

/** One line: for titles, names of outlets, places. */
export function lineText(value: string, decode: SymbolDecoder): string {
  return oneLine(latexText(value, decode)).trim();
}

/** Paragraphs between empty lines: for notes and abstracts. */
export function blockText(value: string, decode: SymbolDecoder): string {
  return latexText(value, decode).trim();
}

/** EDTF's sign for “about” is LaTeX's blank. */
export function dateText(value: string, decode: SymbolDecoder): string {
  return latexText(value, decode).replaceAll('\u00a0', '~').trim();
}

/** An address or identifier, which takes no LaTeX; older programs escape signs in it all the same. */
export function verbatimText(value: string): string {
  const inside = /^\s*\\url\s*\{(.*)\}\s*$/su.exec(value)?.[1] ?? value;
  return inside
    .replace(/\{(\\[_&%#~$])\}/g, '$1')
    .replace(/\\(?:textasciitilde|~)\s*(?:\{\})?/g, '~')
    .replace(/\\([_&%#$])/g, '$1')
    .replace(/[{}\s]+/g, '');
}

/** Languages by the names that LaTeX has for them, as tags; any other value stays as it is. */
export function languageTag(value: string): string {
  return BABEL.get(value.toLowerCase()) ?? value;
}

const BABEL: ReadonlyMap<string, string> = new Map(
  Object.entries({
    american: 'en-US',
    arabic: 'ar',
    australian: 'en-AU',
    austrian: 'de-AT',
    brazilian: 'pt-BR',
    british: 'en-GB',
    canadian: 'en-CA',
    catalan: 'ca',
    chinese: 'zh',
    croatian: 'hr',
    czech: 'cs',
    danish: 'da',
    dutch: 'nl',
    english: 'en',
    finnish: 'fi',
    french: 'fr',
    german: 'de',
    greek: 'el',
    hebrew: 'he',
    hungarian: 'hu',
    italian: 'it',
    japanese: 'ja',
    naustrian: 'de-AT',
    ngerman: 'de',
    norsk: 'no',
    norwegian: 'no',
    nynorsk: 'nn',
    polish: 'pl',
    portuguese: 'pt',
    romanian: 'ro',
    russian: 'ru',
    spanish: 'es',
    swedish: 'sv',
    turkish: 'tr',
    ukenglish: 'en-GB',
    ukrainian: 'uk',
    usenglish: 'en-US',
  }),
);
