import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { RUNS } from '../../../test/arbitrary-page.ts';
import { utf8Damage } from './utf8-damage.ts';

const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 40 }),
  fc
    .array(fc.constantFrom(0x41, 0x80, 0xbf, 0xc3, 0xe0, 0xa0, 0xed, 0x9f, 0xf0, 0x90, 0xf4, 0x8f, 0xff))
    .map((list) => Uint8Array.from(list)),
);

test('as many broken characters are counted as the decoder marks, and the first of them is where it marks it', () => {
  fc.assert(
    fc.property(bytes, (given) => {
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(given);
      const { sound, broken, firstBroken } = utf8Damage(given);
      const genuine = Buffer.from(given).toString('latin1').split('\u00ef\u00bf\u00bd').length - 1;
      assert.equal(broken, text.split('\ufffd').length - 1 - genuine);
      assert.equal(sound, [...text].filter((character) => character > '\u007f').length - broken);
      const before = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(given.subarray(0, firstBroken));
      assert.ok(text.startsWith(before));
      if (broken > 0) assert.equal(text[before.length], '\ufffd');
    }),
    RUNS,
  );
});
