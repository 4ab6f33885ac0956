/** The names that a citation style printed, and in how many ways a reader of the line can take each of them. */
import type { Author, Person } from './items.ts';
import { namesApart, readingsOf } from './label.ts';
import type { Language } from './languages.ts';

/** “van den ”, “d’”: what may be printed behind the given name. */
const PARTICLES = /^((?:[\p{Ll}’']+(?: |(?<=’)))+)(\p{Lu}.*)$/u;

/** The readings of each name that stands in the text, the likeliest first: initials as printed, no one behind “et al.” */
export function printedNames(authors: readonly Author[], printed: string, language: Language): Author[][] {
  // “And” may be a letter before the name, as in Hebrew, and some styles leave no space before it.
  const { and } = language.words;
  const apart =
    and.length === 1 ? printed.replace(new RegExp(`[\\p{L}. ]${and}(?=\\p{L})`, 'gu'), (found) => `${found} `) : '';
  const text = `${evenLetters(printed)} ${evenLetters(apart)}`;
  return authors.flatMap((author) => {
    const found = 'literal' in author ? printedBody(author.literal, text) : printedPerson(author, text);
    if (found.length === 0) return [];
    const all = found.flatMap((one) => [...readingsOf(one, language), ...inSmallLetters(one, printed, language)]);
    return [namesApart(all)];
  });
}

function printedBody(literal: string, text: string): Author[] {
  return text.includes(evenLetters(literal)) ? [{ literal }] : [];
}

function printedPerson({ family, given }: Person, text: string): Author[] {
  const whole = givenBeside(family, given, text);
  if (whole !== undefined) return [{ family, given: whole }];
  const [, particles, name] = PARTICLES.exec(family) ?? [];
  if (particles === undefined || name === undefined)
    return standsIn(text, evenLetters(family)) ? [{ family, given: '' }] : [];
  // “Moss, J. P. van der”: the particle stands behind the given name, and where it belongs is a matter of custom.
  for (const form of formsOf(given)) {
    const behind = `${evenLetters(form)} ${evenLetters(particles.trim())}`;
    const before = [`${evenLetters(name)}, `, `${evenLetters(name)} `];
    if (before.some((start) => standsIn(text, start + behind)))
      return [
        { family, given: form },
        { family: name, given: `${form} ${particles.trim()}` },
      ];
  }
  return [];
}

/** The given name in the form that stands beside the family name. */
function givenBeside(family: string, given: string, text: string): string | undefined {
  const name = evenLetters(family);
  return formsOf(given).find((form) => {
    const first = evenLetters(form);
    // The stop after the last initial may be that of the line.
    const last = first.replace(/\.$/u, '');
    return [`${name}, ${last}`, `${name} ${last}`, `${first} ${name}`].some((words) => standsIn(text, words));
  });
}

/** In full, and as initials in the ways of the styles. */
function formsOf(given: string): string[] {
  const letters = given.split(/[\s-]+/u).map((name) => name[0] ?? '');
  const hyphened = given.includes('-') ? [`${letters.join('.-')}.`, letters.join('-')] : [];
  return [given, ...hyphened, `${letters.join('. ')}.`, `${letters.join('.')}.`, letters.join(' '), letters.join('')];
}

/** As a whole, not as part of a longer word. */
function standsIn(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const [before, after] = [text[at - 1] ?? ' ', text[at + words.length] ?? ' '];
    if (!/\p{L}/u.test(before) && !/\p{L}/u.test(after)) return true;
  }
  return false;
}

/** What capitals and small letters of any language have in common: ß and SS, the Turkish i, accents that capitals drop. */
function evenLetters(text: string): string {
  const bare = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return bare
    .replaceAll('ß', 'ss')
    .replaceAll('ı', 'i')
    .replaceAll('ς', 'σ')
    .replace(/\s+/gu, ' ')
    .replaceAll('‑', '-');
}

/** A name in capitals, as one who knows only the language of the page writes it in small letters. */
function inSmallLetters(author: Author, printed: string, { tag }: Language): Author[] {
  const words = 'literal' in author ? author.literal : author.family;
  const inCapitals = [words.toLocaleUpperCase(tag), words.toUpperCase()];
  const found = [...inCapitals, ...inCapitals.map(withoutAccents)].find((text) => printed.includes(text));
  if (found === undefined) return [];
  const small = found.replace(
    /(?<!\p{L})(\p{L})(\p{L}*)/gu,
    (_, first: string, rest: string) => first + rest.toLocaleLowerCase(tag),
  );
  return ['literal' in author ? { literal: small } : { family: small, given: author.given }];
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}
