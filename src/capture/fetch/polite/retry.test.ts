import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Fault, Fetched } from '../exchange.ts';
import { isOverloaded, retryDelay } from './retry.ts';

const NOW = new Date('2026-05-01T09:30:00Z');

function answered(status: number, headers: readonly (readonly [string, string])[] = []): Fetched {
  const request = { line: 'GET / HTTP/1.1', headers: [] };
  const response = { line: `HTTP/1.1 ${status} So`, status, headers };
  const exchange = {
    url: 'https://quay.example/',
    at: NOW,
    ipAddress: '203.0.113.9',
    request,
    response,
    body: Buffer.from(''),
  };
  return { exchanges: [exchange], body: exchange.body };
}

function failed(kind: Fault['kind']): Fetched {
  return { exchanges: [], body: Buffer.from(''), fault: { kind, reason: 'So it is.' } };
}

function delays(fetched: Fetched): (number | undefined)[] {
  return [1, 2, 3].map((attempt) => retryDelay(fetched, attempt, NOW));
}

test('a server that is busy or down is asked twice more, each time later', () => {
  for (const status of [429, 502, 503, 504])
    assert.deepEqual(delays(answered(status)), [2_000, 4_000, undefined], `${status}`);
});

test('any other answer stands', () => {
  for (const status of [200, 304, 301, 400, 403, 404, 410, 451, 500, 501, 505]) {
    assert.deepEqual(delays(answered(status)), [undefined, undefined, undefined], `${status}`);
  }
});

test('a connection that fails or breaks is tried twice more, one that is too slow once', () => {
  assert.deepEqual(delays(failed('no-connection')), [2_000, 4_000, undefined]);
  assert.deepEqual(delays(failed('broken-answer')), [2_000, 4_000, undefined]);
  assert.deepEqual(delays(failed('too-slow')), [2_000, undefined, undefined]);
});

test('what the guard, a certificate, robots.txt, a loop or the size forbids stays forbidden', () => {
  const kinds: Fault['kind'][] = [
    'not-public',
    'robots',
    'name-unknown',
    'certificate',
    'too-large',
    'redirect-loop',
    'too-many-redirects',
    'bad-redirect',
  ];
  for (const kind of kinds) assert.deepEqual(delays(failed(kind)), [undefined, undefined, undefined], kind);
});

test('a fault after a busy answer is a fault', () => {
  const fetched: Fetched = { ...answered(503), fault: { kind: 'too-large', reason: 'So it is.' } };
  assert.equal(retryDelay(fetched, 1, NOW), undefined);
  assert.equal(isOverloaded(fetched), false);
});

test('Retry-After is obeyed up to a minute, in seconds or as a date in any form of RFC 9110', () => {
  const wishes: Record<string, number | undefined> = {
    '30': 30_000,
    '60': 60_000,
    '61': undefined,
    '99999999999999999999': undefined,
    'Fri, 01 May 2026 09:30:20 GMT': 20_000,
    'Friday, 01-May-26 09:30:20 GMT': 20_000,
    'Fri May  1 09:30:20 2026': 20_000,
    'Fri, 01 May 2026 09:31:01 GMT': undefined,
  };
  for (const [wish, delay] of Object.entries(wishes)) {
    assert.equal(retryDelay(answered(503, [['retry-AFTER', wish]]), 1, NOW), delay, wish);
  }
});

test('a Retry-After that is over, shorter than our own wait, or nonsense changes nothing', () => {
  for (const wish of [
    '0',
    '1',
    '-5',
    '1.5',
    'soon',
    '',
    'Fri, 01 May 2026 09:00:00 GMT',
    'Thursday',
    '2026-05-01T09:30:20Z',
  ]) {
    assert.equal(retryDelay(answered(429, [['Retry-After', wish]]), 1, NOW), 2_000, wish);
  }
});

test('only 429 and 503 say that a host is asked too much', () => {
  assert.deepEqual(
    [429, 503, 500, 502, 504, 200].map((status) => isOverloaded(answered(status))),
    [true, true, false, false, false, false],
  );
  assert.equal(isOverloaded(failed('no-connection')), false);
});
