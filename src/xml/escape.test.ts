import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { escapeAttribute, escapeText } from './escape.ts';

function parsed(xml: string): { text: string; value: string } {
  const parser = new SaxesParser();
  const found = { text: '', value: '' };
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    found.value = tag.attributes.v ?? '';
  });
  parser.on('text', (text) => {
    found.text += text;
  });
  parser.write(xml).close();
  return found;
}

/** Any code units at all, those that matter to XML often. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom('&', '<', '>', '"', ']]>', '\r', '\n', '\t', '&amp;', '\u0000', '\u000b', '\ud800', '\uffff'),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.string(),
    ),
  )
  .map((pieces) => pieces.join(''));

test('every text comes back from XML as it was, but for what XML cannot hold', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const found = parsed(`<a v="${escapeAttribute(text)}">${escapeText(text)}</a>`);
      const expected = Array.from(text.toWellFormed(), (sign) => {
        const code = sign.codePointAt(0) ?? 0;
        if (code === 0x0b || code === 0x0c) return ' ';
        const isHeld = code >= 0x20 ? code !== 0xfffe && code !== 0xffff : [9, 10, 13].includes(code);
        return isHeld ? sign : '';
      }).join('');
      assert.deepEqual(found, { text: expected, value: expected });
    }),
  );
});
