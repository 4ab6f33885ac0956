import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { RUNS } from '../../../test/arbitrary-page.ts';
import { servedPath } from './served-path.ts';

test('an address is the path of a file in the site, and a folder is its first page', () => {
  assert.equal(servedPath('/'), 'index.html');
  assert.equal(servedPath('/ports/'), 'ports/index.html');
  assert.equal(servedPath('/ports/?q=tide#x'), 'ports/index.html');
  assert.equal(servedPath('/ports/ports.docx'), 'ports/ports.docx');
  assert.equal(servedPath('/%D9%85%D9%88%D8%A7%D9%86%D8%A6/'), 'موانئ/index.html');
});

test('no address leads out of the site, to its hidden files, or to what some disks take for another name', () => {
  const parts = fc.constantFrom(
    '..',
    '.',
    '',
    '/',
    '%2f',
    '%2e%2e',
    '\\',
    '%5c',
    ':',
    '%00',
    'a',
    '.contextpage',
    '%',
    '?',
    '~',
    'é',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(parts, fc.string()), { maxLength: 8 }), (some) => {
      const path = servedPath(some.join(''));
      if (path === undefined) return;
      assert.ok(!posix.isAbsolute(path), path);
      assert.equal(posix.normalize(path), path);
      assert.doesNotMatch(path, /(?:^|\/)\.|[\\:\0]/u);
    }),
    RUNS,
  );
  for (const target of [
    '/../secret',
    '/%2e%2e/secret',
    '/a/..%2f..%2fsecret',
    '/..%5csecret',
    '/.contextpage',
    'secret',
    '/%',
  ])
    assert.equal(servedPath(target), undefined, target);
});
