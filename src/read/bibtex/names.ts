/** Lists of names by BibTeX's rules: parted at “and”, each “First von Last”, “von Last, First” or “von Last, Jr, First”. */
import { isBodyName } from '../../cite/names/name-parsing.ts';
import type { CslName } from '../../model/csl.ts';

/** Turns LaTeX into plain text. */
type ToText = (value: string) => string;

export interface NameList {
  readonly names: readonly CslName[];
  /** The list ends in “and others”. */
  readonly others: boolean;
}

const SUFFIX = /^(?:Jr|Sr|Jnr|Snr|II|III|IV)\.?$/;

export function bibNames(value: string, toText: ToText): NameList {
  const names: string[][] = [[]];
  for (const word of wordsOf(value)) {
    if (/^and$/i.test(word)) names.push([]);
    else names.at(-1)?.push(word);
  }
  const written = names.map((parts) => parts.join(' ')).filter((name) => name !== '');
  const others = written.length > 1 && /^others$/i.test(written.at(-1) ?? '');
  return { names: (others ? written.slice(0, -1) : written).map((name) => bibName(name, toText)), others };
}

function bibName(written: string, toText: ToText): CslName {
  const name = written.replace(/,\s*$/, '');
  const plain = (part: string): string =>
    toText(part)
      .replace(/[\s\u00a0]+/gu, ' ')
      .trim();
  if (isGroup(name)) return { literal: plain(name) };
  const parts = split(name, /,/).map((part) => part.trim());
  const extended = extendedName(parts, plain);
  if (extended) return extended;
  const [first = '', second = '', third] = parts;
  if (parts.length > 3) return { literal: plain(name) };
  if (third !== undefined) return person(lastNames(first, plain), plain(third), plain(second));
  if (parts.length === 1) return whole(first, plain);
  if (SUFFIX.test(second)) return person(lastNames(first, plain), '', second);
  return person(lastNames(first, plain), plain(second), '');
}

/** “First von Last”: a name of one word, or with a word that only bodies have in it, is not parted. */
function whole(name: string, plain: ToText): CslName {
  const words = wordsOf(name);
  const text = plain(name);
  if (!words.some(isParticle) && words.length > 1 && isBodyName(text)) return { literal: text };
  const von = words.slice(0, -1).findIndex(isParticle);
  const at = von < 0 ? words.length - 1 : von;
  return person(lastNames(words.slice(at).join(' '), plain), plain(words.slice(0, at).join(' ')), '');
}

/** “von Last”: the particle reaches to the last word in lower case that is not the last of all. */
function lastNames(text: string, plain: ToText): CslName {
  const words = wordsOf(text);
  const count = isParticle(words[0] ?? '') ? words.slice(0, -1).findLastIndex(isParticle) + 1 : 0;
  const family = { family: plain(words.slice(count).join(' ')) };
  return count === 0 ? family : { ...family, 'non-dropping-particle': plain(words.slice(0, count).join(' ')) };
}

function person(name: CslName, given: string, suffix: string): CslName {
  return { ...name, ...(given ? { given } : {}), ...(suffix ? { suffix } : {}) };
}

/** By its first letter outside braces; an accent's command counts as part of its letter. */
function isParticle(word: string): boolean {
  const bare = word.replace(/^\{\\[^\p{L}]\{?|^\\[^\p{L}]\{?/u, '');
  return /^[^\p{L}{\\]*\p{Ll}/u.test(bare);
}

/** BibLaTeX's `family=Quay, given=Ada, prefix=van, suffix=Jr.` */
function extendedName(parts: readonly string[], plain: ToText): CslName | undefined {
  const values = new Map<string, string>();
  for (const part of parts) {
    const [, key = '', value = ''] = /^(family|given|prefix|suffix|given-i|useprefix)\s*=\s*(.*)$/isu.exec(part) ?? [];
    if (key === '') return undefined;
    values.set(key.toLowerCase(), plain(value.replace(/^"|"$/g, '')));
  }
  const family = values.get('family');
  if (family === undefined) return undefined;
  const prefix = values.get('prefix');
  return person(
    { family, ...(prefix ? { 'non-dropping-particle': prefix } : {}) },
    values.get('given') ?? '',
    values.get('suffix') ?? '',
  );
}

/** True when one pair of braces holds the whole of it. */
function isGroup(text: string): boolean {
  if (!text.startsWith('{') || !text.endsWith('}') || /^\{\\[^\p{L}]/u.test(text)) return false;
  let depth = 0;
  for (let at = 0; at < text.length - 1; at++) {
    if (text[at] === '{') depth++;
    else if (text[at] === '}') depth--;
    if (depth === 0) return false;
  }
  return true;
}

function wordsOf(text: string): string[] {
  return split(text, /\s/).filter((word) => word !== '');
}

/** At each sign outside braces that `at` finds. */
function split(text: string, at: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const sign = text[i] ?? '';
    if (sign === '{') depth++;
    else if (sign === '}') depth--;
    else if (depth <= 0 && at.test(sign)) {
      parts.push(text.slice(start, i));
      start = i + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}
