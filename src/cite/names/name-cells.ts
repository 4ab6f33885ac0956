/**
 * A list of names in one cell, each family name first: `van der Quay, Ada von, Jr.; Lake Office; Weir,`. A name without
 * a comma is a body, “Weir,” a person of whom only that name is known. What would be misread stands in braces, with any
 * closing brace inside it doubled: `{Harbour Institute, Lune}`.
 */
import type { CslName } from '../../model/csl.ts';
import { familyWithParticle, givenWithParticle } from './name-particles.ts';

export function printNames(names: readonly CslName[]): string {
  return names.map(printName).join('; ');
}

function printName(name: CslName): string {
  if (name.literal !== undefined) return guarded(name.literal, /^$/);
  const family = joined(name['non-dropping-particle'], guarded(name.family ?? '', LEADING_PARTICLE));
  const given = joined(guarded(name.given ?? '', TRAILING_PARTICLE), name['dropping-particle']);
  const parts = [family, given, ...(name.suffix ? [guarded(name.suffix, /^$/)] : [])];
  return given === '' && parts.length === 2 ? `${family},` : parts.join(', ');
}

/** Reads what `printNames` wrote, and the lists of names that reference managers export in the same form. */
export function namesFromCell(cell: string): CslName[] {
  return tokens(cell).flatMap((parts): CslName[] => {
    const [first = '', second, suffix] = parts;
    if (parts.every((part) => part === '')) return [];
    if (second === undefined) return [{ literal: bare(first) }];
    const rest = [suffix, ...parts.slice(3)].filter(Boolean).map((part) => bare(part ?? ''));
    return [{ ...familyParts(first), ...givenParts(second), ...(rest.length > 0 ? { suffix: rest.join(', ') } : {}) }];
  });
}

/** Braces keep a family name whole that begins like a particle. */
function familyParts(text: string): CslName {
  const brace = text.endsWith('}') ? text.indexOf('{') : -1;
  if (brace < 0 || (brace > 0 && text[brace - 1] !== ' ')) return familyWithParticle(text);
  const particle = text.slice(0, brace).trim();
  return { family: bare(text.slice(brace)), ...(particle === '' ? {} : { 'non-dropping-particle': particle }) };
}

function givenParts(text: string): CslName {
  const close = text.startsWith('{') ? text.lastIndexOf('}') + 1 : 0;
  const rest = givenWithParticle(text.slice(close));
  return close === 0 ? rest : { ...rest, given: bare(text.slice(0, close)) };
}

const LEADING_PARTICLE = /^\p{Ll}\S* /u;
const TRAILING_PARTICLE = /(?:^| )\p{Ll}\S*$/u;

function guarded(text: string, misread: RegExp): string {
  return /[,;{}\r\n]|^\s|\s$/u.test(text) || misread.test(text) ? `{${text.replaceAll('}', '}}')}}` : text;
}

function bare(text: string): string {
  return text.startsWith('{') && text.endsWith('}') && text.length > 1 ? text.slice(1, -1).replaceAll('}}', '}') : text;
}

function joined(...parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(' ');
}

/** Names at semicolons and line ends, their parts at commas, neither inside braces. */
function tokens(cell: string): string[][] {
  const names: string[][] = [[]];
  let from = 0;
  const take = (end: number): void => {
    names.at(-1)?.push(cell.slice(from, end).trim());
    from = end + 1;
  };
  for (let at = 0; at < cell.length; at++) {
    const sign = cell[at];
    if (sign === '{') at = endOfBraces(cell, at);
    else if (sign === ',') take(at);
    else if (sign === ';' || sign === '\n') {
      take(at);
      names.push([]);
    }
  }
  take(cell.length);
  return names;
}

/** Where the brace that is not doubled stands; a brace that nothing closes takes the rest of the cell. */
function endOfBraces(cell: string, open: number): number {
  for (let at = cell.indexOf('}', open); at >= 0; at = cell.indexOf('}', at + 2)) {
    if (cell[at + 1] !== '}') return at;
    // Of three in a row, the first two are one sign and the last is the end.
    if (cell[at + 2] === undefined) return at + 1;
  }
  return cell.length;
}
