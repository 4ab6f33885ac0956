/**
 * What a site's robots.txt says to this program (RFC 9309). Own code, as the parser that most use takes memory by the
 * square of the file, and lets an address pass that a rule forbids in another spelling.
 */

/** Of robots.txt that is read; RFC 9309, section 2.5, asks for no less. */
export const MOST_ROBOTS_BYTES: number = 500 * 1024;
/** A site that wants longer pauses wants no programs, and can say so by a rule. */
const LONGEST_DELAY_MS = 30_000;
/** Each costs a walk through the address. A file with more can only be meant to keep us busy. */
const MOST_WILDCARD_RULES = 1_000;

/** The rules of the group that speaks to us, the most specific first. */
export interface Robots {
  readonly rules: readonly RobotsRule[];
  /** Crawl-delay, no part of the RFC but widely obeyed: 0 to 30,000. */
  readonly delayMs: number;
}

export interface RobotsRule {
  readonly allow: boolean;
  /** In one spelling, see `spelled`. */
  readonly pattern: string;
  /** Counted from 1. */
  readonly line: number;
}

interface Group {
  readonly rules: RobotsRule[];
  delayMs: number;
}

export const ALL_ALLOWED: Robots = { rules: [], delayMs: 0 };

/**
 * Reads the group that names `token` (small letters), else the group for everybody. Groups of the same name are one.
 * Time and memory are linear in the file. Undefined where it has too many rules with wildcards.
 */
export function readRobots(bytes: Uint8Array, token: string): Robots | undefined {
  const ours: Group = { rules: [], delayMs: 0 };
  const everybody: Group = { rules: [], delayMs: 0 };
  let isOursNamed = false;
  let isNaming = false;
  let named = new Set<Group>();
  for (const [index, text] of linesOf(bytes).entries()) {
    const { field, value } = record(text);
    if (field === 'user-agent') {
      if (!isNaming) named = new Set();
      isNaming = true;
      const product = /^(?:[\w-]+|\*$)/u.exec(value)?.[0].toLowerCase();
      if (product === token) named.add(ours);
      if (product === '*') named.add(everybody);
      isOursNamed ||= product === token;
    } else if (field === 'allow' || field === 'disallow' || field === 'crawl-delay') {
      // Any other line, such as Sitemap, ends no list of names (section 2.2.4).
      isNaming = false;
      for (const group of named) take(group, field, value, index + 1);
    }
  }
  const { rules, delayMs } = isOursNamed ? ours : everybody;
  if (rules.filter(({ pattern }) => pattern.includes('*')).length > MOST_WILDCARD_RULES) return undefined;
  return { rules: rules.sort(bySpecificity), delayMs };
}

/** The rule that forbids us an address, which must be of the site whose robots.txt this is. */
export function forbiddenBy(robots: Robots, url: URL): RobotsRule | undefined {
  const path = spelled(url.pathname + url.search).replaceAll('*', '%2A');
  const rule = robots.rules.find(({ pattern }) => matches(pattern, path));
  return rule?.allow ? undefined : rule;
}

function linesOf(bytes: Uint8Array): string[] {
  const lines = new TextDecoder().decode(bytes.subarray(0, MOST_ROBOTS_BYTES)).split(/\r\n|\r|\n/u);
  // Half a rule may forbid far more than the whole of it.
  if (bytes.length > MOST_ROBOTS_BYTES) lines.pop();
  return lines;
}

function record(line: string): { field: string; value: string } {
  const [text = ''] = line.split('#', 1);
  const colon = text.indexOf(':');
  return { field: text.slice(0, Math.max(colon, 0)).trim().toLowerCase(), value: text.slice(colon + 1).trim() };
}

function take(group: Group, field: 'allow' | 'disallow' | 'crawl-delay', value: string, line: number): void {
  if (field === 'crawl-delay') {
    const seconds = /^\d+(?:\.\d+)?$/u.test(value) ? Number(value) : 0;
    group.delayMs = Math.min(Math.max(group.delayMs, 1000 * seconds), LONGEST_DELAY_MS);
  } else if (value !== '') {
    const pattern = spelled(value.replace(/\$$/u, '')) + (value.endsWith('$') ? '$' : '');
    group.rules.push({ allow: field === 'allow', pattern, line });
  }
}

/** The longest pattern decides, among equals the one that allows (section 2.2.2): so the first that matches does. */
function bySpecificity(a: RobotsRule, b: RobotsRule): number {
  return b.pattern.length - a.pattern.length || Number(b.allow) - Number(a.allow) || a.line - b.line;
}

/**
 * One spelling for all that RFC 9309, section 2.2.2, holds for the same: what must be percent-encoded is, what need not
 * be is not, in capitals. Only `/ ? & =` differ from their encoded forms, as they part an address, and `*`.
 */
function spelled(text: string): string {
  return text.replace(/%[0-9A-Fa-f]{2}|[^\w.~!'()*/?&=%-]/gu, (found) => {
    if (found.length !== 3 || !found.startsWith('%')) return encodeURIComponent(found);
    const character = String.fromCharCode(Number.parseInt(found.slice(1), 16));
    return /[\w.~!'()-]/u.test(character) ? character : found.toUpperCase();
  });
}

/** `*` stands for any characters, `$` at the end for the end. Taking each part where it stands first misses no match. */
function matches(pattern: string, path: string): boolean {
  const isWhole = pattern.endsWith('$');
  const [start = '', ...parts] = (isWhole ? pattern.slice(0, -1) : pattern).split('*');
  if (!path.startsWith(start)) return false;
  const last = isWhole ? parts.pop() : undefined;
  let at = start.length;
  for (const part of parts) {
    const found = path.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  if (last !== undefined) return path.length - last.length >= at && path.endsWith(last);
  return !isWhole || at === path.length;
}
