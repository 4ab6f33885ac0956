import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { assertLinear } from '../../test/growth.ts';
import { type Attribute, printAttributes, trailingAttributes } from './attributes.ts';

test('A list at the end of a text is read, with ids, classes and quoted values', () => {
  const list = trailingAttributes('Words {#lune-2021 .training page=3 title="a \\"b\\" & c"}');
  assert.deepEqual(list, {
    start: 6,
    attributes: [
      { key: '#', value: 'lune-2021' },
      { key: '.', value: 'training' },
      { key: 'page', value: '3' },
      { key: 'title', value: 'a "b" & c' },
    ],
  });
});

test('Braces that hold no list are words', () => {
  for (const text of ['{sic}', 'a{.b}', 'a {.b} c', 'a {}', 'a {b=}', 'a {b="c}', 'a \\{.b}', '{{.b}}']) {
    assert.equal(trailingAttributes(text), undefined, text);
  }
});

test('Any attributes come back as they were', () => {
  const value = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'"\'\\ \n\t{}=&#10;a\u00a0\ud800') }));
  const attribute: fc.Arbitrary<Attribute> = fc.record({
    key: fc.constantFrom('title', 'first-published', 'x'),
    value,
  });
  fc.assert(
    fc.property(fc.array(attribute, { minLength: 1, maxLength: 4 }), (attributes) => {
      const read = trailingAttributes(`a ${printAttributes(attributes)}`);
      assert.deepEqual(
        read?.attributes.map(({ key, value: text }) => [key, text]),
        attributes.map(({ key, value: text }) => [key, text]),
      );
    }),
    { numRuns: Number(process.env.CONTEXTPAGE_SOAK) ? 20_000 : 500 },
  );
});

test('Unfinished lists take time in proportion to their length', async () => {
  for (const unit of [' {a="', ' {a=\'x {b="', ' {.a', ' {a="x" b="', ' { ', ' {a="\\']) {
    await assertLinear(unit, 100_000, (length) => trailingAttributes(`${unit.repeat(length / unit.length)}}`));
  }
});
