import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { assertLinear } from '../../../test/growth.ts';
import { dateFinder, parseDate } from './date-parsing.ts';
import { dateInWords, toEdtf } from './dates.ts';

/** Text, and the EDTF of each date in it, with what stands there. */
const CASES: readonly [string, string][] = [
  ['Okonjo, Lune Herald, 29 March 2021', '2021-03-29 29 March 2021'],
  ['7. April 2021.', '2021-04-07 7. April 2021'],
  ['29. M\u00e4rz 2021', '2021-03-29 29. M\u00e4rz 2021'],
  ['March 29, 2021', '2021-03-29 March 29, 2021'],
  ['29th of March, 2021', '2021-03-29 29th of March, 2021'],
  ['le 1er mars 2021', '2021-03-01 1er mars 2021'],
  ['2021-03-29', '2021-03-29 2021-03-29'],
  ['29.03.2021', '2021-03-29 29.03.2021'],
  ['29/03/2021', '2021-03-29 29/03/2021'],
  ['2021\u5e743\u670829\u65e5', '2021-03-29 2021\u5e743\u670829\u65e5'],
  [
    '\u0662\u0669 \u0645\u0627\u0631\u0633 \u0662\u0660\u0662\u0661',
    '2021-03-29 \u0662\u0669 \u0645\u0627\u0631\u0633 \u0662\u0660\u0662\u0661',
  ],
  ['29 \u0622\u0630\u0627\u0631 2021', '2021-03-29 29 \u0622\u0630\u0627\u0631 2021'],
  [
    '\u0968\u096f \u092e\u093e\u0930\u094d\u091a \u0968\u0966\u0968\u0967',
    '2021-03-29 \u0968\u096f \u092e\u093e\u0930\u094d\u091a \u0968\u0966\u0968\u0967',
  ],
  ['29\u201330 March 2021', '2021-03-29/2021-03-30 29\u201330 March 2021'],
  ['29 March\u20132 April 2021', '2021-03-29/2021-04-02 29 March\u20132 April 2021'],
  ['29 June 2020\u20131 July 2021', '2020-06-29/2021-07-01 29 June 2020\u20131 July 2021'],
  ['March\u2013April 2021', '2021-03/2021-04 March\u2013April 2021'],
  ['Spring 2021', '2021-21 Spring 2021'],
  ['Harbour Press, 2021', '2021 2021'],
  ['\u5ddd\u306e\u65b0\u805e\u30011 April 2023', '2023-04-01 1 April 2023'],
  ['\u0645\u062c\u0644\u0629\u060c \u200eMay 2022\u200f', '2022-05 May 2022'],
  ['Harbour Review\u300112 (5)\u30012019\u30013\u20139', '2019 2019'],
  ['2020\u20132021', '2020/2021 2020\u20132021'],
  ['c. 1900', '1900~ c. 1900'],
];

test('A date is found in the forms that pages use', () => {
  for (const [text, expected] of CASES) {
    const found = parseDate(text, ['en']).map(({ date, start, end }) => `${toEdtf(date)} ${text.slice(start, end)}`);
    assert.deepEqual(found, [expected], text);
  }
});

test('Digits that are no date are left alone', () => {
  for (const text of [
    '',
    'ISBN 9783161484100',
    'in 2021 there was',
    '31 Foo 2021',
    '32 March 20211',
    '12 monkeys',
    '20-21',
  ]) {
    assert.deepEqual(parseDate(text, ['en']), [], text);
  }
});

test('A date that can be read in two ways is given in both, unless the order is known', () => {
  const both = parseDate('03/04/2021', ['en']);
  assert.deepEqual(
    both.map(({ date, confidence }) => [toEdtf(date), confidence]),
    [
      ['2021-04-03', 0.5],
      ['2021-03-04', 0.5],
    ],
  );
  const first = parseDate('03/04/2021', ['en'], 'month-first').map(({ date }) => toEdtf(date));
  assert.deepEqual(first, ['2021-03-04']);
});

test('A bare year is less sure than a date with a month', () => {
  assert.ok((parseDate('Press, 2021', ['en'])[0]?.confidence ?? 1) < 1);
  assert.equal(parseDate('Press, May 2021', ['en'])[0]?.confidence, 1);
});

const LANGUAGES =
  'en de fr es it pt nl ru pl tr ar fa hi sv da nb fi cs uk el he id vi hu ro bg hr sr sk sl lt lv et ca ja zh ko'.split(
    ' ',
  );

test('What the printer of dates writes is read back, in many languages', () => {
  const finders = new Map(LANGUAGES.map((lang) => [lang, dateFinder([lang])]));
  const part = fc.oneof(
    fc.tuple(fc.integer({ min: 1400, max: 2099 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })),
    fc.tuple(fc.integer({ min: 1400, max: 2099 }), fc.integer({ min: 1, max: 12 })),
    fc.tuple(fc.integer({ min: 1400, max: 2099 })),
  );
  fc.assert(
    fc.property(part, fc.constantFrom(...LANGUAGES), (parts, lang) => {
      // Some languages end a year with a full stop, which ends the sentence as well and is not taken.
      const words = dateInWords({ 'date-parts': [parts] }, lang).replace(/(?<=\d)\.$/, lang === 'hu' ? '.' : '');
      const found = finders.get(lang)?.(words) ?? [];
      assert.deepEqual(
        found.map(({ date, start, end }) => [date['date-parts'], start + 0, end]),
        [[[parts], 0, words.length]],
        `${lang}: ${words}`,
      );
    }),
    { numRuns: Number(process.env.CONTEXTPAGE_SOAK) ? 20_000 : 500 },
  );
});

test('Found dates stand in order, do not overlap more than in part readings, and lie inside the text', () => {
  const words = fc.constantFrom(
    '29',
    ' ',
    'March',
    '2021',
    ', ',
    '-',
    '/',
    '.',
    '\u2013',
    '3',
    'mars',
    'de',
    '\u5e74',
    '1999',
    'May',
    '\n',
  );
  const find = dateFinder(['en', 'fr']);
  fc.assert(
    fc.property(fc.array(words, { maxLength: 30 }), (list) => {
      const text = list.join('');
      let last = 0;
      for (const { start, end } of find(text)) {
        assert.ok(start >= 0 && start < end && end <= text.length);
        assert.ok(start >= last || end === last);
        last = end;
      }
    }),
    { numRuns: Number(process.env.CONTEXTPAGE_SOAK) ? 20_000 : 500 },
  );
});

test('Near-dates take time in proportion to their number', async () => {
  await assertLinear('near-dates', 5000, (times) => parseDate('29 Marchh 2021x 2021 29. '.repeat(times), ['en']));
});

test('A day that no calendar has is read as its month alone, if at all', () => {
  for (const [text, edtf] of [
    ['A, 30 February 2023', '2023-02'],
    ['A, 29 February 2023', '2023-02'],
    ['A, 29 February 2024', '2024-02-29'],
    ['A, 2023-02-30', undefined],
    ['A, 31.04.2021', undefined],
  ] as const) {
    const days = parseDate(text, ['en']).map(({ date }) => toEdtf(date));
    assert.equal(days[0]?.length === 4 ? undefined : days[0], edtf, text);
  }
});
