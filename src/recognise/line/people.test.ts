import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { arbitraryText } from '../../../test/arbitrary-text.ts';
import { peopleOf } from './people.ts';

function families(text: string, lang?: string): (string | undefined)[] {
  return peopleOf(text, lang).map(({ name }) => name.family ?? name.literal);
}

test('Names are parted at commas, semicolons, slashes and “and”', () => {
  for (const list of [
    'Ada Brook, Tom Weir and Inge Moss',
    'Ada Brook; Tom Weir; Inge Moss',
    'Ada Brook / Tom Weir / Inge Moss',
    'Ada Brook, Tom Weir & Inge Moss',
    'Ada Brook, Tom Weir und Inge Moss',
    'Ada Brook、Tom Weir、Inge Moss',
  ])
    assert.deepEqual(families(list), ['Brook', 'Weir', 'Moss'], list);
});

test('“And” inside the name of a body parts nothing', () => {
  assert.deepEqual(families('Ministry of Ports and Fisheries'), ['Ministry of Ports and Fisheries']);
});

test('A list may begin with the family name, or have every name turned round', () => {
  assert.deepEqual(
    peopleOf('Brook, Ada and Tom Weir').map(({ name }) => name),
    [
      { family: 'Brook', given: 'Ada' },
      { family: 'Weir', given: 'Tom' },
    ],
  );
  assert.deepEqual(
    peopleOf('Brook, Ada; Weir, Tom').map(({ name }) => name),
    [
      { family: 'Brook', given: 'Ada' },
      { family: 'Weir', given: 'Tom' },
    ],
  );
  assert.deepEqual(families('Brook, A., Weir, T. J.'), ['Brook', 'Weir']);
});

test('Initials after the family name need no comma', () => {
  assert.deepEqual(
    peopleOf('Holt R').map(({ name }) => name),
    [{ family: 'Holt', given: 'R' }],
  );
  assert.deepEqual(families('Holt R, Weir TJ'), ['Holt', 'Weir']);
});

test('Capitals say which word is the family name', () => {
  for (const text of ['TESSANDIER Hélène', 'Hélène TESSANDIER']) {
    const [person] = peopleOf(text, 'fr');
    assert.equal(person?.name.family, 'TESSANDIER', text);
    assert.equal(person?.name.given, 'Hélène', text);
  }
  assert.deepEqual(families('LHI Jordan'), ['LHI Jordan']);
});

test('In Hungarian and Chinese the family name stands first, in Spanish it has two words', () => {
  assert.deepEqual(peopleOf('Halmos István', 'hu')[0]?.name, { family: 'Halmos', given: 'István' });
  assert.deepEqual(peopleOf('王小河', 'zh')[0]?.name, { family: '王', given: '小河' });
  assert.deepEqual(peopleOf('Lucía Castaño Rey', 'es')[0]?.name, { given: 'Lucía', family: 'Castaño Rey' });
});

test('“Et al.” names nobody', () => {
  for (const list of ['Ada Brook et al.', 'Ada Brook, et al.', 'Ada Brook and others', 'Ada Brook u. a.']) {
    assert.deepEqual(families(list), ['Brook'], list);
  }
});

test('Every person stands where the offsets say, one after the other', () => {
  fc.assert(
    fc.property(arbitraryText(), ({ plain }) => {
      let reached = 0;
      for (const { start, end, name } of peopleOf(plain)) {
        assert.ok(start >= reached && end > start && end <= plain.length);
        assert.ok(Object.values(name).some((part) => part !== ''));
        reached = end;
      }
    }),
    { numRuns: Number(process.env.CONTEXTPAGE_SOAK) ? 5_000 : 300 },
  );
});
