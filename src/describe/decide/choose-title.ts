/** Which of the titles that a page gives itself is the title of its work. */
import type { Told } from '../../model/description.ts';
import { type Evidence, SHOWN, TRUST } from '../evidence.ts';
import { foldedValue } from '../plain-value.ts';
import { agreeing, type Claim, type Group, strongest } from './agreement.ts';
import { isNoOutlet, outletForm, partsOf, SEPARATOR } from './outlet-names.ts';
import { toldOf } from './told.ts';

/** Systems cut long titles, some with dots at the end. */
const CUT = /(?:…|\.\.\.)$/u;
const LONG_ENOUGH_TO_BE_CUT = 50;

/** Places where titles stand with the name of the site, and with sections and authors. */
const WITH_SITE = /^(?:<title>|og:title|twitter:title)$/iu;
const NUMBER = /[\s,]*(?:#|№|(?:no|nr|issue|vol|ausgabe|edition)\.?\s)\s?\d{1,5}$/iu;
/** Places that hold a title for libraries, without kicker and site. */
const FOR_CITING = /^(?:citation|eprints|bepress)/iu;
const NONE: ReadonlySet<string> = new Set();
/** Words before a headline in the same heading: “Analysis”, “Live:”. */
const MOST_BEFORE = 24;

/** `siteForms`: names of the site, as `outletForm` gives them. */
export function chooseTitle(
  evidence: readonly Evidence[],
  siteForms: ReadonlySet<string>,
  isPaper: boolean,
): Told<string> | undefined {
  const written = evidence.filter(({ field, text }) => field === 'title' && !isNoTitle(text));
  const folded = new Set(written.map(({ text }) => foldedValue(text)));
  const claims = written.flatMap(({ text, from, trust }): Claim<string>[] => {
    const value = withoutSite(text, siteForms, WITH_SITE.test(from) ? folded : NONE);
    const isSite = siteForms.has(outletForm(value));
    return [{ key: foldedValue(value), value, from, trust: isSite ? 0.1 : trust, form: formOf(value) }];
  });
  const groups = withSubtitles(withoutKickers(withCutOnes(agreeing(doubted(claims.filter(({ key }) => key !== ''))))));
  const best = strongest(groups);
  if (!best) return undefined;
  const told = toldOf(best, groups, (one, other) => one.includes(other) || other.includes(one));
  const subtitle = isPaper ? evidence.find(({ field }) => field === 'subtitle')?.text : undefined;
  return subtitle === undefined || best.key.includes(foldedValue(subtitle))
    ? told
    : { ...told, value: withSubtitle(told.value, subtitle) };
}

/** A title that ends with a mark of its own needs no colon. */
export function withSubtitle(title: string, subtitle: string): string {
  return `${title}${/[:?!.–—]$/u.test(title) ? '' : ':'} ${subtitle}`;
}

function isNoTitle(text: string): boolean {
  return isNoOutlet(text) && text.length < 20
    ? true
    : /^(?:untitled|no title|null|undefined|404|403|error)\b/iu.test(text);
}

/** Capitals stand for the words only where nothing else does. */
function formOf(value: string): number {
  if (CUT.test(value)) return 0;
  return /\p{Lu}{2}/u.test(value) && !/\p{Ll}/u.test(value) ? 1 : 2;
}

/**
 * Without the name of the site before or after it, and without sections and authors beside that: the parts that
 * together are a title elsewhere, else those that are left when names of the site have gone.
 */
export function withoutSite(text: string, siteForms: ReadonlySet<string>, titles: ReadonlySet<string>): string {
  const parts = partsOf(text);
  if (parts.length < 2) return text;
  const whole = foldedValue(text);
  for (let count = parts.length - 1; count > 0; count--) {
    for (const kept of [firstParts(text, count), lastParts(text, count)]) {
      const key = foldedValue(kept);
      if (key !== whole && titles.has(key) && !siteForms.has(outletForm(kept))) return kept;
    }
  }
  let kept = text;
  // “Mud & Tide #42”: a newsletter with its number.
  const isSite = (part = ''): boolean =>
    siteForms.has(outletForm(part)) || siteForms.has(outletForm(part.replace(NUMBER, '')));
  let rest = parts;
  while (rest.length > 1 && isSite(rest.at(-1))) {
    kept = firstParts(kept, rest.length - 1);
    rest = rest.slice(0, -1);
  }
  while (rest.length > 1 && isSite(rest[0])) {
    kept = lastParts(kept, rest.length - 1);
    rest = rest.slice(1);
  }
  return kept;
}

/** With the separators between them, as they are written. */
function firstParts(text: string, count: number): string {
  const marks = [...text.matchAll(new RegExp(SEPARATOR, 'gu'))];
  const end = marks[count - 1]?.index;
  return (end === undefined ? text : text.slice(0, end)).trim();
}

function lastParts(text: string, count: number): string {
  const marks = [...text.matchAll(new RegExp(SEPARATOR, 'gu'))];
  const mark = marks.at(-count);
  return (mark === undefined ? text : text.slice(mark.index + mark[0].length)).trim();
}

/** A title that was cut speaks for the one that it is the beginning of. */
function withCutOnes(groups: readonly Group<string>[]): Group<string>[] {
  const added = new Map<Group<string>, number>();
  const gone = new Set<Group<string>>();
  for (const group of groups) {
    if (!CUT.test(group.value) && group.key.length < LONG_ENOUGH_TO_BE_CUT) continue;
    const whole = groups.find((one) => one !== group && one.key.startsWith(group.key) && !CUT.test(one.value));
    if (!whole || (!CUT.test(group.value) && whole.trust < group.trust)) continue;
    added.set(whole, (added.get(whole) ?? 0) + group.trust);
    gone.add(group);
  }
  return groups.filter((one) => !gone.has(one)).map((one) => ({ ...one, trust: one.trust + (added.get(one) ?? 0) }));
}

/** A headline that shares no word with any other title of the page is the name of a section, as a rule. */
function doubted(claims: readonly Claim<string>[]): Claim<string>[] {
  const others = claims.filter(({ from }) => from !== SHOWN.title);
  const words = new Set(others.flatMap(({ key }) => wordsOf(key)));
  return claims.map((claim) => {
    const isDoubtful =
      claim.from === SHOWN.title && others.length > 0 && !wordsOf(claim.key).some((word) => words.has(word));
    return isDoubtful ? { ...claim, trust: TRUST.placed } : claim;
  });
}

/** Words that say something; signs of scripts that do not part words. */
function wordsOf(key: string): string[] {
  return (
    key.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}]{4,}/gu) ?? [key]
  );
}

/** “Silt and Levies: Paying for Canals” in the data for citing: a heading that is one part of it speaks for the whole. */
function withSubtitles(groups: readonly Group<string>[]): Group<string>[] {
  const heading = groups.find(({ from }) => from === SHOWN.title);
  const whole = groups.find(
    ({ value, from }) =>
      FOR_CITING.test(from) && partsOf(value).some((part) => part !== value && foldedValue(part) === heading?.key),
  );
  if (!heading || !whole || whole === heading) return [...groups];
  return groups
    .filter((one) => one !== heading)
    .map((one) => (one === whole ? { ...one, trust: one.trust + heading.trust } : one));
}

/** “Analysis The river rises”: the heading speaks for the title in it that other places have. */
function withoutKickers(groups: readonly Group<string>[]): Group<string>[] {
  const heading = groups.find(({ from }) => from === SHOWN.title);
  const inside = groups.find(
    (one) =>
      heading !== undefined &&
      one.trust >= TRUST.usual &&
      one.key.length < heading.key.length &&
      one.key.length > heading.key.length - MOST_BEFORE &&
      one.key.length > MOST_BEFORE / 2 &&
      heading.key.endsWith(one.key),
  );
  if (!heading || !inside) return [...groups];
  return groups
    .filter((one) => one !== heading)
    .map((one) => (one === inside ? { ...one, trust: one.trust + heading.trust } : one));
}
