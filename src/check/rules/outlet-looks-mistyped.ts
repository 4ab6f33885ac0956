import { foldForComparison } from '../../text/fold.ts';
import { latinFirst } from '../../text/latin-first.ts';
import { oneEditApart, withOneLess } from '../fix/one-edit.ts';
import type { Rule } from '../rule.ts';
import { type OutletName, outletNames } from '../spelling/outlets.ts';

/** Shorter names are one letter apart by right: “Time”, “Times”. */
const SHORTEST = 7;
const LONGEST = 80;
/** Letters, a dot, and digits alone before the top-level domain: the dot has slipped into the name. */
const STRAY_DOT = latinFirst(String.raw`^(?!www\.|m\.)([\p{L}]{1,12})\.(\d+)((?:\.[\p{L}]{2,10}){1,2})$`, 'iu');
const DOUBLED_DOT = latinFirst(String.raw`^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.{2,}[\p{L}\p{N}.-]*[\p{L}]$`);

export const outletLooksMistyped: Rule = {
  name: 'outlet-looks-mistyped',
  severity: 'warning',
  summary: 'The name of an outlet seems to hold a typing error.',
  *check(page, written) {
    const outlets = outletNames(page.entries, written, ['outlet', 'publisher']);
    const frequent = frequentNames(outlets);
    for (const { name, spot } of outlets) {
      const expected = mendedAddress(name) ?? nearName(name, frequent);
      if (expected === undefined) continue;
      yield { reason: `\u201c${name}\u201d looks like a typing error for \u201c${expected}\u201d.`, expected, ...spot };
    }
  },
};

function mendedAddress(name: string): string | undefined {
  const stray = STRAY_DOT(name).exec(name);
  if (stray) return `${stray[1]}${stray[2]}${stray[3]}`;
  return name.length <= LONGEST && DOUBLED_DOT(name).test(name) ? name.replace(/\.{2,}/gu, '.') : undefined;
}

/** The names that stand more than once, by each of their forms with one character less. */
function frequentNames(outlets: readonly OutletName[]): { count: Map<string, number>; near: Map<string, string[]> } {
  const count = new Map<string, number>();
  for (const { name } of outlets) count.set(foldForComparison(name), (count.get(foldForComparison(name)) ?? 0) + 1);
  const near = new Map<string, string[]>();
  for (const name of new Set(outlets.map((outlet) => outlet.name))) {
    const folded = foldForComparison(name);
    if ((count.get(folded) ?? 0) < 2 || !isComparable(folded)) continue;
    for (const form of withOneLess(folded)) near.set(form, [...(near.get(form) ?? []), name].slice(0, 4));
  }
  return { count, near };
}

function nearName(name: string, { count, near }: ReturnType<typeof frequentNames>): string | undefined {
  const folded = foldForComparison(name);
  if (count.get(folded) !== 1 || !isComparable(folded)) return undefined;
  const candidates = withOneLess(folded).flatMap((form) => near.get(form) ?? []);
  return candidates.find((candidate) => oneEditApart(folded, foldForComparison(candidate)));
}

/** Names with digits are a series: “Radio 3”, “Radio 4”. */
function isComparable(folded: string): boolean {
  return folded.length >= SHORTEST && folded.length <= LONGEST && !/\d/u.test(folded);
}
