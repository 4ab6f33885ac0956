import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { messagesOf, placesOf } from '../../../test/check-lines.ts';
import { assertLinear } from '../../../test/growth.ts';
import type { CslName } from '../../model/csl.ts';
import type { Page } from '../../model/page.ts';
import { Written } from '../written.ts';
import { authorVariant } from './author-variant.ts';

const RULE = 'author-variant';
const numRuns = Number(process.env.CONTEXTPAGE_SOAK) ? 20_000 : 500;
const by = (...names: string[]): string[] =>
  names.map((name) => `{a|${name}}, ‘{t|A pier}’, {o|Coast Weekly}, {d|2021}`);

function pageBy(authors: readonly CslName[]): Page {
  const entries = authors.map((author, i) => ({
    id: `e${i}`,
    reference: { type: 'article' as const, author: [author] },
    quotations: [],
    notes: [],
    tags: [],
  }));
  return { title: '', lang: 'en', intro: [], sections: [], entries, other: [] };
}

function found(authors: readonly CslName[]): number {
  return [...authorVariant.check(pageBy(authors), new Written({}))].length;
}

test('a shortened given name, a middle initial and a lost accent are named once, with the most frequent form', () => {
  const pairs = [
    ['Ada Brook', 'A. Brook'],
    ['Ada Brook', 'Ada M. Brook'],
    ['José Núñez', 'Jose Nunez'],
    ['Søren Lind', 'Soren Lind'],
    ['Jean-Luc Brook', 'J.-L. Brook'],
    ['A. M. Brook', 'A.M. Brook'],
  ];
  for (const [usual = '', other = ''] of pairs) {
    const page = by(usual, other, usual, usual, other);
    assert.deepEqual(
      messagesOf(RULE, page).map(({ expected, severity }) => [expected, severity]),
      [[usual, 'info']],
    );
    assert.deepEqual(placesOf(RULE, page), ['2:1']);
  }
});

test('an initial that fits two people is nobody’s variant', () => {
  assert.deepEqual(messagesOf(RULE, by('Ada Brook', 'Alan Brook', 'A. Brook')), []);
  assert.deepEqual(messagesOf(RULE, by('Ada M. Brook', 'Ada K. Brook', 'Ada Brook')), []);
});

test('different people are no variants', () => {
  const clean = by('Ada Brook', 'Bea Brook', 'Adam Brook', 'Ada Brooks', 'Ada M. Reed', 'Ada K. Reed');
  assert.deepEqual(messagesOf(RULE, clean), []);
  const particle = { 'non-dropping-particle': 'van' };
  assert.equal(
    found([
      { family: 'Reed', given: 'Tom' },
      { family: 'Reed', given: 'Tom', ...particle },
    ]),
    0,
  );
  assert.equal(
    found([
      { family: 'Reed', given: 'Tom' },
      { family: 'Reed', given: 'Tom', suffix: 'Jr.' },
    ]),
    0,
  );
  assert.equal(found([{ family: 'Reed' }, { family: 'Reed', given: 'Tom' }]), 0);
  assert.equal(found([{ literal: 'Port Council' }, { literal: 'Port council' }]), 0);
  assert.equal(
    found([
      { family: '山田', given: '花' },
      { family: '山田', given: '花子' },
    ]),
    0,
  );
});

test('never are two people with different given names joined, whatever stands beside them', () => {
  const given = fc.constantFrom('Ada', 'Alan', 'Ana', 'Ada M.', 'Ada K.', 'A.', 'A. M.', 'Alan K.', 'Áda');
  fc.assert(
    fc.property(fc.array(given, { maxLength: 6 }), fc.boolean(), (others, first) => {
      const people = ['Ada', 'Alan', ...others].map((name) => ({ family: 'Brook', given: name }));
      const page = pageBy(first ? people : people.toReversed());
      for (const { reason } of authorVariant.check(page, new Written({}))) {
        const names = Array.from(reason.matchAll(/“(\S+)[^”]*”/g), ([, name = '']) => name.replace('Á', 'A'));
        assert.equal(names[0], names[1], reason);
      }
    }),
    { numRuns },
  );
});

test('many people, also of one name, take time in proportion to their number', async () => {
  await assertLinear('authors', 8000, (size) =>
    found(Array.from({ length: size }, (_, i) => ({ family: i % 3 ? 'Brook' : `Reed${i}`, given: `A${i}` }))),
  );
});
