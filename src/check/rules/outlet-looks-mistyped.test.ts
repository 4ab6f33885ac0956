import assert from 'node:assert/strict';
import { test } from 'node:test';
import { messagesOf, placesOf } from '../../../test/check-lines.ts';

const RULE = 'outlet-looks-mistyped';
const outlets = (...names: string[]): string[] =>
  names.map((name) => `{a|Eva Lind}, ‘{t|A pier}’, {o|${name}}, {d|2021}`);

test('a dot that slipped into an address is named, with the address meant', () => {
  const [message] = messagesOf(RULE, outlets('Northern Agency, na.12.example'));
  assert.equal(message?.expected, 'na12.example');
  assert.deepEqual(placesOf(RULE, outlets('Northern Agency, na.12.example')), ['1:38']);
});

test('a name one letter away from a more frequent one is named', () => {
  const found = messagesOf(RULE, outlets('Harbour Post', 'Coast Weekly', 'Harbuor Post', 'Harbour Post'));
  assert.deepEqual(
    found.map(({ expected, place }) => [expected, place && 'line' in place && place.line]),
    [['Harbour Post', 3]],
  );
});

test('addresses, short names, series and names of equal weight are no fault', () => {
  const clean = outlets(
    'www.24.example',
    'na12.example',
    'news.port.example',
    'Time',
    'Times',
    'Times',
    'Radio Coast 3',
    'Radio Coast 4',
    'Radio Coast 4',
    'Harbour Post',
    'Harbour Post',
    'THE HARBOUR POST',
    'The Harbour Post',
  );
  assert.deepEqual(messagesOf(RULE, clean), []);
});
