import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { scanJson } from './json-scan.ts';

test('the scan says that a text is whole exactly when JSON.parse takes it', () => {
  const json = fc.json({ depthSize: 'small' });
  // Any cut, any doubled or foreign character: most are damage, some are not, and the two must agree on which.
  const damaged = fc
    .tuple(
      json,
      fc.nat(200),
      fc.nat(3),
      fc.constantFrom('', ',', '"', '}', ']', '1', '\\', '\n', ' ', ':', '-', 'true'),
    )
    .map(([text, at, cut, put]) => text.slice(0, at) + put + text.slice(at + cut));
  fc.assert(
    fc.property(fc.oneof(json, damaged), (text) => {
      assert.equal(scanJson(text).fault === undefined, parses(text), text);
    }),
    { numRuns: Number(process.env.CONTEXTPAGE_SOAK) ? 100_000 : 3000 },
  );
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

test('each place holds exactly the JSON of its value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(0, 1, 2), (value, indent) => {
      const text = JSON.stringify({ page: [value] }, null, indent);
      const range = scanJson(text).places.get('page.0');
      assert.ok(range);
      assert.deepEqual(JSON.parse(text.slice(range.start, range.end)), JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('a fault is placed at the character that is wrong', () => {
  const cases: [string, number][] = [
    ['{"a":x}', 5],
    ['{"a":1 "b":2}', 7],
    ['{"a":1,}', 7],
    ['{"a" 1}', 5],
    ['[1,2', 4],
    ['["a\nb"]', 3],
    ['["\\x"]', 2],
    ['{} {}', 3],
    ['', 0],
  ];
  for (const [text, offset] of cases) assert.equal(scanJson(text).fault?.offset, offset, text);
});

test('the first key that stands twice in one object is found, in any spelling', () => {
  assert.deepEqual(scanJson('{"a":1,"b":{"a":2},"c":[{"b":1},{"b":2}]}').repeated, undefined);
  assert.deepEqual(scanJson('{"a":1,"b":{"c":1,"\\u0063":2},"a":3}').repeated, { key: 'c', offset: 18 });
});

test('a key __proto__ is found in any spelling', () => {
  assert.equal(scanJson('{"a": [{"__proto__": 1}]}').forbidden, 8);
  assert.equal(scanJson('{"\\u005f_proto__": 1}').forbidden, 1);
  assert.equal(scanJson('{"a": "__proto__"}').forbidden, undefined);
});

test('nesting of a million levels and a text of ten million characters are scanned without a crash', () => {
  assert.equal(scanJson('['.repeat(1_000_000)).fault?.offset, 1_000_000);
  assert.equal(scanJson('['.repeat(1_000_000) + ']'.repeat(1_000_000)).fault, undefined);
  assert.equal(scanJson(`["${'a'.repeat(10_000_000)}"]`).fault, undefined);
});
