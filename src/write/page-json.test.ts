import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { arbitraryPage, RUNS } from '../../test/arbitrary-page.ts';
import { pageDigest, pageJson, pageJsonText, stampOf } from './page-json.ts';

test('the schema comes first and a line end last', () => {
  const [file] = pageJson.write(
    { title: 'T', lang: 'en', intro: [], sections: [], entries: [], other: [] },
    { baseName: 't', stamp: '' },
  ) as { path: string; content: string }[];
  assert.equal(file?.path, 't.json');
  assert.match(file.content, /^\{\n "schema": "contextpage\/1",\n "title": "T",\n "lang": "en",\n/);
  assert.ok(file.content.endsWith('}\n'));
});

test('the order in which a page was put together does not change its bytes', () => {
  fc.assert(
    fc.property(arbitraryPage(), (page) => {
      assert.equal(pageJsonText(backwards(page) as typeof page), pageJsonText(page));
    }),
    RUNS,
  );
});

test('the text is what JSON.stringify makes of the page as a whole, and the digest is that of the text', () => {
  fc.assert(
    fc.property(arbitraryPage(), (page) => {
      const text = pageJsonText(page);
      assert.equal(text, `${JSON.stringify(JSON.parse(text), null, 1)}\n`);
      assert.deepEqual(JSON.parse(text).entries.length, page.entries.length);
      assert.equal(pageDigest(page), createHash('sha256').update(text).digest('hex'));
      assert.equal(stampOf(page), pageDigest(page).slice(0, 8));
    }),
    RUNS,
  );
});

/** The same data with the keys of every object in reverse order. */
function backwards(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(backwards);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, backwards(inner)]),
  );
}
