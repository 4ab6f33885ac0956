/** Whether the authors of a reference are those that its source names. */
import { nameInReadingOrder } from '../../cite/names/names.ts';
import type { CslName } from '../../model/csl.ts';
import type { Comparison } from './comparison.ts';
import { inOtherScripts, isMistyped, lettersOf, mended, type Slip, slipsBetween, type Word, wordsOf } from './words.ts';

/** What else is known of the two. */
export interface AboutAuthors {
  /** The page says that there are more authors than it names: “et al.” */
  readonly hasOthers: boolean;
  /** The source is in another language than the page, which may write names in its own way. */
  readonly mayBeTranslated: boolean;
}

/** Nobody names more. */
const MOST = 100;
/** Shorter names are a letter apart by right: “Tim”, “Tom”. */
const SHORTEST_SLIP = 4;
const SHORTEST_BODY = 8;
const LONGEST = 5000;
const BETWEEN_NAMES = /[\s.,\u2010\u2011-]+/u;
/** What stands before and after names, and is no part of them. */
const NO_NAME: ReadonlySet<string> = new Set(
  (
    'dr prof professor sir dame lord lady mr mrs ms mme herr frau amb ambassador gen general lt col colonel maj capt ' +
    'adm hon rev phd md mp mep esq jr sr jnr snr ii iii iv by'
  ).split(' '),
);

/** Whoever is called so is not named. */
const ROLES: ReadonlySet<string> = new Set(
  (
    'admin administrator author contributor contributors correspondent desk editor editors guest newsroom office ' +
    'redaktion redaccion redazione reporter reporters staff team webmaster writer writers'
  ).split(' '),
);

interface Person {
  readonly words: readonly Word[];
  readonly family: string;
}

export function compareAuthors(page: readonly CslName[], source: readonly CslName[], about: AboutAuthors): Comparison {
  const [written, told] = [page, source].map((names) => names.map(nameInReadingOrder).join(' '));
  if (!written || !told || Math.max(page.length, source.length) > MOST || written.length + told.length > LONGEST)
    return 'unknown';
  if (inOtherScripts(written, told)) return 'unknown';
  const [ours, theirs] = [peopleOf(page), peopleOf(source)];
  const bodies = [page, source].map((names) => names.flatMap(({ literal }) => literal ?? []));
  if (ours.length === 0 && theirs.length === 0) return compareBodies(bodies[0] ?? [], bodies[1] ?? []);
  // An agency or “Staff” may stand for people, here and there.
  if (ours.length === 0 || theirs.length === 0) return 'unknown';
  const strange = ours.filter((one) => !theirs.some((other) => isOne(one, other)));
  const missing = theirs.filter((one) => !ours.some((other) => isOne(one, other)));
  const hasBodies = bodies.flat().length > 0;
  // A site may name fewer than there are.
  if (missing.length === 0) return 'same';
  if (strange.length === 0) return hasBodies || about.hasOthers ? 'same' : { kind: 'change' };
  const slips = strange.flatMap((one) => slipIn(one, missing) ?? []);
  if (slips.length === strange.length && !about.mayBeTranslated) {
    return { kind: 'slip', mend: (written) => mended(written, slips) };
  }
  if (hasBodies) return 'unknown';
  const isRelated = strange.some(({ family }) => missing.some((other) => other.family === family));
  return { kind: strange.length < ours.length || slips.length > 0 || isRelated ? 'change' : 'other' };
}

/** Two bodies may both have issued a paper, or be parts of one. */
function compareBodies(ours: readonly string[], theirs: readonly string[]): Comparison {
  const same = ours.some((one) => theirs.some((other) => lettersOf(one) === lettersOf(other)));
  if (same) return 'same';
  for (const one of ours) {
    for (const other of theirs) {
      const slips = lettersOf(one).length < SHORTEST_BODY ? undefined : slipsBetween(wordsOf(one), wordsOf(other));
      if (slips?.length) return { kind: 'slip', mend: (written) => mended(written, slips) };
    }
  }
  return 'unknown';
}

function peopleOf(names: readonly CslName[]): Person[] {
  return names
    .filter(({ family }) => family !== undefined)
    .map((name) => ({ words: nameWords(nameInReadingOrder(name)), family: nameLetters(name.family ?? '') }))
    .filter(({ words }) => words.length > 0 && !words.some(({ letters }) => ROLES.has(letters)));
}

/** Without titles and particles: “Dr J.M. van der Quay” is J, M and Quay. */
function nameWords(name: string): Word[] {
  return name
    .replace(/['\u2018\u2019\u02bc]/gu, '')
    .split(BETWEEN_NAMES)
    .filter((part) => !/^\p{Ll}/u.test(part))
    .map((written) => ({ written, letters: nameLetters(written) }))
    .filter(({ letters }) => letters !== '' && !NO_NAME.has(letters));
}

/** “Mueller” as “Müller”. */
function nameLetters(written: string): string {
  return lettersOf(written).replace(/([aou])e/gu, '$1');
}

/**
 * Whether each name of one is a name of the other or its initial, in any order; or the family names are the same and the
 * given names begin with the same letter, as “Tom” and “Thomas” do.
 */
function isOne(a: Person, b: Person): boolean {
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  const { left } = withoutShared(short.words, long.words);
  if (left.length === 0) return true;
  const [given, other] = [a.words[0]?.letters ?? '', b.words[0]?.letters ?? ''];
  return a.family === b.family && left.length === 1 && given[0] === other[0] && !isMistyped(given, other, 1);
}

/** The name of a person who is another one’s but for one letter in one word. */
function slipIn(person: Person, people: readonly Person[]): Slip | undefined {
  for (const other of people) {
    const isShort = person.words.length <= other.words.length;
    const [short, long] = isShort ? [person, other] : [other, person];
    const { left, rest } = withoutShared(short.words, long.words);
    const [word] = left;
    if (!word || left.length > 1 || short.words.length < 2) continue;
    const meant = rest.find(({ letters }) => isMistyped(word.letters, letters, SHORTEST_SLIP));
    if (meant) return isShort ? { from: word.written, to: meant.written } : { from: meant.written, to: word.written };
  }
  return undefined;
}

/** What is left of each when the words that both have are taken out. */
function withoutShared(short: readonly Word[], long: readonly Word[]): { left: Word[]; rest: Word[] } {
  const rest = [...long];
  const left = short.filter(({ letters }) => {
    const same = rest.findIndex((other) => other.letters === letters);
    const at = same >= 0 ? same : rest.findIndex((other) => isInitial(letters, other.letters));
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  return { left, rest };
}

function isInitial(a: string, b: string): boolean {
  return (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}
