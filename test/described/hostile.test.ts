import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { describeSource } from '../../src/describe/describe-source.ts';
import { looseJson } from '../../src/describe/web/loose-json.ts';
import { RUNS } from '../arbitrary-page.ts';
import { assertLinear } from '../growth.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const describe = (text: string) => describeSource(bytes(text), { contentType: 'text/html' });

const FORMS: Readonly<Record<string, (size: number) => string>> = {
  'metadata without end': (size) =>
    `<html><head>${'<meta name="citation_author" content="Brook, Ada"><meta name="date" content="2021-03-29">'.repeat(size)}`,
  'data without end': (size) =>
    `<html><script type="application/ld+json">${'{"@type":"Article","headline":"a "b" c","author":["x"'.repeat(size)}</script>`,
  'things in things': (size) =>
    `<html><body>${'<div itemscope itemtype="https://schema.org/Article" itemprop="author"><span itemprop="name">'.repeat(size)}x`,
  'bylines without end': (size) =>
    `<html><body><h1>Gates</h1>${'<p class="author">By Ada Brook, 29 March 2021</p>'.repeat(size)}`,
  'one line of names': (size) => `<html><body><h1>Gates</h1><p class="author">By ${'Ada Brook and '.repeat(size)}</p>`,
  'one line of dates': (size) => `<html><body><h1>Gates</h1><p>${'29 March 2021, '.repeat(size)}</p>`,
  'titles of parts': (size) => `<html><title>${'Gates | '.repeat(size)}</title><h1>Gates</h1>`,
};

for (const [name, form] of Object.entries(FORMS)) {
  test(`reading what a page says of itself takes time in proportion to its length: ${name}`, async () => {
    await assertLinear(name, 1500, (size) => describe(form(size)));
  });
}

test('no text is too broken to be described', async () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '<h1>',
      '</h1>',
      '<title>',
      '<meta name="author" content="',
      '">',
      '{"@type":',
      '[',
      '"',
      '\\u',
      '<p>By ',
      '29 March 2021',
      '</script>',
      '<script type="application/ld+json">',
      'itemprop="author" itemscope',
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
      const text = `<html><body>${pieces.join(' ')}`;
      assert.deepEqual(await describe(text), await describe(text));
    }),
    RUNS,
  );
});

test('sound JSON is read as it is', () => {
  fc.assert(
    fc.property(fc.json(), (json) => assert.deepEqual(looseJson(json), [JSON.parse(json)])),
    RUNS,
  );
});

test('a comma too many, and one sign after the end, take nothing from JSON', () => {
  const value = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/u), fc.oneof(fc.stringMatching(/^[\w ]*$/u), fc.nat()), {
    minKeys: 1,
    noNullPrototype: true,
  });
  fc.assert(
    fc.property(value, (object) => {
      const broken = JSON.stringify(object).replace(/\}$/u, ',};');
      const [read] = looseJson(broken);
      assert.deepEqual({ ...(read as object) }, object);
    }),
    RUNS,
  );
});
