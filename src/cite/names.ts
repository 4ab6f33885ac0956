import type { CslName } from '../model/csl.ts';

/** A name in reading order: “Ursula von der Leyen”, “World Bank”. */
export function nameInReadingOrder(name: CslName): string {
  if (name.literal !== undefined) return name.literal;
  const words = [name.given, name['dropping-particle'], name['non-dropping-particle'], name.family].filter(Boolean);
  return words.join(' ') + (name.suffix ? ` ${name.suffix}` : '');
}

/** Family name first, as lists sort: “Leyen, Ursula von der”. */
export function nameForSorting(name: CslName): string {
  if (name.literal !== undefined) return name.literal;
  const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
  const given = [name.given, name['dropping-particle'], name.suffix].filter(Boolean).join(' ');
  return [family, given].filter(Boolean).join(', ');
}

const AND: Readonly<Record<string, string>> = {
  de: 'und',
  en: 'and',
  es: 'y',
  fr: 'et',
  it: 'e',
  nl: 'en',
  pl: 'i',
  pt: 'e',
  ru: '\u0438',
  sv: 'och',
};

/** “A”, “A and B”, “A, B and C” in a language; languages without an entry here join by commas alone. */
export function joinNames(names: readonly string[], lang: string): string {
  const last = names.at(-1);
  if (last === undefined || names.length === 1) return last ?? '';
  const and = AND[lang.toLowerCase().split('-')[0] ?? 'en'];
  return `${names.slice(0, -1).join(', ')}${and ? ` ${and} ` : ', '}${last}`;
}
