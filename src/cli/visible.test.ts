import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { visible, visibleInLine, visibleJson } from './visible.ts';

test('what would steer a terminal is shown by its number, and text stays as it is', () => {
  assert.equal(visible('a\u001b[2Jb\u009b\u0007\r\u007fc'), 'a<U+001B>[2Jb<U+009B><U+0007><U+000D><U+007F>c');
  assert.equal(visible('file\u202etxt.exe\u2066'), 'file<U+202E>txt.exe<U+2066>');
  for (const text of ['two\nlines\tand a tab\r\n', 'قال\u200f ‘a’ 👩🏽‍💻', '']) assert.equal(visible(text), text);
  assert.equal(visibleInLine('na\nme\t1'), 'na<U+000A>me<U+0009>1');
});

test('JSON made visible is the same data', () => {
  const nasty = fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\u009b', '\u202e', '\u007f', '\n')));
  fc.assert(
    fc.property(nasty, (data) => {
      const json = visibleJson(JSON.stringify(data, null, 1));
      assert.deepEqual(JSON.parse(json), data);
      assert.equal(visible(json), json);
    }),
  );
});
