/** Judges where a request would go, before anything is opened. */
import { isIP } from 'node:net';
import type { Fault } from '../exchange.ts';
import { isPublicAddress } from './public-address.ts';

/** Ports of services that read a web request as orders of their own: the “bad ports” of the Fetch standard, section 2.9. */
const BLOCKED_PORTS: ReadonlySet<number> = new Set([
  0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109, 110,
  111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515, 526, 530, 531, 532,
  540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061,
  6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
]);

const LAST_PORT = 65_535;
/** Longest name that the domain name system can hold, in characters. */
const LONGEST_NAME = 253;

/** Why an address must not be asked; nothing if it may be. Where its name leads is judged when it is dialled. */
export function guardAddress(url: URL, allowHosts: readonly string[]): Fault | undefined {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return refusal(`Addresses that begin with “${url.protocol}” are not fetched, only http: and https:.`);
  }
  if (url.username !== '' || url.password !== '') {
    return refusal(`The address on ${url.hostname} holds a user name or a password; write it without.`);
  }
  return guardHost(url.hostname, portOf(url), allowHosts);
}

/** The same for a host and a port by themselves. The host may be a name or an IP address, also one in brackets. */
export function guardHost(host: string, port: number, allowHosts: readonly string[]): Fault | undefined {
  const name = normalHost(host);
  if (name === '' || name.length > LONGEST_NAME) return refusal('The address names no host that could be asked.');
  if (!Number.isInteger(port) || port < 0 || port > LAST_PORT || BLOCKED_PORTS.has(port)) {
    return refusal(`Port ${port} of ${name} is not asked: it belongs to other services than the web.`);
  }
  if (isVouchedFor(name, port, allowHosts)) return undefined;
  const isInner = isIP(name) === 0 ? /(?:^|\.)localhost$/u.test(name) : !isPublicAddress(name);
  return isInner ? innerHost(name, port) : undefined;
}

/** For a host that is not on the public web. `address`: where its name leads. */
export function innerHost(host: string, port: number, address?: string): Fault {
  const name = normalHost(host);
  const where = address === undefined ? `${name} is` : `${name} leads to ${address}, which is`;
  const key = hostKey(name, port);
  return refusal(`${where} not on the public web. If you vouch for this server, allow it by --allow-host ${key}.`);
}

/** Whether the user has allowed this host and port, wherever it is. */
export function isVouchedFor(host: string, port: number, allowHosts: readonly string[]): boolean {
  const key = hostKey(host, port);
  return allowHosts.some((allowed) => normalAllowHost(allowed) === key);
}

/** `name:port` in one form, as the user may have written it for `--allow-host`; nothing for what has no name or port. */
export function normalAllowHost(text: string): string | undefined {
  const url = /^[^@/?#\\]+:\d+$/u.test(text) ? URL.parse(`http://${text}/`) : null;
  return url ? hostKey(url.hostname, portOf(url)) : undefined;
}

/** A host in small letters, without the dot that closes a full name and without the brackets of IPv6. */
export function normalHost(host: string): string {
  return host
    .toLowerCase()
    .replace(/\.$/u, '')
    .replace(/^\[(.*)\]$/u, '$1');
}

/** The port that an http: or https: address names, or means. */
export function portOf(url: URL): number {
  if (url.port !== '') return Number(url.port);
  return url.protocol === 'https:' ? 443 : 80;
}

function hostKey(host: string, port: number): string {
  const name = normalHost(host);
  return name.includes(':') ? `[${name}]:${port}` : `${name}:${port}`;
}

function refusal(reason: string): Fault {
  return { kind: 'not-public', reason };
}
