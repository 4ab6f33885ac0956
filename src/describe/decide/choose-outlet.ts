/** Which name its readers know the outlet by, and whether it is an outlet or a body that issues papers itself. */

import type { Told } from '../../model/description.ts';
import { isIssuer } from '../../recognise/line/likeness.ts';
import { type Evidence, TRUST } from '../evidence.ts';
import { plainValue } from '../plain-value.ts';
import { agreeing, type Claim, type Group, strongest } from './agreement.ts';
import { hostForms, isCompany, isHostName, isNoOutlet, outletForm, partsOf } from './outlet-names.ts';
import { toldOf } from './told.ts';

const TITLES = /title/iu;
/** A portal shows what others issue. */
const PORTAL = /portal|портал|πύλη|بوابة|ポータル|门户|포털|^gov[. ]|\.gov\b/iu;
/** A government, under which ministries and offices issue what they write. */
const GOVERNMENT =
  /\bgovernment\b|regierung|gouvernement|gobierno|governo|overheid|regering|правительств|уряд|\brząd|\bvláda|hükümet|kormány|الحكومة|政府|정부/iu;

export interface Outlet {
  readonly outlet?: Told<string>;
  readonly publisher?: Told<string>;
  /** Forms of all names that the site goes by. */
  readonly forms: ReadonlySet<string>;
}

/** A name that the host of the site spells is the site’s. */
const IN_HOST = TRUST.weak;

export function chooseOutlet(evidence: readonly Evidence[], host: string | undefined): Outlet {
  const hosts = hostForms(host);
  const named = evidence.filter(({ field }) => field === 'outlet' || field === 'publisher' || field === 'site');
  const forms = new Set([...named.map(({ text }) => outletForm(text)), ...hosts]);
  const isPortal = named.some(({ field, text }) => field === 'outlet' && isPortalName(text));
  const isIssuing = (one: Evidence): boolean => isPortal && isIssuedBy(one);
  const claims = named.flatMap((one) => {
    const more = isIssuing(one) ? TRUST.citation : 0;
    return claimOf(one, forms, hosts).map((claim) => ({ ...claim, trust: claim.trust + more }));
  });
  const groups = withShorter(withHost(agreeing(claims), hosts));
  const best = strongest(groups);
  const known = new Set([...groups.map(({ key }) => key), ...hosts]);
  if (!best) return { forms: known };
  const told = toldOf(best, groups, (one, other) => one.includes(other) || other.includes(one));
  const issued = named.some(
    (one) => (one.field === 'publisher' || isIssuing(one)) && outletForm(one.text) === best.key,
  );
  const held = claims.some(({ key, trust }) => key === best.key && trust >= TRUST.citation) && !issued;
  const isPublisher = !held && (issued || isIssuer(best.value));
  return { forms: known, ...(isPublisher ? { publisher: told } : { outlet: told }) };
}

function isPortalName(name: string): boolean {
  return PORTAL.test(name) || GOVERNMENT.test(name);
}

/** On a portal the body that a page names beside it, over its heading or in its data, has issued the page. */
function isIssuedBy({ field, text }: Evidence): boolean {
  return field !== 'site' && isIssuer(text) && !isPortalName(text);
}

function claimOf(
  { text, from, trust, field }: Evidence,
  forms: ReadonlySet<string>,
  hosts: ReadonlySet<string>,
): Claim<string>[] {
  const value = nameIn(text, forms, hosts);
  if (isNoOutlet(value)) return [];
  const key = outletForm(value);
  if (key === '') return [];
  // The company that owns the site, its address, or a name that is only seen.
  const isWeak = field === 'site' || (field === 'outlet' && (isCompany(value) || PORTAL.test(value)));
  const most = isHostName(value) || isCompany(value) ? TRUST.faint : isWeak ? TRUST.weak : trust;
  return [{ key, value, from, trust: Math.min(trust, most), form: formOf(value) }];
}

/** Without its slogan: of “Mora Gazette | News from Mora” the part that is a name elsewhere, else the first. */
function nameIn(text: string, forms: ReadonlySet<string>, hosts: ReadonlySet<string>): string {
  const name = plainValue(text)
    .replace(/[\s,]*\b(?:logo|homepage|home page)$/iu, '')
    .replace(/^(?:logo(?: of| de| der)?|go to)\s+/iu, '');
  const parts = partsOf(name);
  if (parts.length < 2) return name;
  const inHost = parts.find((part) => hosts.has(outletForm(part)));
  return inHost ?? parts.find((part) => forms.has(outletForm(part)) && !isNoOutlet(part)) ?? parts[0] ?? name;
}

/** Names beat hosts, words with spaces beat those without, mixed case beats capitals. */
function formOf(name: string): number {
  if (isHostName(name)) return 0;
  const capitals = /\p{Lu}{2}/u.test(name) && !/\p{Ll}/u.test(name) && name.length > 5;
  return capitals ? 1 : /\s/u.test(name) || /\p{Ll}\p{Lu}/u.test(name) ? 3 : 2;
}

function withHost(groups: readonly Group<string>[], hosts: ReadonlySet<string>): Group<string>[] {
  return groups.map((group) => {
    const isIn = [...hosts].some((host) => host === group.key || (group.key.length > 3 && host.includes(group.key)));
    return isIn ? { ...group, trust: group.trust + IN_HOST } : group;
  });
}

/** “Körfez Postası Haberler” in a title speaks for the “Körfez Postası” that the page shows elsewhere. */
function withShorter(groups: readonly Group<string>[]): Group<string>[] {
  const added = new Map<Group<string>, number>();
  const gone = new Set<Group<string>>();
  for (const group of groups) {
    if (!TITLES.test(group.from)) continue;
    const short = groups.find(
      (one) =>
        one !== group && one.key.length > 4 && group.key.startsWith(one.key) && group.value.startsWith(`${one.value} `),
    );
    if (!short) continue;
    added.set(short, (added.get(short) ?? 0) + group.trust);
    gone.add(group);
  }
  return groups.filter((one) => !gone.has(one)).map((one) => ({ ...one, trust: one.trust + (added.get(one) ?? 0) }));
}
