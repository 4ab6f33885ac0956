import type { CslName } from '../../model/csl.ts';

/** A name in reading order: “Ursula von der Leyen”, “World Bank”, and “山田花子”, where the family comes first. */
export function nameInReadingOrder(name: CslName): string {
  if (name.literal !== undefined) return name.literal;
  const { family, given, suffix } = name;
  if (family && given && EAST_ASIAN.test(family + given)) return family + given;
  const particles = [name['dropping-particle'], name['non-dropping-particle']];
  return joinParts([given, ...particles, family, suffix]);
}

/** Family name first, as lists sort: “von der Leyen, Ursula”. */
export function nameForSorting(name: CslName): string {
  return name.literal ?? sortingParts(name).filter(Boolean).join(', ');
}

/** The two parts of a person's name in lists, either of which may be empty: “von der Leyen” and “Ursula”. */
export function sortingParts(name: CslName): readonly [family: string, given: string] {
  return [
    joinParts([name['non-dropping-particle'], name.family]),
    joinParts([name.given, name['dropping-particle'], name.suffix]),
  ];
}

const EAST_ASIAN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u30fb\u30fc]+$/u;

/** With a space between, but none after a particle that ends in a hyphen or an apostrophe: “al-Hadi”, “d’Arc”. */
function joinParts(parts: readonly (string | undefined)[]): string {
  return parts
    .filter((part) => part !== undefined && part !== '')
    .reduce((line: string, part) => line + (line === '' || /[-\u2010\u2019']$/u.test(line) ? '' : ' ') + part, '');
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
export function joinNames(names: readonly string[], lang: string, comma = ', '): string {
  const last = names.at(-1);
  if (last === undefined || names.length === 1) return last ?? '';
  const language = lang.toLowerCase().split('-')[0] ?? 'en';
  const and = Object.hasOwn(AND, language) ? AND[language] : undefined;
  return `${names.slice(0, -1).join(comma)}${and ? ` ${and} ` : comma}${last}`;
}
