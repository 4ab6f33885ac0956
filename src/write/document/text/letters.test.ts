import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { RUNS } from '../../../../test/arbitrary-page.ts';
import { assertLinear } from '../../../../test/growth.ts';
import { lettersIn } from './letters.ts';

/** Letters, digits, marks and blanks of every kind of script, so that they often stand side by side. */
const mixed = fc
  .array(fc.constantFrom(...'aé 1,.“”…\u00a0אب٣ุทेकの漢한\u200f\u0301😀\ud800'.split('')))
  .map((signs) => signs.join(''));

test('a text cut into stretches of one script is the same text, whatever the language and direction', () => {
  const tag = fc.constantFrom('en', 'ar', 'he', 'ja', 'zh-TW', 'th', 'hi', 'x-none', 'no tag');
  fc.assert(
    fc.property(mixed, tag, fc.option(tag, { nil: undefined }), fc.boolean(), (text, page, lang, rightToLeft) => {
      const parts = lettersIn(page)(text, lang === undefined ? {} : { lang }, rightToLeft);
      assert.equal(parts.map((part) => part.text).join(''), text);
      for (const part of parts) assert.ok(part.text !== '' || text === '');
    }),
    RUNS,
  );
});

test('cutting a text takes time in proportion to its length', async () => {
  const letters = lettersIn('en');
  for (const sign of ['ท1', '!', 'אa ', 'ท,']) {
    await assertLinear(`ท and ${sign}`, 40_000, (size) => letters(`ท${sign.repeat(size)}`, {}, false));
  }
});
