import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { baseName } from './base-name.ts';

const RUNS = Number(process.env.CONTEXTPAGE_SOAK) ? 100_000 : 500;

test('files are named after the title, else after the file, else “page”', () => {
  assert.equal(baseName('Tides & the Gulf: a Reader', 'x.txt'), 'tides-the-gulf-a-reader');
  assert.equal(baseName('…', '/home/ann/My Page.v2.txt'), 'my-page-v2');
  assert.equal(baseName('…', 'C:\\papers\\Gulf.docx'), 'gulf');
  assert.equal(baseName('', '/'), 'page');
});

test('names that a disk or the site itself needs for something else are avoided', () => {
  for (const title of ['CON', 'nul', 'Com1', 'index', 'Feed', 'assets']) {
    assert.equal(baseName(title, ''), `${title.toLowerCase()}-page`);
  }
});

test('a long title is cut between its words', () => {
  assert.equal(baseName('word '.repeat(60), ''), 'word-'.repeat(16).slice(0, -1));
  assert.equal(baseName('ж'.repeat(300), ''), 'ж'.repeat(40));
});

test('no title gives a name that leads out of the folder, is too long, or differs only in case', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.string(), (title, file) => {
      const name = baseName(title, file);
      assert.match(name, /^[\p{L}\p{N}][\p{L}\p{N}-]*$/u);
      assert.ok(Buffer.byteLength(name) <= 85);
      assert.equal(name, name.toLowerCase());
    }),
    { numRuns: RUNS },
  );
});
