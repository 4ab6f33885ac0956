import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fixedBy, messagesOf, placesOf } from '../../../test/check-lines.ts';
import { assertLinear } from '../../../test/growth.ts';
import { pageFromLines } from '../../../test/page-from-lines.ts';
import { Written } from '../written.ts';
import { outletVariant } from './outlet-variant.ts';

const RULE = 'outlet-variant';
const line = (outlet: string, site = ''): string =>
  `{a|Eva Lind}, ‘{t|A pier}’, {o|${outlet}}, {d|2021}${site && `, {l|https://${site}/x}`}`;
const outlets = (...names: string[]): string[] => names.map((name) => line(name));

test('a name in other case or without its article is named at its place, and mended to the most frequent', () => {
  const faulty = outlets('The Estuary Review', 'Estuary Review', 'The Estuary Review', 'the estuary review');
  assert.deepEqual(placesOf(RULE, faulty), ['2:21', '4:21']);
  assert.deepEqual(
    messagesOf(RULE, faulty).map(({ expected }) => expected),
    ['The Estuary Review', 'The Estuary Review'],
  );
  const fixed = fixedBy(RULE, faulty);
  assert.deepEqual(
    fixed,
    fixed.map(() => 'Eva Lind, ‘A pier’, The Estuary Review, 2021'),
  );
});

test('an accent, a hyphen or a space that was lost is named and left to a person', () => {
  for (const [usual = '', other = ''] of [
    ['Gazette de l’Estuaire', 'Gazette de l‘Estuaire'],
    ['Región Costera', 'Region Costera'],
    ['Coast-Weekly', 'Coast Weekly'],
    ['Port & Harbour News', 'Port and Harbour News'],
    ['Estuary Weekly Review', 'Estuary WeeklyReview'],
  ]) {
    const found = messagesOf(RULE, outlets(usual, usual, other));
    assert.deepEqual(
      found.map(({ expected, fix }) => [expected, fix]),
      [[usual, undefined]],
      other,
    );
  }
});

test('of two spellings with the same number none is said to be right, in one message', () => {
  const [message, ...more] = messagesOf(
    RULE,
    outlets('Port Review', 'The Port Review', 'Port Review', 'The Port Review'),
  );
  assert.deepEqual(more, []);
  assert.equal(message?.expected, undefined);
  assert.equal(message?.fix, undefined);
});

test('a short name without its article is the same outlet only where links lead to the same site', () => {
  const usual = [line('The Courier', 'courier.example'), line('The Courier', 'www.courier.example')];
  assert.equal(messagesOf(RULE, [...usual, line('Courier', 'courier.example')]).length, 1);
  assert.deepEqual(messagesOf(RULE, [...usual, line('Courier', 'other.example')]), []);
  assert.deepEqual(messagesOf(RULE, [...usual, line('Courier')]), []);
});

test('different outlets with similar names are no fault', () => {
  const clean = [
    ...outlets('Estuary Review', 'Estuary Reviews', 'Estuary Review of Books', 'Review', 'New Estuary Review'),
    ...outlets('Radio Coast 3', 'Radio Coast 4', 'AIM', 'Aim', 'Port Daily', 'Harbour Daily', 'Le Port', 'Port'),
    line('The Daily Star', 'star.example'),
    line('Daily Star', 'daily.example'),
    line('The Daily Star', 'star.example'),
  ];
  assert.deepEqual(messagesOf(RULE, clean), []);
});

test('an article in small letters, as inside a sentence, is no fault', () => {
  assert.deepEqual(messagesOf(RULE, outlets('The Estuary Review', 'the Estuary Review', 'The  Estuary Review')), []);
});

test('never does a fix make one outlet of two, and what it leaves has nothing more to fix', () => {
  const spellings = [
    'The Estuary Review',
    'Estuary Review',
    'ESTUARY REVIEW',
    'the estuary review',
    'Port Daily',
    'The Port Daily',
  ];
  const identity = (name: string): string => name.toLowerCase().replace('the ', '');
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...spellings, 'Estuary', 'Port Daily 2'), { maxLength: 12 }), (names) => {
      const fixed = fixedBy(RULE, outlets(...names)).map((text) => /’, (.*), 2021$/u.exec(text)?.[1] ?? '');
      assert.deepEqual(fixed.map(identity), names.map(identity));
      assert.ok(fixed.every((name) => names.includes(name)));
      assert.deepEqual(
        messagesOf(RULE, outlets(...fixed)).filter(({ fix }) => fix),
        [],
      );
    }),
    { numRuns: Number(process.env.CONTEXTPAGE_SOAK) ? 20_000 : 300 },
  );
});

test('a page of many outlets takes time in proportion to their number', async () => {
  await assertLinear('outlets', 4000, (size) => {
    const names = Array.from({ length: size }, (_, i) => line(`${i % 2 ? 'The ' : ''}Paper Number ${i % 50 ? i : 0}`));
    const { page, lines, source } = pageFromLines(names);
    return [...outletVariant.check(page, new Written({ lines, source }))].length;
  });
});
