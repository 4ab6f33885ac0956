/**
 * Names in an attribute: `author="Garc\u00eda L\u00f3pez, Ana; {Harbour Watch}"`. Braces make a body; a name that these two
 * forms cannot say has all its parts between bars: `family | given | particle | dropping particle | suffix`.
 */
import { isDeepStrictEqual } from 'node:util';
import { parseName } from '../../cite/names/name-parsing.ts';
import { nameForSorting } from '../../cite/names/names.ts';
import type { CslName } from '../../model/csl.ts';

export function readNames(value: string): CslName[] {
  return splitUnescaped(value, ';')
    .filter((name) => name !== '')
    .map(readName);
}

export function printNames(names: readonly CslName[]): string {
  return names.map(printName).join('; ');
}

function readName(written: string): CslName {
  if (written.startsWith('{') && written.endsWith('}')) return { literal: takeLiterally(written.slice(1, -1)) };
  const [family, given, particle, dropping, suffix, literal] = splitUnescaped(written, '|').map(takeLiterally);
  if (given === undefined) return parseName(takeLiterally(written));
  return {
    ...(family ? { family } : {}),
    ...(given ? { given } : {}),
    ...(particle ? { 'non-dropping-particle': particle } : {}),
    ...(dropping ? { 'dropping-particle': dropping } : {}),
    ...(suffix ? { suffix } : {}),
    ...(literal ? { literal } : {}),
  };
}

function printName(name: CslName): string {
  const simple = makeLiteral(nameForSorting(name));
  const braced = `{${makeLiteral(name.literal ?? '')}}`;
  const forms = [simple, braced];
  const found = forms.find((form) => isDeepStrictEqual(readNames(form), [name]));
  if (found !== undefined) return found;
  const parts = [name.family, name.given, name['non-dropping-particle'], name['dropping-particle'], name.suffix];
  const all = name.literal === undefined ? parts : [...parts, name.literal];
  return all.map((part) => makeLiteral(part ?? '')).join(' | ');
}

function makeLiteral(text: string): string {
  return text.replace(/[\\;|]/g, '\\$&');
}

function takeLiterally(text: string): string {
  return text.replace(/\\([\s\S])/g, '$1');
}

function splitUnescaped(text: string, separator: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    if (text[at] === '\\') at++;
    else if (at === text.length || text[at] === separator) {
      parts.push(text.slice(from, at).trim());
      from = at + 1;
    }
  }
  return from <= text.length && parts.length === 0 ? [text.trim()] : parts;
}
