/** Who wrote the work: the people of a byline, else a body that is not the outlet itself. */
import { nameInReadingOrder } from '../../cite/names/names.ts';
import type { CslName } from '../../model/csl.ts';
import type { Told } from '../../model/description.ts';
import { outletLikeness } from '../../recognise/line/likeness.ts';
import { creditedNames } from '../credit.ts';
import { type Evidence, SHOWN, TRUST } from '../evidence.ts';
import { foldedValue } from '../plain-value.ts';
import { agreeing, type Claim, type Group, strongest } from './agreement.ts';
import { isCompany, outletForm } from './outlet-names.ts';
import { toldOf } from './told.ts';

/** People count for more than a body beside them: a newsroom that is named for an article whose byline is signed. */
const PERSON = 4;
/** Letters of a name that is told inside another one. */
const SHORTEST = 5;
/** Likeness to the name of an outlet that has a word for one. */
const OUTLET = 0.9;
/** More authors than any work is cited by; the rest is left out. */
const MOST = 500;

export function chooseAuthor(
  evidence: readonly Evidence[],
  siteForms: ReadonlySet<string>,
  title: string | undefined,
  lang: string,
): Told<readonly CslName[]> | undefined {
  // An article on a person names that person near its headline, too.
  const notAuthors = new Set(siteForms);
  // A newsletter may go by the name of the person who writes it.
  for (const form of signedPeople(evidence, lang)) notAuthors.delete(form);
  if (title !== undefined) notAuthors.add(outletForm(title));
  const claims = [...byPlace(evidence).values()].flatMap((pieces) => claimsOf(pieces, notAuthors, lang));
  const groups = withSubsets(agreeing(claims));
  const best = strongest(groups);
  return best && toldOf(best, groups, contained);
}

/** Forms of names that the data call a person’s and a byline shows. */
function signedPeople(evidence: readonly Evidence[], lang: string): string[] {
  const formsOf = (wanted: Evidence['kind']): Set<string> =>
    new Set(
      evidence
        .filter(({ field, kind }) => field === 'author' && kind === wanted)
        .slice(0, MOST)
        .flatMap(({ text, kind }) => creditedNames(text, { lang, kind }).people.map(nameInReadingOrder))
        .filter((name) => outletLikeness(name) < OUTLET)
        .map(outletForm),
    );
  const shown = formsOf('byline');
  return [...formsOf('person')].filter((form) => shown.has(form));
}

/** The pieces of one place are one list of authors; each byline is a place of its own. */
function byPlace(evidence: readonly Evidence[]): Map<string, Evidence[]> {
  const places = new Map<string, Evidence[]>();
  for (const one of evidence) {
    if (one.field !== 'author') continue;
    const key = one.kind === 'byline' ? `${one.from}\n${one.trust}\n${one.text}` : one.from.toLowerCase();
    const pieces = places.get(key) ?? [];
    if (pieces.length < MOST) pieces.push(one);
    places.set(key, pieces);
  }
  return places;
}

function claimsOf(
  pieces: readonly Evidence[],
  notAuthors: ReadonlySet<string>,
  lang: string,
): Claim<readonly CslName[]>[] {
  const people: CslName[] = [];
  const bodies: CslName[] = [];
  for (const { text, kind } of pieces) {
    const credit = creditedNames(text, { lang, kind });
    people.push(...credit.people);
    bodies.push(...credit.bodies);
  }
  const [first] = pieces;
  const isSite = (name: CslName): boolean => isOutlet(name, notAuthors);
  const signed = distinct(people.filter((name) => !isSite(name)));
  // Systems put whoever runs the site in the author’s place: a body is one where it signs, or is to be cited.
  const signs = pieces.some(({ from, trust }) => from === SHOWN.author || trust >= TRUST.citation);
  const isAuthor = (name: CslName): boolean => signs && !isSite(name) && !isCompany(name.literal ?? '');
  const names = distinct([...signed, ...bodies.filter(isAuthor)]);
  if (!first || names.length === 0) return [];
  const trust = Math.max(...pieces.map((piece) => piece.trust)) + (signed.length > 0 ? PERSON : 0);
  return [{ key: keyOf(names), value: names, from: first.from, trust, form: formOf(names) }];
}

/** The outlet itself, or its staff: “Estuary Herald Newsdesk”, “Redaktion Kreisblatt”. */
function isOutlet(name: CslName, notAuthors: ReadonlySet<string>): boolean {
  const form = outletForm(nameInReadingOrder(name));
  if (notAuthors.has(form)) return true;
  return name.literal !== undefined && [...notAuthors].some((site) => site.length > SHORTEST && form.includes(site));
}

function distinct(names: readonly CslName[]): CslName[] {
  return [...new Map(names.map((name) => [nameKey(name), name])).values()];
}

function nameKey(name: CslName): string {
  return foldedValue(nameInReadingOrder(name)).split(' ').sort().join(' ');
}

function keyOf(names: readonly CslName[]): string {
  return names.map(nameKey).sort().join('\n');
}

/** Names with all their parts stand for those that lack one. */
function formOf(names: readonly CslName[]): number {
  return names.filter(({ family, given }) => family !== undefined && given !== undefined).length;
}

function contained(one: string, other: string): boolean {
  const [few, many] = one.length < other.length ? [one, other] : [other, one];
  const all = new Set(many.split('\n'));
  return few.split('\n').every((name) => all.has(name));
}

/** A list that leaves some out speaks for the whole list, unless it is what readers see and the whole is not. */
function withSubsets(groups: readonly Group<readonly CslName[]>[]): Group<readonly CslName[]>[] {
  return groups.map((group) => {
    const subsets = groups.filter((one) => {
      const isShorter = one !== group && one.key.length < group.key.length && contained(one.key, group.key);
      return isShorter && (one.from !== SHOWN.author || group.from === SHOWN.author);
    });
    return { ...group, trust: group.trust + subsets.reduce((sum, one) => sum + one.trust, 0) };
  });
}
