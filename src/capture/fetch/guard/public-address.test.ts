import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { RUNS } from '../../../../test/arbitrary-page.ts';
import { isPublicAddress } from './public-address.ts';

/** First and last address of each IPv4 range that is not public, as IANA’s registry of special-purpose addresses has them. */
const SPECIAL: readonly (readonly [string, string])[] = [
  ['0.0.0.0', '0.255.255.255'],
  ['10.0.0.0', '10.255.255.255'],
  ['100.64.0.0', '100.127.255.255'],
  ['127.0.0.0', '127.255.255.255'],
  ['169.254.0.0', '169.254.255.255'],
  ['172.16.0.0', '172.31.255.255'],
  ['192.0.0.0', '192.0.0.255'],
  ['192.0.2.0', '192.0.2.255'],
  ['192.31.196.0', '192.31.196.255'],
  ['192.52.193.0', '192.52.193.255'],
  ['192.88.99.0', '192.88.99.255'],
  ['192.168.0.0', '192.168.255.255'],
  ['192.175.48.0', '192.175.48.255'],
  ['198.18.0.0', '198.19.255.255'],
  ['198.51.100.0', '198.51.100.255'],
  ['203.0.113.0', '203.0.113.255'],
  ['224.0.0.0', '255.255.255.255'],
];

const PUBLIC_V6 = ['2001:200::', '2001:4860:4860::8888', '2606:4700::1', '2a00::', '2003::1', '3ffe::1', '3fff:1000::'];
const INNER_V6 = [
  '::',
  '::1',
  '::7f00:1',
  '::ffff:8.8.8.8',
  '::ffff:0:8.8.8.8',
  '64:ff9b::808:808',
  '64:ff9b:1::1',
  '100::1',
  '1fff:ffff::',
  '2001::1',
  '2001:1ff:ffff::',
  '2001:db8::1',
  '2001:db8:ffff::',
  '2002:808:808::',
  '2620:4f:8000::1',
  '3fff::1',
  '3fff:fff:ffff::',
  '4000::',
  '5f00::1',
  'fc00::1',
  'fd00:ec2::254',
  'fe80::1',
  'fec0::1',
  'ff02::1',
  '2606:4700::1%1',
  'fe80::1%eth0',
];

function number(address: string): number {
  return address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
}

function dotted(value: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join('.');
}

function isSpecial(value: number): boolean {
  return SPECIAL.some(([first, last]) => number(first) <= value && value <= number(last));
}

test('every edge of a special IPv4 range is inside, and its neighbour outside', () => {
  for (const [first, last] of SPECIAL) {
    for (const edge of [number(first) - 1, number(first), number(last), number(last) + 1]) {
      if (edge < 0 || edge > 0xffffffff) continue;
      assert.equal(isPublicAddress(dotted(edge)), !isSpecial(edge), dotted(edge));
    }
  }
});

test('any IPv4 address is public unless it is in one of the ranges', () => {
  const near = fc.tuple(fc.constantFrom(...SPECIAL.flat().map(number)), fc.integer({ min: -300, max: 300 }));
  const value = fc.oneof(
    fc.integer({ min: 0, max: 0xffffffff }),
    near.map(([edge, by]) => Math.min(Math.max(edge + by, 0), 0xffffffff)),
  );
  fc.assert(
    fc.property(value, (at) => assert.equal(isPublicAddress(dotted(at)), !isSpecial(at), dotted(at))),
    RUNS,
  );
});

test('no IPv4 address becomes public in the clothes of IPv6', () => {
  const value = fc.integer({ min: 0, max: 0xffffffff });
  const wrapped = fc.constantFrom('::ffff:', '::', '::ffff:0:', '64:ff9b::', '64:ff9b:1::');
  fc.assert(
    fc.property(wrapped, value, (before, at) => assert.equal(isPublicAddress(before + dotted(at)), false)),
    RUNS,
  );
  const groups = value.map((at) => `${Math.floor(at / 65_536).toString(16)}:${(at % 65_536).toString(16)}`);
  const nested = fc.tuple(fc.constantFrom('2002:', '2001:0:'), groups).map(([before, part]) => `${before}${part}::1`);
  fc.assert(
    fc.property(nested, (address) => assert.equal(isPublicAddress(address), false, address)),
    RUNS,
  );
});

test('IPv6 is public where it was given out to the public', () => {
  for (const address of PUBLIC_V6) assert.equal(isPublicAddress(address), true, address);
  for (const address of INNER_V6) assert.equal(isPublicAddress(address), false, address);
});

test('what is no IP address is not public', () => {
  for (const text of [
    '',
    'site.example',
    '8.8.8',
    '08.8.8.8',
    '0x8.8.8.8',
    '134744072',
    '[2606:4700::1]',
    ' 8.8.8.8',
  ]) {
    assert.equal(isPublicAddress(text), false, text);
  }
});
