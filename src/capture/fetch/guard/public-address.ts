import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** Every range of IANA’s registry of special-purpose IPv4 addresses (RFC 6890), multicast, and what is kept for later. */
const SPECIAL_V4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
];

/** The only part of IPv6 that is given out to the public, so that what is invented outside of it stays refused. */
const GLOBAL_V6 = ['2000::/3'];

/** Within it: IETF protocols and Teredo, AS112, examples, 6to4. */
const SPECIAL_V6 = ['2001::/23', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48', '3fff::/20'];

const specialV4 = ranges(SPECIAL_V4, 'ipv4');
const globalV6 = ranges(GLOBAL_V6, 'ipv6');
const specialV6 = ranges(SPECIAL_V6, 'ipv6');

/**
 * Whether an IP address is on the public web. IPv4 by what is known not to be, IPv6 by what is known to be: so IPv4 that
 * is wrapped in IPv6 (mapped, NAT64), local addresses and those with a zone are not. Nor is what is no IP address.
 */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !specialV4.check(address, 'ipv4');
  if (!isIPv6(address) || address.includes('%')) return false;
  return globalV6.check(address, 'ipv6') && !specialV6.check(address, 'ipv6');
}

function ranges(subnets: readonly string[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const subnet of subnets) {
    const [network = '', prefix] = subnet.split('/');
    list.addSubnet(network, Number(prefix), family);
  }
  return list;
}
