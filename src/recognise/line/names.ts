/**
 * Names in a list of authors, read atom by atom: “Ada Brook” is one atom, “Brook, Ada” and “Brook, A.” are two, and which
 * of the two a list uses shows in its first name.
 */
import { isBodyWord, joiningWords } from '../../cite/names/body-words.ts';
import { parseTurned } from '../../cite/names/name-parsing.ts';
import { foldWords } from '../../cite/types/type.ts';
import { latinFirst } from '../../text/latin-first.ts';
import { KNOWN_GIVEN_NAMES } from '../knowledge/given-names.ts';
import { isJoining } from '../knowledge/lead-words.ts';
import type { Atom } from './atoms.ts';
import { personLikeness } from './likeness.ts';
import type { Looks } from './looks.ts';
import { type Person, peopleOf } from './people.ts';
import type { Sight } from './segment.ts';
import { HANDLE } from './sure-segments.ts';

/** One name, or what one atom holds of several. */
export interface NameUnit {
  readonly first: number;
  readonly next: number;
  /** From 0 to 1. */
  readonly likeness: number;
  /** Family name first, in two atoms. */
  readonly inverted: boolean;
}

export const INITIALS: RegExp = /^(?:(?:\p{Lu}|\p{Lo})\.[\s-]?){1,4}$|^\p{Lu}{1,2}$|^\p{Lu}(?:[\s-]\p{Lu}){1,2}$/u;
const OTHERS =
  /^(?:et\s+al\.?|al\.?|u\.\s?a\.?|and others|others|e\.\s?a\.?|i in\.?|\u0438 \u0434\u0440\.?|\u0434\u0440\.?|jr\.?|sr\.?|phd|md|eds?\.?|hg\.?|hrsg\.?|\u7b49|\u0648?\u0622\u062e\u0631\u0648\u0646|\u0648 \u062f\u06cc\u06af\u0631\u0627\u0646)$/iu;
const PARTICLES = String.raw`(?:[\p{Ll}]{1,4}['\u2019\s]|St\.\s|Van\s|De\s|Von\s|La\s|Le\s|VAN\s|DER\s|DEN\s|DE\s|LA\s|VON\s|ST\.\s)`;
const SURNAME = latinFirst(String.raw`^${PARTICLES}{0,3}[\p{Lu}][\p{L}\p{M}'\u2019-]+$`);
/** Family names of several words, as in Spanish. */
const SURNAMES = latinFirst(String.raw`^${PARTICLES}{0,3}(?:[\p{Lu}][\p{L}\p{M}'\u2019-]+\s?){1,3}$`);
const GIVEN = latinFirst(
  String.raw`^[\p{Lu}][\p{L}\p{M}'\u2019-]*\p{Ll}[\p{L}\p{M}'\u2019-]*(?:\s[\p{Lu}][\p{L}\p{M}'\u2019.-]*){0,2}(?:\s[\p{Ll}]{1,4}){0,2}$`.replaceAll(
    '\\p{Ll}[',
    '[\\p{Ll}][',
  ),
);
/** One word of a script without capitals. */
const UNCASED = /^[\p{Lo}\p{M}]{2,}$/u;
const CAPITALS = latinFirst(String.raw`^(?:[\p{Lu}'\u2019.-]+\s?)+$`);
const BETWEEN = /^[\s"\u2026]*[,;&/\u060c\u3001\u00b7\uff0c\uff1b\u30fb]/u;
const MOST = 20;

/** The names from an atom on, for as long as they go. `told`: the page says that an author stands here. */
export function nameUnits(sight: Sight, from: number, told: boolean): NameUnit[] {
  const units: NameUnit[] = [];
  let at = from;
  while (units.length < MOST) {
    const atom = sight.atoms[at];
    if (!atom || atom.date || atom.address || !/\p{L}/u.test(atom.text)) break;
    if (at > from && !continues(atom)) break;
    const unit = unitAt(sight, at, units);
    if (unit.likeness < 0.3 && (units.length > 0 || !told)) break;
    units.push(unit);
    at = unit.next;
  }
  return units;
}

function continues({ gap, lead }: Atom): boolean {
  return BETWEEN.test(gap) || (/^\s*$/u.test(gap) && lead !== '');
}

function unitAt(sight: Sight, at: number, before: readonly NameUnit[]): NameUnit {
  const { atoms, looksOf } = sight;
  const [atom, given] = [atoms[at], atoms[at + 1]];
  const text = atom?.text ?? '';
  if (before.length > 0 && OTHERS.test(text)) return { first: at, next: at + 1, likeness: 1, inverted: false };
  const looks = looksOf(text);
  const initials = given !== undefined && INITIALS.test(given.text);
  const comma = given !== undefined && /^\s*,\s*$/u.test(given.gap);
  const opens = before.length === 0 || /;/u.test(atom?.gap ?? '') || before.at(-1)?.inverted === true;
  const uncased = UNCASED.test(text) && given !== undefined && UNCASED.test(given.text) && at === 0;
  if (comma && uncased && !given.lead) return { first: at, next: at + 2, likeness: 0.8, inverted: true };
  const several = SURNAMES(text).test(text) && (initials || isDoubleSurname(text, given?.text ?? ''));
  const pair =
    comma &&
    (SURNAME(text).test(text) || several || (initials && UNCASED.test(text))) &&
    !looks.known &&
    !given.lead &&
    !given.date;
  const afterAnd = isJoining(atom?.lead ?? '') && before.length > 0 && before.every((unit) => unit.inverted);
  if (pair && initials) return { first: at, next: at + 2, likeness: 1, inverted: true };
  const strict = before.length > 0 && !/;/u.test(atom?.gap ?? '') && !CAPITALS(text).test(text);
  const plain = given !== undefined && (!/\s/u.test(given.text) || personLikeness(`${given.text} Weir`) > 0.3);
  const isGiven = pair && plain && GIVEN(given.text).test(given.text);
  if (isGiven && (afterAnd || (opens && !strict))) {
    return { first: at, next: at + 2, likeness: 0.9, inverted: true };
  }
  const whole = joinedBody(sight, at);
  if (whole) return { first: at, next: at + 2, likeness: 0.5, inverted: false };
  return { first: at, next: at + 1, likeness: personAlone(looks, text), inverted: false };
}

/** “Castaño Rey” before “Pilar”: none of the two is a given name, and what follows is one. */
function isDoubleSurname(surnames: string, given: string): boolean {
  const [first = '', second] = foldWords(surnames);
  const known = foldWords(given).every((word) => word.length <= 2 || KNOWN_GIVEN_NAMES.has(word));
  return second !== undefined && known && !KNOWN_GIVEN_NAMES.has(first);
}

/** “Ministry of Ports and Docks”: one body, though “and” stands in its name. */
function joinedBody({ atoms, looksOf, line }: Sight, at: number): boolean {
  const [atom, next] = [atoms[at], atoms[at + 1]];
  if (!atom || !next || !isJoining(next.lead) || !/^\s*$/u.test(next.gap)) return false;
  const whole = line.text.slice(atom.start, next.end);
  if (!isProperName(whole)) return false;
  const [left, right] = [looksOf(atom.text), looksOf(next.text)];
  if (left.body) return right.people < 0.6 && !right.body;
  // “Cable & Mast Inspectorate”: a word alone on one side is no person.
  return left.words === 1 && right.words > 1 && left.people < 0.6 && !/^[\p{Lo}]/u.test(atom.text);
}

function personAlone(looks: Looks, text: string): number {
  if (HANDLE.test(text)) return 0.9;
  if (looks.people >= 0.6) return looks.outlet >= 0.9 ? 0.4 * looks.people : looks.people;
  if ((looks.body || looks.issuer) && isProperName(text)) return 0.5;
  if (/^\p{Lu}{2,8}$/u.test(text)) return 0.45;
  return looks.people;
}

/** The people that a stretch of atoms names; offsets count in the line. */
export function peopleIn(sight: Sight, first: number, next: number): Person[] {
  const { lang } = sight;
  return nameUnits(sight, first, true)
    .filter((unit) => unit.next <= next)
    .flatMap((unit) => {
      const [atom, given] = [sight.atoms[unit.first], sight.atoms[unit.first + 1]];
      if (!atom || OTHERS.test(atom.text)) return [];
      if (unit.inverted && given) {
        return [{ name: parseTurned(atom.text, given.text), start: atom.start, end: given.end }];
      }
      const last = sight.atoms[unit.next - 1] ?? atom;
      if (last !== atom) {
        return [{ name: { literal: sight.line.text.slice(atom.start, last.end) }, start: atom.start, end: last.end }];
      }
      return peopleOf(atom.text, lang).map((person) => ({
        ...person,
        start: person.start + atom.start,
        end: person.end + atom.start,
      }));
    });
}

/** Every word but the small ones begins with a capital, or the script has none. */
function isProperName(text: string): boolean {
  const words = text.split(/\s+/u);
  // “Agence des digues”: in many languages only the head noun has a capital, and stands first.
  if (/^\p{Lu}/u.test(text) && words.slice(0, 2).some((word) => isBodyWord(foldWords(word)[0] ?? ''))) return true;
  const small = words.filter((word, i) => /^\p{Ll}/u.test(word) && (i === 0 || !joiningWords.has(word)));
  return small.length === 0;
}
