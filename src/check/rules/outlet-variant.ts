import { siteOf } from '../../cite/address-keys.ts';
import { mostFrequent } from '../majority.ts';
import type { Finding, Rule } from '../rule.ts';
import { difference, isAmbiguous, type OutletDifference, outletKey } from '../spelling/outlet-spelling.ts';
import { type OutletName, outletNames } from '../spelling/outlets.ts';
import type { Written } from '../written.ts';

export const outletVariant: Rule = {
  name: 'outlet-variant',
  severity: 'warning',
  summary: 'The name of an outlet is spelled in two ways.',
  *check(page, written) {
    const siteOfEntry = new Map(page.entries.map(({ id, reference }) => [id, siteOf(reference.URL)]));
    const names = outletNames(page.entries, written, ['outlet']).map((outlet) => ({
      ...outlet,
      name: outlet.name.replace(/\s+/gu, ' '),
    }));
    for (const same of Map.groupBy(names, ({ name }) => outletKey(name)).values()) {
      const usual = mostFrequent(same.map(({ name }) => name));
      if (usual === undefined || same.every(({ name }) => name === usual)) continue;
      yield* variants(usual, spellings(same, siteOfEntry), written);
    }
  },
};

/** One way to spell a name, with the sites that its entries link to. */
interface Spelling {
  readonly outlets: readonly OutletName[];
  readonly sites: ReadonlySet<string>;
}

function spellings(
  outlets: readonly OutletName[],
  siteOfEntry: ReadonlyMap<string, string | undefined>,
): Map<string, Spelling> {
  const out = new Map<string, Spelling>();
  for (const [name, same] of Map.groupBy(outlets, (outlet) => outlet.name)) {
    out.set(name, { outlets: same, sites: new Set(same.flatMap(({ entry }) => siteOfEntry.get(entry) ?? [])) });
  }
  return out;
}

function* variants(usual: string, all: ReadonlyMap<string, Spelling>, written: Written): Iterable<Finding> {
  const expected = all.get(usual);
  if (!expected) return;
  const most = expected.outlets.length;
  const isClear = [...all.values()].every((other) => other === expected || other.outlets.length < most);
  for (const [name, spelling] of all) {
    const kind = difference(name, usual);
    if (kind === undefined) continue;
    const sameSite = [...spelling.sites].some((site) => expected.sites.has(site));
    // Another site is another outlet; and a short name without its article may be one, as no link says the contrary.
    if (!sameSite && ((spelling.sites.size > 0 && expected.sites.size > 0) || isAmbiguous(name, usual, kind))) continue;
    // Where it cannot be told which one is right, one message says all.
    const told = isClear ? spelling.outlets : spelling.outlets.slice(0, 1);
    for (const outlet of told) yield finding(outlet, usual, kind, isClear, sameSite, written);
  }
}

function finding(
  outlet: OutletName,
  usual: string,
  kind: OutletDifference,
  isClear: boolean,
  sameSite: boolean,
  written: Written,
): Finding {
  const { name, spot } = outlet;
  if (!isClear) return { reason: `\u201c${name}\u201d is also written \u201c${usual}\u201d on this page.`, ...spot };
  const reason = `\u201c${name}\u201d is mostly written \u201c${usual}\u201d on this page.`;
  const isTypo = kind === 'case' || kind === 'article' || (kind === 'spacing' && sameSite);
  const { line, start, end } = outlet.written ?? {};
  const fix =
    isTypo && line && start !== undefined && end !== undefined ? written.fix(line, [{ start, end, text: usual }]) : {};
  return { reason, expected: usual, ...spot, ...fix };
}
