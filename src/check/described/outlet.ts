/** Whether two names are one outlet’s or one body’s. */
import { latinFirst } from '../../text/latin-first.ts';
import { outletKey } from '../spelling/outlet-spelling.ts';
import type { Comparison } from './comparison.ts';
import { inOtherScripts, keyOf, mended, slipsBetween, type Word, wordsOf } from './words.ts';

/** Shorter names are a letter apart by right: “Time”, “Times”. */
const SHORTEST_SLIP = 7;
/** No name is longer. */
const LONGEST = 200;
/** Words that are left out of a name as its readers have it. */
const LEFT_OUT: ReadonlySet<string> = new Set(
  (
    'the of and for in on a an de la le les des du et el los las y der die das und fur di il i e van het en ' +
    'inc ltd llc llp plc gmbh ag ev sa sarl srl bv nv oy ab as co corp company limited group media online web www com org net'
  ).split(' '),
);
const ADDRESS = latinFirst(String.raw`^(?:https?:\/\/)?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.[\p{L}]{2,}(?:\/\S*)?$`);
const ACRONYM_LETTERS = { min: 2, max: 8 };

/** `host`: the site of the source, which may be all that the page names. */
export function compareOutlets(page: string, source: string, host: string | undefined): Comparison {
  if (isSameOutlet(page, source)) return 'same';
  if (Math.max(page.length, source.length) > LONGEST || inOtherScripts(page, source)) return 'unknown';
  if (ADDRESS(page).test(page) || ADDRESS(source).test(source) || (host && isNameOfSite(page, host))) return 'unknown';
  const slips =
    outletKey(page).length < SHORTEST_SLIP ? undefined : slipsBetween(tellingWords(page), tellingWords(source));
  return slips?.length ? { kind: 'slip', mend: (written) => mended(written, slips) } : { kind: 'other' };
}

/** Spelled in another way, shortened to its first letters or to some of its words, or with the address for the name. */
export function isSameOutlet(one: string, other: string): boolean {
  if (outletKey(one) === outletKey(other)) return true;
  if (Math.max(one.length, other.length) > LONGEST) return false;
  const [a, b] = [tellingWords(one), tellingWords(other)].map((words) => words.map(({ letters }) => keyOf(letters)));
  if (!a || !b) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return isPart(short, long) || isShortened(a, b) || isAcronym(one, other) || isAcronym(other, one);
}

function tellingWords(name: string): Word[] {
  return wordsOf(name.replace(/[.\-\u2010\u2011](?=\S)/gu, ' ')).filter(({ letters }) => !LEFT_OUT.has(letters));
}

function isPart(short: readonly string[], long: readonly string[]): boolean {
  return short.length > 0 && short.every((word) => long.includes(word));
}

/** “J. Int. Aff.” for “Journal of International Affairs”. */
function isShortened(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length || a.length < 2) return false;
  return a.every((word, i) => word.startsWith(b[i] ?? '') || (b[i] ?? '').startsWith(word));
}

/** “RUSI” for “Royal United Services Institute for Defence and Security Studies”. */
function isAcronym(short: string, long: string): boolean {
  const letters = keyOf(short);
  if (/\s/u.test(short.trim()) || letters.length < ACRONYM_LETTERS.min || letters.length > ACRONYM_LETTERS.max)
    return false;
  const initials = (words: readonly Word[]): string => words.map((word) => word.letters[0]).join('');
  const [words, telling] = [wordsOf(long.replace(/[-\u2010\u2011]/gu, ' ')), tellingWords(long)];
  return telling.length > 1 && [initials(words), initials(telling)].some((all) => all.startsWith(letters));
}

/** “War on the Tides” at waronthetides.example, and “The Lune Herald” at luneherald.example. */
function isNameOfSite(name: string, host: string): boolean {
  const labels = host.split('.').map(keyOf);
  return labels.some(
    (label) => label.length > 2 && (label === keyOf(name) || label === outletKey(name) || isAcronym(label, name)),
  );
}
