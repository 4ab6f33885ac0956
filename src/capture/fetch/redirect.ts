/** Where a redirect leads, and what is asked there (Fetch standard, HTTP-redirect fetch). */
import type { Fault, ResponseHead } from './exchange.ts';
import { headerValues } from './header-values.ts';
import type { Hop } from './request.ts';

/** 300 and 304 are answers, and so is what was never registered. */
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const KEEP_METHOD: ReadonlySet<number> = new Set([307, 308]);

/** All that another origin gets to see of the caller’s headers. */
const HARMLESS = /^accept(?:-language)?$/iu;

export function isRedirect({ status }: ResponseHead): boolean {
  return REDIRECTS.has(status);
}

/** What a redirect leads to, or why it leads nowhere. */
export function nextHop(hop: Hop, response: ResponseHead): Hop | Fault {
  const locations = new Set(headerValues(response, 'location'));
  const [location] = locations;
  const from = hop.url.host;
  if (location === undefined) return bad(`${from} answered with a redirect that names no address.`);
  if (locations.size > 1) return bad(`${from} answered with a redirect to several addresses at once.`);
  const url = URL.parse(asBytes(location), hop.url);
  if (!url) return bad(`${from} answered with a redirect to what is no address.`);
  url.hash = '';
  const kept = Object.entries(hop.headers).filter(([name]) => url.origin === hop.url.origin || HARMLESS.test(name));
  const next = { ...hop, url, headers: Object.fromEntries(kept) };
  if (KEEP_METHOD.has(response.status)) return next;
  const { content: _, ...asked } = next;
  return { ...asked, method: 'GET' };
}

/** Header values hold one character for each byte; servers send raw UTF-8 in them. */
function asBytes(location: string): string {
  return location.replace(/[\x80-\xff]/gu, encodeByte);
}

function encodeByte(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

function bad(reason: string): Fault {
  return { kind: 'bad-redirect', reason };
}
