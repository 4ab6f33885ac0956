/** Which ways to write a person's name may stand for one person. Different given names never do. */
import type { CslName } from '../../model/csl.ts';
import { withoutAccents } from './accents.ts';

/** A first letter alone stands for a given name in scripts with upper and lower case. */
const INITIAL = /^\p{Lowercase}$/u;

/** A name as it is compared. */
export interface ComparedName {
  /** As the page writes it. */
  readonly name: string;
  readonly family: string;
  readonly suffix: string;
  /** Folded given names or their first letters, in order. */
  readonly given: readonly string[];
}

/** Undefined for bodies, and for persons of whom only one name is given. */
export function comparedName(name: CslName): ComparedName | undefined {
  if (name.family === undefined || !name.given?.trim()) return undefined;
  const particle = [name['dropping-particle'], name['non-dropping-particle']].filter(Boolean).join(' ');
  const written = [name.given, particle, name.family].filter(Boolean).join(' ');
  return {
    name: name.suffix ? `${written}, ${name.suffix}` : written,
    family: folded(`${particle} ${name.family}`)
      .replace(/[\s-]+/gu, ' ')
      .trim(),
    suffix: folded(name.suffix ?? '').replace(/\P{L}/gu, ''),
    given: folded(name.given)
      .replace(/\.(?=\S)/gu, '. ')
      .split(/[\s.\-\u2010\u2011]+/u)
      .filter(Boolean),
  };
}

/** Whether the names may be one person's: each given name of one is the same, shortened or absent in the other. */
export function mayBeOne(a: ComparedName, b: ComparedName): boolean {
  if (a.family !== b.family || a.suffix !== b.suffix || !isOneGiven(a.given[0] ?? '', b.given[0] ?? '')) return false;
  const [short, long] = a.given.length <= b.given.length ? [a.given, b.given] : [b.given, a.given];
  let at = 1;
  for (const part of short.slice(1)) {
    while (at < long.length && !isOneGiven(part, long[at] ?? '')) at++;
    if (at++ >= long.length) return false;
  }
  return true;
}

function isOneGiven(a: string, b: string): boolean {
  if (a === b) return true;
  return (INITIAL.test(a) && b.startsWith(a)) || (INITIAL.test(b) && a.startsWith(b));
}

function folded(text: string): string {
  return withoutAccents(text.toLowerCase()).replace(/['\u2019\u2018\u02bc]/gu, '');
}
